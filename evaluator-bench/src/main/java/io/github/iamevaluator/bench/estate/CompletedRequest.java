package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;

/**
 * A request with what the organization says of its caller and resource: tags, unique id, organization, owner.
 *
 * @param asked the request
 * @param holder who asks
 * @param buckets the resources with an owner of their own
 * @param withResource whether the action's requests carry the organization of the resource
 */
record CompletedRequest(AccessRequest asked, Holder holder, List<Bucket> buckets, boolean withResource) {

    AccessRequest request() {
        RequestContext.Builder context = asked.context().toBuilder();
        holder.tags().forEach((tag, value) -> context.put("aws:PrincipalTag/" + tag, ContextValue.of(value)));
        organization(context, "aws:Principal");
        ResourceTarget target = asked.resources().get(0);
        Optional<String> owner = buckets.stream()
                .filter(bucket -> isIn(target.arn(), bucket.arn()))
                .map(Bucket::owner)
                .findFirst();
        if (withResource) {
            organization(context, "aws:Resource");
        }
        return AccessRequest.builder(principal(), asked.action())
                .resources(List.of(new ResourceTarget(target.arn(), owner, target.context(), target.settings())))
                .context(context.build())
                .build();
    }

    /** Whether a resource is a bucket or in it. */
    static boolean isIn(String resource, String bucket) {
        return resource.startsWith(bucket)
                && (resource.length() == bucket.length() || resource.charAt(bucket.length()) == '/');
    }

    private static void organization(RequestContext.Builder context, String prefix) {
        context.put(prefix + "OrgID", ContextValue.of(OrganizationEstate.ID));
        context.put(
                prefix + "OrgPaths",
                ContextValue.ofAll(List.of(
                        OrganizationEstate.ID + '/' + OrganizationEstate.ROOT + '/' + OrganizationEstate.UNIT + '/')));
    }

    private Principal principal() {
        Arn arn = asked.principal().arn().orElseThrow();
        if (asked.principal() instanceof Principal.RoleSession session) {
            return new Principal.RoleSession(
                    arn, Optional.of(holder.arn()), Optional.of(holder.id() + ':' + session.sessionName()), false);
        }
        return holder.isUser()
                ? new Principal.User(arn, Optional.of(holder.id()))
                : new Principal.Role(arn, Optional.of(holder.id()));
    }
}
