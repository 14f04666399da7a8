package io.github.iamevaluator.index;

import io.github.iamevaluator.condition.CompiledConditions;
import io.github.iamevaluator.match.ActionMatcher;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.match.PrincipalMatcher;
import io.github.iamevaluator.match.ResourceMatcher;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Warning;
import java.util.List;

/** A statement ready to be matched, as its policy type reads it. */
public final class CompiledStatement {

    private final Statement statement;
    private final Effect effect;
    private final ActionMatcher action;
    private final ResourceMatcher resource;
    private final PrincipalMatcher principal;
    private final CompiledConditions conditions;
    private final List<Warning> warnings;
    private final boolean anyCaller;
    private final boolean anyResource;
    private final boolean unconditional;

    /**
     * A statement.
     *
     * @param statement the statement
     * @param action its Action or NotAction
     * @param resource its Resource or NotResource
     * @param principal its Principal or NotPrincipal
     * @param conditions its Condition
     * @param warnings what was noticed when it was compiled
     */
    CompiledStatement(
            Statement statement,
            ActionMatcher action,
            ResourceMatcher resource,
            PrincipalMatcher principal,
            CompiledConditions conditions,
            List<Warning> warnings) {
        this.statement = statement;
        this.effect = statement.effect();
        this.action = action;
        this.resource = resource;
        this.principal = principal;
        this.conditions = conditions;
        this.warnings = List.copyOf(warnings);
        this.anyCaller = principal.matchesEveryone();
        this.anyResource = resource.matchesEverything();
        this.unconditional = conditions.isEmpty();
    }

    /** The statement. */
    Statement statement() {
        return statement;
    }

    /** Allow or Deny. */
    Effect effect() {
        return effect;
    }

    /** Its Action or NotAction. */
    ActionMatcher action() {
        return action;
    }

    /** Its Resource or NotResource. */
    ResourceMatcher resource() {
        return resource;
    }

    /** Its Principal or NotPrincipal. */
    PrincipalMatcher principal() {
        return principal;
    }

    /** Its Condition. */
    CompiledConditions conditions() {
        return conditions;
    }

    /** What was noticed when it was compiled. */
    List<Warning> warnings() {
        return warnings;
    }

    /** Tells whether the statement, its action matching, applies whatever the resource and the context are. */
    boolean free() {
        return anyCaller && anyResource && unconditional;
    }

    /** Tells whether the statement, its action matching, applies; stops at the first element that does not match. */
    boolean applies(Subject subject) {
        return kindOf(subject) != MatchKind.NONE;
    }

    /** The kind with which the statement, its action matching, applies; NONE if it does not. */
    MatchKind kindOf(Subject subject) {
        MatchKind kind = anyCaller
                ? MatchKind.DIRECT
                : principal
                        .match(subject.caller(), subject.context(), subject.callerHasBoundary())
                        .kind();
        boolean rest = kind != MatchKind.NONE
                && (anyResource || resource.matches(subject.resource(), subject.context()))
                && (unconditional || conditions.test(subject.context()).holdsFor(effect));
        return rest ? kind : MatchKind.NONE;
    }
}
