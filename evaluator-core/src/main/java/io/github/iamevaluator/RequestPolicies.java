package io.github.iamevaluator;

import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Principals;
import java.util.List;

/** Which policies may be given for a caller (REQ-17, REQ-23), and how given ones replace known ones. */
final class RequestPolicies {

    private RequestPolicies() {}

    /** Refuses policies that the caller of a request cannot have. */
    static void validate(AccessRequest request, PolicySet policies, EvaluationOptions options) {
        if (options.simulator()) {
            return;
        }
        if (request.principal().kind() == PrincipalKind.ANONYMOUS && hasPrincipalSide(policies)) {
            throw new InvalidRequestException(
                    InputError.ANONYMOUS_POLICIES_INVALID,
                    "an anonymous caller has no identity policies, boundary, session policies or SCPs; leave them out");
        }
        if (!policies.session().isEmpty()
                && !Principals.mayHaveSessionPolicies(request.principal(), request.context())) {
            throw new InvalidRequestException(
                    InputError.SESSION_POLICY_INVALID_PRINCIPAL,
                    "only a role, a role session or a federated user can have session policies; "
                            + request.principal().text() + " cannot");
        }
    }

    /** The known policies, each type of which there is a given one replaced by that. */
    static PolicySet replace(PolicySet known, PolicySet given) {
        PolicySet.Builder builder = known.toBuilder()
                .identity(either(given.identity(), known.identity()))
                .permissionsBoundary(either(given.permissionsBoundary(), known.permissionsBoundary()))
                .session(either(given.session(), known.session()))
                .serviceControl(either(given.serviceControl(), known.serviceControl()))
                .resourceControl(either(given.resourceControl(), known.resourceControl()))
                .vpcEndpoint(either(given.vpcEndpoint(), known.vpcEndpoint()))
                .resource(either(given.resource(), known.resource()));
        if (!given.vpcEndpoint().isEmpty()) {
            builder.endpointType(given.endpointType());
        }
        if (!given.resourceByArn().isEmpty()) {
            builder.resourceByArn(given.resourceByArn());
        }
        return builder.build();
    }

    private static <T> List<T> either(List<T> given, List<T> known) {
        return given.isEmpty() ? known : given;
    }

    /** REQ-17. */
    private static boolean hasPrincipalSide(PolicySet policies) {
        return !policies.identity().isEmpty()
                || !policies.permissionsBoundary().isEmpty()
                || !policies.session().isEmpty()
                || !policies.serviceControl().isEmpty();
    }
}
