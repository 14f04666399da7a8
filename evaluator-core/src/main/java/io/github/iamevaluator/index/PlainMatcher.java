package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.context.ActionProfile;
import io.github.iamevaluator.context.QuickContext;
import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /** From so many questions on it is worth keeping callers. */
    private static final int MANY = 64;

    /** So many callers are found without asking the cache that all threads share. */
    private static final int RECENT = 4096;

    private static final RequestedResource NO_RESOURCE = RequestedResource.ofNothing(false);
    private static final RequestedResource NO_S3_RESOURCE = RequestedResource.ofNothing(true);

    private final PlainPolicies policies;
    private final Supplier<Instant> time;
    private final RequestedResource arn = RequestedResource.ofArn(ArnSegments.of("arn:::::"));
    private @Nullable Principal[] principals = {};
    private @Nullable PlainCaller[] callers = {};
    private int asked;
    private final Limits limits = new Limits();
    private @Nullable QuickSubject scratch;

    PlainMatcher(PlainPolicies policies, Supplier<Instant> time) {
        this.policies = policies;
        this.time = time;
    }

    /** The {@link FactCode} of a request, {@link #DENIED} or {@link #NOT_PLAIN}. */
    int match(AccessRequest request) {
        if (request.resources().size() != 1 || !request.requires().isEmpty() || request.callerInManagementAccount()) {
            return NOT_PLAIN;
        }
        ResourceTarget target = request.resources().get(0);
        IndexedAction action = policies.actions().find(request.action());
        if (action == null
                || !isPlain(target, action.profile(), request.literalResource())
                || !policies.concerns(request.context())) {
            return NOT_PLAIN;
        }
        PlainCaller caller = caller(request.principal());
        PlainResource resource = caller == null ? null : policies.resource(target, action, caller);
        return caller == null || resource == null
                ? NOT_PLAIN
                : match(action, caller, resource, target, request.context());
    }

    private @Nullable PlainCaller caller(Principal principal) {
        if (asked < MANY) {
            asked++;
            return policies.caller(principal);
        }
        if (callers.length == 0) {
            principals = new Principal[RECENT];
            callers = new PlainCaller[RECENT];
        }
        int place = System.identityHashCode(principal) & (RECENT - 1);
        PlainCaller known = callers[place];
        if (known == null || principals[place] != principal) {
            known = policies.caller(principal);
            principals[place] = principal;
            callers[place] = known;
        }
        return known;
    }

    /** Tells whether a check of an action on a resource is plain as far as these two go. */
    static boolean isPlain(ResourceTarget target, ActionProfile action, boolean literal) {
        ArnSegments arn = target.segments();
        if (target.hasSettings()) {
            return false;
        }
        if (action.wildcardOnly()) {
            return arn.text().equals("*");
        }
        return arn.isArn()
                && (literal || !target.hasStar())
                && action.fitsOneType(arn)
                && !(arn.is(ArnSegments.SERVICE, "s3") && lastBegins(arn, "accesspoint/"))
                && !(arn.is(ArnSegments.SERVICE, "kms") && lastBegins(arn, "alias/"));
    }

    private static boolean lastBegins(ArnSegments arn, String beginning) {
        return arn.text().startsWith(beginning, arn.start(ArnSegments.LAST));
    }

    /** The {@link FactCode} of a check, {@link #DENIED} or {@link #NOT_PLAIN}. */
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
        QuickSubject subject = subject(action.profile(), caller, target.segments());
        subject.context().supplied(target.context(), said, resource.context(), caller.context(), resource.bucketAbac());
        boolean sameAccount = settleOwner(subject.context(), target, resource, caller);
        boolean trust = action.asksTrust() && isRole(target.segments());
        if (action.rule().mayDecide(sameAccount, target.segments())
                || (action.asksTrust() && passesOn(subject.context()))
                || (trust && lastBegins(target.segments(), "role/aws-service-role/"))) { // RCP-5
            return NOT_PLAIN;
        }
        ResourceDocument policy = trust ? resource.trust() : action.asksResourcePolicy() ? resource.policy() : null;
        limits.begin(action, caller, resource, policies.endpoint());
        if (limits.deny(subject)
                || (policy != null && policy.denies(action, subject))
                || (caller.hasIdentity() && action.identityDenies(subject, caller.identity()))) {
            return DENIED;
        }
        int code = FactCode.of(caller.caller().kind(), sameAccount, trust || isKmsKey(target.segments()));
        return allows(code, action, caller, policy, subject);
    }

    /** The code with what the policies allow; where nothing grants, what limits the caller cannot matter. */
    private int allows(
            int beginning,
            IndexedAction action,
            PlainCaller caller,
            @Nullable ResourceDocument policy,
            Subject subject) {
        int code = limits.withGuardrails(beginning, subject);
        int kinds = policy == null ? 0 : policy.kinds(action, subject);
        if (policy != null) {
            code = FactCode.withResourcePolicy(code, kinds);
        }
        boolean identity = caller.hasIdentity() && action.identityAllows(subject, caller.identity());
        if (caller.hasIdentity()) {
            code = FactCode.with(code, PolicyType.IDENTITY, identity);
        }
        return identity || kinds != 0 ? limits.withCallerLimits(code, subject) : code;
    }

    private static boolean isRole(ArnSegments arn) {
        return arn.isArn() && arn.is(ArnSegments.SERVICE, "iam") && lastBegins(arn, "role/");
    }

    /** Session tags and a source identity need actions of their own, on whatever resource (STS-10). */
    private static boolean passesOn(QuickContext context) {
        return context.hasTags() || context.find("sts:sourceidentity") != null;
    }

    private static boolean isKmsKey(ArnSegments arn) {
        return arn.isArn() && arn.is(ArnSegments.SERVICE, "kms") && lastBegins(arn, "key/");
    }

    private QuickSubject subject(ActionProfile action, PlainCaller caller, ArnSegments target) {
        QuickSubject known = scratch;
        if (known == null) {
            known = new QuickSubject(new QuickContext(time, action, caller.keys(), target), caller.caller(), arn);
            scratch = known;
        }
        RequestedResource requested =
                action.wildcardOnly() ? (action.s3() ? NO_S3_RESOURCE : NO_RESOURCE) : arn.reread(target);
        known.begin(caller.caller(), requested, caller.boundary() != null);
        known.context().begin(action, caller.keys(), target);
        return known;
    }

    /** Finds who owns the resource (REQ-5, REQ-7); tells whether it is the caller's account. */
    private static boolean settleOwner(
            QuickContext context, ResourceTarget target, PlainResource resource, PlainCaller caller) {
        Optional<String> stated = target.ownerAccount().isPresent() ? target.ownerAccount() : resource.owner();
        if (stated.isPresent()) {
            context.ownedBy(stated.get());
            return caller.caller().isOf(stated.get());
        }
        ArnSegments arn = target.segments();
        if (arn.hasAccountId()) {
            context.ownedByAccountOfArn();
            return caller.caller().isOfAccountOf(arn);
        }
        context.ownedBy(caller.account());
        return caller.account() != null;
    }
}
