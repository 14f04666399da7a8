package io.github.iamevaluator.index;

import io.github.iamevaluator.condition.Truth;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.match.PrincipalMatch;
import io.github.iamevaluator.match.ResourceMatch;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.ActionName;

/**
 * How the elements of a statement match a check.
 *
 * @param action Action or NotAction
 * @param principal Principal or NotPrincipal
 * @param resource Resource or NotResource
 * @param conditions Condition; false where it was not asked
 */
record StatementMatch(boolean action, PrincipalMatch principal, ResourceMatch resource, Truth conditions) {

    private static final StatementMatch OTHER_ACTION =
            new StatementMatch(false, new PrincipalMatch(MatchKind.NONE, false), ResourceMatch.NO_MATCH, Truth.FALSE);

    /** Matches element by element; where the action does not match, the rest is not looked at. */
    static StatementMatch of(CompiledStatement statement, CheckSubject subject) {
        ActionName action = subject.check().action();
        return statement.action().matches(action.service(), action.name())
                ? aboutAction(statement, subject)
                : OTHER_ACTION;
    }

    /** The same of a statement whose action matches. Conditions are asked only where the rest matches. */
    static StatementMatch aboutAction(CompiledStatement statement, CheckSubject subject) {
        PrincipalMatch principal =
                statement.principal().match(subject.caller(), subject.context(), subject.callerHasBoundary());
        ResourceMatch resource = statement.resource().match(subject.resource(), subject.context());
        boolean asked = principal.kind() != MatchKind.NONE && resource == ResourceMatch.MATCH;
        Truth conditions = asked ? statement.conditions().test(subject.context()) : Truth.FALSE;
        return new StatementMatch(true, principal, resource, conditions);
    }

    /** Tells whether action, principal and resource match, the resource at least but for an absent variable (SIM-6). */
    boolean addressed() {
        return action && principal.kind() != MatchKind.NONE && resource != ResourceMatch.NO_MATCH;
    }

    /** Tells whether a statement of that effect applies. */
    boolean applies(Effect effect) {
        return action
                && principal.kind() != MatchKind.NONE
                && resource == ResourceMatch.MATCH
                && conditions.holdsFor(effect);
    }
}
