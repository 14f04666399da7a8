package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.context.QuickContext;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scratch memory in which one thread lays out its questions.
 *
 * <p>It is made anew every few thousand questions, a fraction of a byte each: an old object, in which references to other
 * objects are stored for every question, costs the garbage collector's barriers more than the question itself.
 */
final class PlainScratch {

    private static final int QUESTIONS = 4096;
    private static final RequestedResource NO_RESOURCE = RequestedResource.ofNothing(false);
    private static final RequestedResource NO_S3_RESOURCE = RequestedResource.ofNothing(true);

    private final Supplier<Instant> time;
    private @Nullable QuickSubject subject;
    private RequestedResource arn = RequestedResource.ofArn(ArnSegments.of("arn:::::"));
    private int left;

    PlainScratch(Supplier<Instant> time) {
        this.time = time;
    }

    /** Lays out a question. */
    QuickSubject subject(
            IndexedAction action,
            PlainCaller caller,
            PlainResource resource,
            ResourceTarget target,
            RequestContext said) {
        QuickSubject known = subject;
        if (known == null || left-- == 0) {
            known = renew(known, action, caller, target);
        }
        ArnSegments asked = target.segments();
        known.begin(
                caller.caller(),
                action.wildcardOnly() ? (action.s3() ? NO_S3_RESOURCE : NO_RESOURCE) : arn.reread(asked),
                caller.boundary() != null);
        QuickContext context = known.context();
        context.begin(action.profile(), caller.keys(), asked);
        context.supplied(target.context(), said, resource.context(), caller.context(), resource.bucketAbac());
        context.owned(statedOwner(target, resource), caller.account());
        return known;
    }

    private QuickSubject renew(
            @Nullable QuickSubject before, IndexedAction action, PlainCaller caller, ResourceTarget target) {
        QuickContext context = before == null
                ? new QuickContext(time, action.profile(), caller.keys(), target.segments())
                : before.context().renewed();
        arn = RequestedResource.ofArn(target.segments());
        left = QUESTIONS;
        subject = new QuickSubject(context, caller.caller(), arn);
        return subject;
    }

    /** Who owns the resource, if the request or the environment says so (REQ-5); else null. */
    static @Nullable String statedOwner(ResourceTarget target, PlainResource resource) {
        return target.ownerAccount().isPresent()
                ? target.ownerAccount().get()
                : resource.owner().orElse(null);
    }
}
