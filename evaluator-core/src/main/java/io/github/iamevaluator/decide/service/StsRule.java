package io.github.iamevaluator.decide.service;

import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.index.ActionRule;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.Optional;

/** Source: IAM User Guide, "Compare AWS STS credentials"; STS-1, STS-2, STS-9, EVAL-19. */
final class StsRule implements ServiceRule {

    /** A root user becomes no role. */
    private static final ActionRule OF_ASSUME_ROLE = ActionRule.ofRootUsers((sameAccount, resource) -> true);

    @Override
    public ActionRule ruleOf(ActionName action) {
        boolean own = action.is("sts:getcalleridentity") || action.is("sts:getsessiontoken");
        if (own) {
            return (sameAccount, resource) -> true;
        }
        return action.is("sts:assumerole") ? OF_ASSUME_ROLE : ActionRule.GENERAL;
    }

    @Override
    public Optional<String> alwaysAllows(RequestFacts request) {
        if (request.options().simulator()) {
            return Optional.empty();
        }
        if (request.action().is("sts:getcalleridentity") && isAuthenticated(request.caller())) {
            return Optional.of("STS-1");
        }
        if (request.action().is("sts:getsessiontoken") && hasLongTermKeys(request.caller())) {
            return Optional.of("STS-2");
        }
        return Optional.empty();
    }

    @Override
    public boolean requiresTrust(RequestFacts request) {
        return request.assumesRole() && !request.options().simulator(); // SIM-43: the simulator ignores trust policies
    }

    @Override
    public Optional<Lowering> lowers(Facts facts) {
        RequestFacts request = facts.request();
        if (request.action().is("sts:getsessiontoken") && !hasLongTermKeys(request.caller())) {
            return Optional.of(Lowering.implicit("STS-2"));
        }
        if (request.action().is("sts:assumerole") && request.caller() == PrincipalKind.ROOT) {
            return Optional.of(Lowering.implicit("STS-9"));
        }
        return Optional.empty();
    }

    private static boolean hasLongTermKeys(PrincipalKind caller) {
        return caller == PrincipalKind.USER || caller == PrincipalKind.ROOT;
    }

    private static boolean isAuthenticated(PrincipalKind caller) {
        return switch (caller) {
            case ANONYMOUS, FEDERATED_CALLER, ORIGIN_ACCESS_IDENTITY -> false;
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, SERVICE, CANONICAL_ACCOUNT -> true;
        };
    }
}
