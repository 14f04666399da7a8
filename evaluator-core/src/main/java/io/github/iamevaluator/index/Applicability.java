package io.github.iamevaluator.index;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.context.ResourceShape;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Principals;
import java.util.Optional;

/**
 * Which policy types have a say in a check, and by which rule the others have none.
 *
 * <p>Source: semantics.md EVAL-5 and the rules named below.
 */
final class Applicability {

    private final Check check;
    private final EvaluationOptions options;
    private final Optional<ServiceCatalog> catalog;

    Applicability(Check check, EvaluationOptions options, Optional<ServiceCatalog> catalog) {
        this.check = check;
        this.options = options;
        this.catalog = catalog;
    }

    /** The rule by which a policy type has no say; empty if it has one. */
    Optional<String> exemption(PolicyType type) {
        return switch (type) {
            case IDENTITY -> exemptUnless(hasIdentitySide(), identityRule());
            case PERMISSIONS_BOUNDARY -> exemptUnless(hasIdentitySide(), "EVAL-5");
            case SESSION ->
                options.simulator()
                        ? Optional.of("SIM-41")
                        : exemptUnless(Principals.mayHaveSessionPolicies(check.principal(), check.context()), "REQ-23");
            case SERVICE_CONTROL -> serviceControl();
            case RESOURCE_CONTROL -> options.simulator() ? Optional.of("SIM-41") : resourceControl();
            case VPC_ENDPOINT -> exemptUnless(!options.simulator(), "SIM-41");
            case RESOURCE -> resource();
        };
    }

    private static Optional<String> exemptUnless(boolean applies, String rule) {
        return applies ? Optional.empty() : Optional.of(rule);
    }

    private PrincipalKind caller() {
        return check.principal().kind();
    }

    private boolean hasIdentitySide() {
        return switch (caller()) {
            case USER, ROLE, ROLE_SESSION, FEDERATED_USER -> true;
            case ANONYMOUS -> options.simulator(); // SIM-54
            case ROOT, FEDERATED_CALLER, SERVICE, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
    }

    private String identityRule() {
        return switch (caller()) {
            case ROOT, CANONICAL_ACCOUNT -> "REQ-10";
            case SERVICE -> "REQ-16";
            case ANONYMOUS -> "REQ-17";
            case ORIGIN_ACCESS_IDENTITY -> "REQ-18";
            case FEDERATED_CALLER -> "REQ-15";
            case USER, ROLE, ROLE_SESSION, FEDERATED_USER -> "EVAL-5";
        };
    }

    private Optional<String> serviceControl() {
        if (check.callerInManagementAccount()) {
            return Optional.of("SCP-5");
        }
        if (check.principal().serviceLinkedRole()) {
            return Optional.of("SCP-6");
        }
        return switch (caller()) {
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, CANONICAL_ACCOUNT -> Optional.empty();
            case ANONYMOUS -> exemptUnless(options.simulator(), "SCP-5");
            case FEDERATED_CALLER, SERVICE, ORIGIN_ACCESS_IDENTITY -> Optional.of("SCP-5");
        };
    }

    private Optional<String> resourceControl() {
        boolean wildcardOnly = check.shape() == ResourceShape.WILDCARD_ONLY;
        boolean ofManagementCaller = wildcardOnly && check.callerInManagementAccount(); // RCP-10: the caller's RCPs
        if (check.target().settings().inManagementAccount() || ofManagementCaller) {
            return Optional.of("RCP-4");
        }
        if (check.principal().serviceLinkedRole() || assumesServiceLinkedRole()) {
            return Optional.of("RCP-5");
        }
        if (caller() == PrincipalKind.SERVICE && options.alternative(DisputedPoint.SERVICE_PRINCIPALS_SKIP_RCPS)) {
            return Optional.of("RCP-6");
        }
        if (catalog.filter(known -> !known.rcpSupported(check.action().service()))
                .isPresent()) {
            return Optional.of("RCP-7");
        }
        if (check.target().settings().kmsManagedKey() || check.action().is("kms:retiregrant")) {
            return Optional.of("RCP-9");
        }
        return exemptUnless(!(wildcardOnly && options.alternative(DisputedPoint.RCP_NEEDS_RESOURCE_TYPE)), "RCP-10");
    }

    private boolean assumesServiceLinkedRole() {
        Principal principal = check.principal();
        return principal.kind() == PrincipalKind.SERVICE
                && RequestFacts.isTrustAction(check.action())
                && check.arn().filter(Principals::isServiceLinked).isPresent();
    }

    private Optional<String> resource() {
        if (check.action().isService("iam")) {
            return Optional.of("IAM-2");
        }
        if (check.action().isService("organizations") && check.callerInManagementAccount()) {
            return Optional.of("SVC-7");
        }
        if (check.arn()
                .filter(arn -> arn.service().equals("kms") && arn.resource().startsWith("alias/"))
                .isPresent()) {
            return Optional.of("KMS-7");
        }
        if (options.simulator() && !isKnownToSimulator()) {
            return Optional.of("SIM-41");
        }
        return exemptUnless(!(options.simulator() && RequestFacts.isTrustAction(check.action())), "SIM-43");
    }

    /** The simulator asks resource policies for callers with an ARN only. */
    private boolean isKnownToSimulator() {
        return switch (caller()) {
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER -> true;
            case FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
    }
}
