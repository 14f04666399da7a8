package io.github.iamevaluator.decide.service;

import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.index.ActionRule;
import io.github.iamevaluator.request.ActionName;
import java.util.Optional;

/**
 * Where one service differs from the general rules. Each question has the general answer as its default; a service
 * overrides the one in which it differs. None repeats the order of evaluation.
 */
public interface ServiceRule {

    /** The rule by which the request is allowed whatever any policy says, if there is one. */
    default Optional<String> alwaysAllows(RequestFacts request) {
        return Optional.empty();
    }

    /**
     * Which requests for an action this rule may decide otherwise than the general rules, EVAL-19 aside. Callers are
     * root users, users, roles, sessions and services.
     */
    default ActionRule ruleOf(ActionName action) {
        return ActionRule.GENERAL;
    }

    /** Tells whether identity policies count only as far as the resource policy trusts the account (EVAL-19). */
    default boolean requiresTrust(RequestFacts request) {
        return false;
    }

    /** Tells whether Deny statements of the resource policy are ignored for this caller (EVAL-4). */
    default boolean ignoresResourceDeny(RequestFacts request) {
        return false;
    }

    /** The refusal of a request that would otherwise be allowed, if there is one. */
    default Optional<Lowering> lowers(Facts facts) {
        return Optional.empty();
    }

    /** Tells whether {@link #lowers} turns even an explicit denial into an implicit one. */
    default boolean lowersExplicitDenials(RequestFacts request) {
        return false;
    }
}
