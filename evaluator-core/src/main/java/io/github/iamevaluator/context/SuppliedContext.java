package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a check's context that was supplied: merged, formed and filtered (CTX-3, CTX-4, S3-10). */
final class SuppliedContext {

    private final Optional<ServiceCatalog> catalog;
    private final EvaluationOptions options;
    private final boolean severalResources;
    private final List<Warning> warnings;

    SuppliedContext(
            Optional<ServiceCatalog> catalog,
            EvaluationOptions options,
            boolean severalResources,
            List<Warning> warnings) {
        this.catalog = catalog;
        this.options = options;
        this.severalResources = severalResources;
        this.warnings = warnings;
    }

    RequestContext of(KnownAction action, ResourceTarget target, ResourceLookup.Found found, RequestContext request) {
        RequestContext merged = merge(request, target.context());
        if (options.simulator()) {
            return merged;
        }
        RequestContext formed =
                catalog.map(known -> formed(known, action, found, merged)).orElse(merged);
        return withoutBucketTags(found.arn(), target, formed);
    }

    private static RequestContext merge(RequestContext request, RequestContext own) {
        if (own.entries().isEmpty()) {
            return request;
        }
        return request.entries().isEmpty()
                ? own
                : request.toBuilder().putAll(own).build();
    }

    private RequestContext formed(
            ServiceCatalog known, KnownAction action, ResourceLookup.Found found, RequestContext merged) {
        ContextForms forms = new ContextForms(known, action);
        RequestContext formed = forms.formed(merged);
        boolean filter = options.strictKeys() || severalResources;
        RequestContext carried = filter ? forms.carried(formed, found.types(), options.strictKeys()) : formed;
        warnings.addAll(forms.warnings());
        return carried;
    }

    /** S3-10: bucket tags take part only where bucket ABAC is on. */
    private RequestContext withoutBucketTags(Optional<Arn> arn, ResourceTarget target, RequestContext context) {
        boolean bucketOrObject = arn.filter(a -> a.service().equals("s3")
                        && a.region().isEmpty()
                        && a.account().isEmpty())
                .isPresent();
        if (!bucketOrObject || target.settings().bucketAbac()) {
            return context;
        }
        RequestContext.Builder left = null;
        for (Map.Entry<String, RequestContext.Entry> entry : context.entries().entrySet()) {
            if (entry.getKey().startsWith("s3:buckettag/") || entry.getKey().startsWith("aws:resourcetag/")) {
                left = left == null ? context.toBuilder() : left;
                left.remove(entry.getKey());
                warnings.add(new Warning(
                        Warning.Code.BUCKET_TAGS_DROPPED,
                        entry.getValue().key() + " is ignored: bucket tags count only where the bucket has ABAC on"));
            }
        }
        return left == null ? context : left.build();
    }
}
