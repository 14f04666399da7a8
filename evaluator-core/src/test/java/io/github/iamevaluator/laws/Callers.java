package io.github.iamevaluator.laws;

import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;

/** Who calls: the table of EVAL-5. */
final class Callers {

    private Callers() {}

    /** Whether the caller has identity policies and may have a boundary. */
    static boolean haveIdentitySide(Scenario scenario) {
        return switch (scenario.request().principal().kind()) {
            case USER, ROLE, ROLE_SESSION, FEDERATED_USER ->
                !scenario.request().principal().serviceLinkedRole();
            case ROOT, FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
    }

    /** Whether the caller is a role or a session of one, which is not service-linked. */
    static boolean areRoles(Scenario scenario) {
        return switch (scenario.request().principal().kind()) {
            case ROLE, ROLE_SESSION -> !scenario.request().principal().serviceLinkedRole();
            case USER, FEDERATED_USER, ROOT, FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY -> false;
            case CANONICAL_ACCOUNT -> false;
        };
    }

    /** Whether SCPs bind the caller (SCP-1, SCP-5, SCP-6). */
    static boolean areBoundByScps(Scenario scenario) {
        return haveAnAccount(scenario)
                && !scenario.request().callerInManagementAccount()
                && !scenario.request().principal().serviceLinkedRole();
    }

    /** Whether the caller belongs to an account. */
    static boolean haveAnAccount(Scenario scenario) {
        return scenario.request().principal().account().isPresent();
    }

    /** Whether the caller is a service, an origin access identity or a caller with a web identity or SAML. */
    static boolean haveNoIdentitySide(Scenario scenario) {
        return switch (scenario.request().principal().kind()) {
            case SERVICE, ORIGIN_ACCESS_IDENTITY, FEDERATED_CALLER -> true;
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, ANONYMOUS, CANONICAL_ACCOUNT -> false;
        };
    }

    /** The same question by somebody else. */
    static Scenario as(Principal principal, Scenario scenario) {
        AccessRequest request = scenario.request();
        return Asked.with(
                scenario,
                AccessRequest.builder(principal, request.action())
                        .resources(request.resources())
                        .context(request.context())
                        .requires(request.requires())
                        .callerInManagementAccount(request.callerInManagementAccount())
                        .literalResource(request.literalResource())
                        .build());
    }
}
