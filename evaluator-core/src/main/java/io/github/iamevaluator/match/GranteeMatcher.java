package io.github.iamevaluator.match;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;

/**
 * The grantee of a KMS grant, ready to be matched (KMS-6).
 *
 * <p>Source: AWS KMS Developer Guide, "Grants in AWS KMS".
 */
public final class GranteeMatcher {

    private final ListedPrincipal grantee;

    private GranteeMatcher(ListedPrincipal grantee) {
        this.grantee = grantee;
    }

    /** The matcher of a grantee: an ARN or a unique id. */
    public static GranteeMatcher compile(String grantee) {
        return new GranteeMatcher(ListedPrincipal.named(grantee));
    }

    /** How the grantee fits a caller: a session, federated user or user directly, a role by way of its sessions. */
    public MatchKind match(Principal caller) {
        return grantee.match(Caller.of(caller), RequestContext.EMPTY);
    }
}
