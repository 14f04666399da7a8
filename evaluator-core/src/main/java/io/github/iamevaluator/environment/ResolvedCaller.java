package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;

/**
 * A caller with all that an environment knows of it.
 *
 * @param principal the caller, with its unique id, the full ARN of its role, or its creator filled in
 * @param identity its identity policies, of itself and its groups in one pool (EVAL-6)
 * @param boundary none or one
 * @param serviceControl SCP levels from the root down to its account; empty where SCPs do not apply (SCP-5, SCP-6)
 * @param inManagementAccount whether its account is the organization's management account
 * @param context {@code aws:PrincipalTag/...}, {@code aws:PrincipalOrgID}, {@code aws:PrincipalOrgPaths}; what the
 *     request says wins over it (CTX-6)
 * @since 0.1.0
 */
public record ResolvedCaller(
        Principal principal,
        List<Policy> identity,
        List<Policy> boundary,
        List<ControlLevel> serviceControl,
        boolean inManagementAccount,
        RequestContext context) {

    /** Copies the lists. */
    public ResolvedCaller {
        identity = List.copyOf(identity);
        boundary = List.copyOf(boundary);
        serviceControl = List.copyOf(serviceControl);
    }
}
