package io.github.iamevaluator.reference;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.Optional;
import java.util.Set;

/**
 * One action on one resource: what a decision is computed for (REQ-1).
 *
 * @param principal who calls
 * @param callerInManagementAccount SCP-5
 * @param action {@code prefix:Name}
 * @param resource an ARN, or {@code *}
 * @param owner account of the resource; empty when nothing says it
 * @param context complete: supplied and derived keys
 * @param suppliedKeys folded names of the keys that were supplied (SIM-53)
 * @param settings of the resource
 * @param literal whether {@code *} in the resource is an ordinary character
 * @param wildcardOnly whether the catalog knows the action as one without resource type (REQ-7)
 * @param foreignType whether the resource is of no type of the action (SIM-51)
 */
record Check(
        Principal principal,
        boolean callerInManagementAccount,
        String action,
        String resource,
        Optional<String> owner,
        RequestContext context,
        Set<String> suppliedKeys,
        ResourceSettings settings,
        boolean literal,
        boolean wildcardOnly,
        boolean foreignType) {

    /** The service prefix, in lower case. */
    String service() {
        return Names.prefix(action);
    }

    /** Whether the action is one of a service, ignoring case. */
    boolean is(String service, String... names) {
        for (String name : names) {
            if (Names.same(action, service + ":" + name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the session is one of AssumeRoot (REQ-21). */
    boolean assumedRoot() {
        return Requests.assumedRoot(principal, context);
    }

    boolean sameAccount() {
        return principal.account().isPresent() && principal.account().equals(owner);
    }
}
