package io.github.iamevaluator.whatif;

import io.github.iamevaluator.PreparedAction;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.PreparedPrincipal;
import io.github.iamevaluator.PreparedResource;
import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The policies before a change, or those after it; a caller that they do not have is denied everything. */
final class Side {

    private final PreparedPolicies policies;

    Side(PreparedPolicies policies) {
        this.policies = policies;
    }

    /** A caller prepared for many questions; empty if there is none. */
    Optional<PreparedPrincipal> caller(Principal principal) {
        try {
            return Optional.of(policies.principal(principal));
        } catch (InvalidRequestException refused) {
            return absent(refused);
        }
    }

    /** Columns of callers that there are, asking nothing yet. */
    AccessMatrix matrix(List<Principal> callers) {
        return policies.matrix(callers, List.of(), List.of(), List.of());
    }

    PreparedAction action(String action) {
        return policies.action(action);
    }

    PreparedResource resource(ResourceTarget target) {
        return policies.resource(target);
    }

    /** The decision for a caller that may not be there. */
    Decision decide(
            Optional<PreparedPrincipal> caller,
            PreparedAction action,
            PreparedResource resource,
            RequestContext context) {
        try {
            return caller.isEmpty() ? Decision.IMPLICIT_DENY : policies.decide(caller.get(), action, resource, context);
        } catch (InvalidRequestException refused) {
            return this.<Decision>absent(refused).orElse(Decision.IMPLICIT_DENY);
        }
    }

    /** The decision; empty if there is no such caller. */
    Optional<Decision> decide(AccessRequest request) {
        try {
            return Optional.of(policies.decide(request));
        } catch (InvalidRequestException refused) {
            return absent(refused);
        }
    }

    /** The answer with its reasons. */
    AccessAnswer evaluate(AccessRequest request) {
        try {
            return AccessAnswer.of(policies.evaluate(request));
        } catch (InvalidRequestException refused) {
            return this.<AccessAnswer>absent(refused).orElse(AccessAnswer.NO_CALLER);
        }
    }

    /**
     * The Allow statements that apply to a request, also where they do not suffice. Cost: that of explaining it, many times that
     * of an evaluation.
     */
    Set<StatementName> allowing(AccessRequest request) {
        return policies.explain(request).checks().stream()
                .flatMap(check -> check.policySets().stream())
                .flatMap(set -> set.statements().stream())
                .filter(statement -> statement.effect() == Effect.ALLOW && statement.applies())
                .map(StatementName::of)
                .collect(Collectors.toSet());
    }

    /** Nothing for a caller that there is not; every other refusal is one. */
    private <T> Optional<T> absent(InvalidRequestException refused) {
        if (refused.error() == InputError.INVALID_PRINCIPAL) {
            return Optional.empty();
        }
        throw refused;
    }
}
