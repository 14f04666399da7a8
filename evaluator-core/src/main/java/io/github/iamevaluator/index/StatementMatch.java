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
 * @param conditions Condition
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

    /** The same of a statement whose action matches. */
    static StatementMatch aboutAction(CompiledStatement statement, CheckSubject subject) {
        return new StatementMatch(
                true,
                statement.principal().match(subject.caller(), subject.context(), subject.callerHasBoundary()),
                statement.resource().match(subject.resource(), subject.context()),
                statement.conditions().test(subject.context()));
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
