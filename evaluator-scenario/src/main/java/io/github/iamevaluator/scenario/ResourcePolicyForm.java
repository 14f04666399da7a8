package io.github.iamevaluator.scenario;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.request.AccessRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which form the resource policy of a request has: the trust policy of a role, if the request is for a session of that
 * role, else an ordinary resource-based policy.
 *
 * @param ofRequest the form
 */
public record ResourcePolicyForm(PolicyForm ofRequest) {

    private static final Set<String> TRUST_ACTIONS =
            Set.of("sts:tagsession", "sts:setsourceidentity", "sts:setcontext");

    /** The form of the policy on a request's resources. */
    public static ResourcePolicyForm of(Optional<AccessRequest> request) {
        boolean trust = request.filter(asked -> isTrustAction(asked.action().toLowerCase(Locale.ROOT)))
                .filter(asked -> asked.resources().stream().allMatch(target -> isRole(target.arn())))
                .isPresent();
        return new ResourcePolicyForm(trust ? PolicyForm.ROLE_TRUST : PolicyForm.RESOURCE_BASED);
    }

    /** The form of the policy on one resource: a role has no other than its trust policy. */
    public static PolicyForm of(String resourceArn) {
        return isRole(resourceArn) ? PolicyForm.ROLE_TRUST : PolicyForm.RESOURCE_BASED;
    }

    private static boolean isTrustAction(String action) {
        return action.startsWith("sts:assumerole") || TRUST_ACTIONS.contains(action);
    }

    private static boolean isRole(String arn) {
        return Arn.parse(arn)
                .filter(parsed ->
                        parsed.service().equals("iam") && parsed.resourceType().equals("role"))
                .isPresent();
    }
}
