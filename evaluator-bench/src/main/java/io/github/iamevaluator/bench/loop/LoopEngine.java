package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides without an index: goes through the statements in order, of the guardrails first, and stops at the first Deny;
 * an Allow is passed over as soon as it can make no difference. Allocates nothing while deciding.
 */
public final class LoopEngine {

    private static final int DENIED = -1;
    private static final int SILENT = 0;
    private static final int ALLOWED = 1;

    private final LoopDigest digest;
    private final Map<String, LoopPolicies> byCaller;
    private final Map<String, LoopStatement[]> byResource;
    private final LoopStatement @Nullable [] everyResource;

    private LoopEngine(LoopDigest digest, LoopCompiler compiled) {
        this.digest = digest;
        this.byCaller = compiled.byCaller();
        this.byResource = compiled.byResource();
        this.everyResource = compiled.everyResource();
    }

    /** An engine for all that is in an estate. */
    public static LoopEngine of(Estate estate, ServiceCatalog catalog, Instant now) {
        return new LoopEngine(new LoopDigest(catalog, now), new LoopCompiler(estate));
    }

    /** A request made ready; it must say all that is known of its caller and resource. */
    public LoopRequest digest(AccessRequest completed) {
        return digest.digest(completed);
    }

    /** The decision. */
    public Decision decide(LoopRequest request) {
        LoopPolicies policies = byCaller.get(request.caller);
        if (policies == null) {
            throw new IllegalArgumentException("nobody here is called " + request.caller);
        }
        boolean open = true;
        for (LoopStatement[] level : policies.serviceControl) {
            int verdict = verdict(level, request, open);
            if (verdict == DENIED) {
                return Decision.EXPLICIT_DENY;
            }
            open &= verdict == ALLOWED;
        }
        boolean limitsOpen = true;
        LoopStatement[] boundary = policies.boundary;
        if (boundary != null) {
            int verdict = verdict(boundary, request, open);
            if (verdict == DENIED) {
                return Decision.EXPLICIT_DENY;
            }
            limitsOpen = verdict == ALLOWED;
        }
        LoopStatement[] session = policies.session;
        if (session != null) {
            int verdict = verdict(session, request, open);
            if (verdict == DENIED) {
                return Decision.EXPLICIT_DENY;
            }
            limitsOpen &= verdict == ALLOWED;
        }
        return granted(policies, request, open, limitsOpen);
    }

    private Decision granted(LoopPolicies policies, LoopRequest request, boolean open, boolean limitsOpen) {
        LoopStatement[] resource = byResource.get(request.policyBearer);
        int kinds = kinds(resource == null ? everyResource : resource, request);
        if (kinds == DENIED) {
            return Decision.EXPLICIT_DENY;
        }
        boolean alone = request.sameAccount
                && ((kinds & LoopPrincipals.DIRECT) != 0 || ((kinds & LoopPrincipals.VIA_ROLE) != 0 && limitsOpen));
        boolean identityMatters = open && !alone && limitsOpen && (request.sameAccount || kinds != LoopPrincipals.NONE);
        int identity = verdict(policies.identity, request, identityMatters);
        if (identity == DENIED) {
            return Decision.EXPLICIT_DENY;
        }
        boolean granted = alone || (identityMatters && identity == ALLOWED);
        return open && granted ? Decision.ALLOWED : Decision.IMPLICIT_DENY;
    }

    /** What a set of policies says; its Allows are looked at only if they matter, and only until one applies. */
    private static int verdict(LoopStatement[] statements, LoopRequest request, boolean allowsMatter) {
        boolean wanted = allowsMatter;
        for (LoopStatement statement : statements) {
            if ((statement.deny || wanted) && statement.applies(request)) {
                if (statement.deny) {
                    return DENIED;
                }
                wanted = false;
            }
        }
        return allowsMatter && !wanted ? ALLOWED : SILENT;
    }

    /** The ways in which the Allows of a resource policy name the caller, or DENIED. */
    private static int kinds(LoopStatement @Nullable [] statements, LoopRequest request) {
        int kinds = LoopPrincipals.NONE;
        if (statements != null) {
            for (LoopStatement statement : statements) {
                int kind = statement.principals.kind(request);
                if (kind != LoopPrincipals.NONE && statement.applies(request)) {
                    if (statement.deny) {
                        return DENIED;
                    }
                    kinds |= kind;
                }
            }
        }
        return kinds;
    }
}
