package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.Principal;
import java.util.Optional;

/** Tells the calls of one user or role, whatever the session, from those of others. */
final class PrincipalFilter {

    private final Arn identity;

    /** Of a user, a role, or a session of one whose role is known. */
    PrincipalFilter(Principal principal) {
        this.identity = principal.roleArn().or(principal::arn).orElseThrow();
    }

    /** The ARN of the user or role. */
    String name() {
        return identity.toString();
    }

    String account() {
        return identity.account();
    }

    /** Tells whether a caller is the user, or a session of the role; a session may have lost the path of its role. */
    boolean is(Principal caller) {
        Optional<Arn> known = caller.roleArn().or(caller::arn);
        return known.filter(this::is).isPresent();
    }

    private boolean is(Arn caller) {
        boolean session =
                caller.service().equals("sts") && caller.resourceType().equals("assumed-role");
        if (!session) {
            return caller.equals(identity);
        }
        String id = caller.resourceId();
        int slash = id.indexOf('/');
        return identity.resourceType().equals("role")
                && caller.account().equals(identity.account())
                && slash > 0
                && id.substring(0, slash).equals(identity.resourceName());
    }
}
