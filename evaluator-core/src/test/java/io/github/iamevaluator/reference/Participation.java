package io.github.iamevaluator.reference;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Principals;
import java.util.List;
import java.util.Optional;

/**
 * Which policies take part in a check: the table of EVAL-5 and the exemptions of sections 5.4 to 6.5.
 *
 * @param check the check
 * @param policies all of them
 * @param simulator whether the AWS simulator is imitated (SIM-41, SIM-43)
 * @param catalog for the services that RCPs cover
 */
record Participation(Check check, PolicySet policies, boolean simulator, Optional<ServiceCatalog> catalog) {

    List<Policy> identity() {
        return identitySide() ? policies.identity() : List.of();
    }

    /** The boundary of a user or role; a service-linked role cannot have one. */
    List<Policy> boundary() {
        return identitySide() && !caller().serviceLinkedRole() ? policies.permissionsBoundary() : List.of();
    }

    List<Policy> session() {
        boolean possible = identitySide() || check.assumedRoot(); // REQ-21
        return possible && !simulator ? policies.session() : List.of();
    }

    private Principal caller() {
        return check.principal();
    }

    /** SIM-54: in the simulator an anonymous principal stands for a call without caller. */
    private boolean identitySide() {
        return switch (caller().kind()) {
            case USER, ROLE, ROLE_SESSION, FEDERATED_USER -> true;
            case ANONYMOUS -> simulator;
            case ROOT, FEDERATED_CALLER, SERVICE, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
    }

    /** SCP-1, SCP-5, SCP-6. */
    List<ControlLevel> serviceControl() {
        boolean bound = switch (caller().kind()) {
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, CANONICAL_ACCOUNT -> true;
            case ANONYMOUS -> simulator;
            case FEDERATED_CALLER, SERVICE, ORIGIN_ACCESS_IDENTITY -> false;
        };
        boolean exempt = check.callerInManagementAccount() || caller().serviceLinkedRole();
        return bound && !exempt ? policies.serviceControl() : List.of();
    }

    /** RCP-1, RCP-4, RCP-5, RCP-7, RCP-9, RCP-10. */
    List<ControlLevel> resourceControl() {
        boolean supported = catalog.map(c -> c.rcpSupported(check.service())).orElse(true);
        boolean management =
                check.settings().inManagementAccount() || (check.wildcardOnly() && check.callerInManagementAccount());
        boolean serviceLinked = caller().serviceLinkedRole()
                || (caller().kind() == PrincipalKind.SERVICE
                        && ServiceRules.makesSession(check)
                        && Arn.parse(check.resource())
                                .filter(Principals::isServiceLinked)
                                .isPresent());
        boolean exemptKey =
                (check.settings().kmsManagedKey() && check.service().equals("kms")) || check.is("kms", "RetireGrant");
        return supported && !management && !serviceLinked && !exemptKey && !simulator
                ? policies.resourceControl()
                : List.of();
    }

    /** VPCE-1. */
    List<Policy> endpoint() {
        return simulator ? List.of() : policies.vpcEndpoint();
    }

    /** The resource policies of the check's resource: none, one, or two for an S3 access point. */
    List<Policy> resource() {
        boolean managementDelegation =
                check.service().equals("organizations") && check.callerInManagementAccount(); // SVC-7
        boolean iam = check.service().equals("iam"); // IAM-2
        boolean alias = Arn.parse(check.resource())
                .filter(arn -> arn.service().equals("kms") && arn.resource().startsWith("alias/"))
                .isPresent(); // KMS-7
        boolean ignored = simulator
                && (ServiceRules.assumes(check) || caller().kind() == PrincipalKind.ANONYMOUS); // SIM-41, SIM-43
        return managementDelegation || iam || alias || ignored
                ? List.of()
                : policies.resourcePolicies(check.resource());
    }
}
