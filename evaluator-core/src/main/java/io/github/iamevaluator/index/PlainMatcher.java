package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnKind;
import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.context.QuickContext;
import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Finds the facts of plain checks by the index, as far as the decision needs them: denies first, and nothing more once one
 * applies. Keeps the scratch memory of one thread; allocates nothing but what {@link QuickContext} names, and resolved
 * policy variables.
 */
final class PlainMatcher {

    /** Not a plain check: {@link FactFinder} finds its facts. */
    static final int NOT_PLAIN = -1;
    /** A Deny applies (EVAL-3). */
    static final int DENIED = -2;
    /** No Deny applies, and the rule of the action's service refuses it ({@link ActionRule#onlyRefuses}). */
    static final int REFUSED = -3;

    private final PlainPolicies policies;
    private final ActionIndex actions;
    private final RecentCallers callers;
    private final PlainScratch scratch;

    PlainMatcher(PlainPolicies policies, Supplier<Instant> time) {
        this.policies = policies;
        this.actions = policies.actions();
        this.callers = new RecentCallers(policies);
        this.scratch = new PlainScratch(time);
    }

    /** The {@link FactCode} of a request, {@link #DENIED}, {@link #REFUSED} or {@link #NOT_PLAIN}. */
    int match(AccessRequest request) {
        if (request.resources().size() != 1 || !request.requires().isEmpty() || request.callerInManagementAccount()) {
            return NOT_PLAIN;
        }
        ResourceTarget target = request.resources().get(0);
        IndexedAction action = actions.find(request.action());
        if (action == null
                || !isPlain(target, action, request.literalResource())
                || !policies.concerns(request.context())) {
            return NOT_PLAIN;
        }
        PlainCaller caller = callers.find(request.principal());
        PlainResource resource = caller == null ? null : policies.resource(target, action, caller);
        return caller == null || resource == null
                ? NOT_PLAIN
                : match(action, caller, resource, target, request.context());
    }

    /** Tells whether a check of an action on a resource is plain as far as these two go. */
    static boolean isPlain(ResourceTarget target, IndexedAction action, boolean literal) {
        ArnSegments arn = target.segments();
        if (target.hasSettings()) {
            return false;
        }
        if (action.wildcardOnly()) {
            return arn.text().equals("*");
        }
        return arn.isArn()
                && (literal || !target.hasStar())
                && arn.kind() != ArnKind.ACCESS_POINT
                && arn.kind() != ArnKind.KEY_ALIAS
                && action.profile().fitsOneType(arn);
    }

    /** The {@link FactCode} of a check, {@link #DENIED}, {@link #REFUSED} or {@link #NOT_PLAIN}. */
    int match(PlainCaller caller, IndexedAction action, PlainTarget target, RequestContext context) {
        if (!target.isPlain(action) || !policies.concerns(context)) {
            return NOT_PLAIN;
        }
        PlainResource resource = policies.resource(target.target(), action, caller);
        return resource == null ? NOT_PLAIN : match(action, caller, resource, target.target(), context);
    }

    /** The code of a check of one plain action by a plain caller on a plain resource. */
    private int match(
            IndexedAction action,
            PlainCaller caller,
            PlainResource resource,
            ResourceTarget target,
            RequestContext said) {
        ArnKind kind = target.segments().kind();
        boolean sameAccount = isOwn(target, resource, caller);
        boolean trust = action.asksTrust() && kind.isRole();
        boolean decided =
                action.ruled() && action.rule().mayDecide(caller.caller().kind(), sameAccount, target.segments());
        if (decided && !(action.rule().onlyRefuses() && caller.account() != null)) {
            return NOT_PLAIN;
        }
        int identity = caller.hasIdentity() ? action.outline(caller.identity()) : 0;
        if ((identity & IdentityOutline.DENIES) != 0 && !action.asksTrust()) {
            return DENIED;
        }
        QuickSubject subject = scratch.subject(action, caller, resource, target, said);
        if (action.asksTrust() && (passesOn(subject.context()) || kind == ArnKind.SERVICE_LINKED_ROLE)) { // RCP-5
            return NOT_PLAIN;
        }
        if ((identity & IdentityOutline.DENIES) != 0) {
            return DENIED;
        }
        ResourceDocument policy = trust ? resource.trust() : action.asksResourcePolicy() ? resource.policy() : null;
        Limits limits = action.limits(caller.limits());
        if (limits.deny(subject)
                || (resource.resourceControl() != null
                        && action.asksResourceControl()
                        && !caller.caller().serviceLinkedRole() // RCP-5
                        && action.residual(resource.resourceControl()).denies(subject))
                || (policy != null && policy.denies(action, subject))
                || ((identity & IdentityOutline.MAY_DENY) != 0 && action.identityDenies(subject, caller.identity()))) {
            return DENIED;
        }
        if (decided) {
            return REFUSED;
        }
        int code = FactCode.with(caller.kindCode(), sameAccount, trust || kind == ArnKind.KEY);
        code = limits.withGuardrails(code, subject);
        int kinds = 0;
        if (policy != null) {
            kinds = policy.kinds(action, subject);
            code = FactCode.withResourcePolicy(code, kinds);
        }
        boolean allows = (identity & IdentityOutline.ALLOWS) != 0
                || ((identity & IdentityOutline.MAY_ALLOW) != 0 && action.identityAllows(subject, caller.identity()));
        if (caller.hasIdentity()) {
            code = FactCode.with(code, PolicyType.IDENTITY, allows);
        }
        // where nothing grants, what limits the caller cannot matter
        return allows || kinds != 0 ? limits.withCallerLimits(code, subject) : code;
    }

    /** Session tags and a source identity need actions of their own, on whatever resource (STS-10). */
    private static boolean passesOn(QuickContext context) {
        return context.hasTags() || context.find("sts:sourceidentity") != null;
    }

    /** Tells whether the resource belongs to the caller's account (REQ-5, REQ-7). */
    private static boolean isOwn(ResourceTarget target, PlainResource resource, PlainCaller caller) {
        String stated = PlainScratch.statedOwner(target, resource);
        if (stated != null) {
            return caller.caller().isOf(stated);
        }
        ArnSegments arn = target.segments();
        return arn.hasAccountId() ? caller.caller().isOfAccountOf(arn) : caller.account() != null;
    }
}
