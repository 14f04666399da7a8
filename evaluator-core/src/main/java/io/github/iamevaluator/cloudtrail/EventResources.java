package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From a record to the resources of its request: what the error message names, else what the record lists, else what the
 * request's parameters spell. Each must fit a resource type of the action.
 */
final class EventResources {

    /** More resources than this in one request are not asked. */
    private static final int MOST = 1000;

    private final EventFields record;
    private final ParameterArns spelled;
    private final EventParameters parameters;
    private final EventScope scope;

    EventResources(EventFields record, EventParameters parameters, ParameterArns spelled, EventScope scope) {
        this.scope = scope;
        this.record = record;
        this.parameters = parameters;
        this.spelled = spelled;
    }

    /** What was found, and where. */
    record Found(List<ResourceTarget> targets, ResourceBasis basis) {}

    /**
     * The resources of an action.
     *
     * @param message the resource that the error message names
     * @return empty if the record does not tell them
     */
    Optional<Found> of(ServiceAction action, Optional<String> message) {
        if (action.wildcardOnly()) {
            return Optional.of(new Found(List.of(ResourceTarget.of("*")), ResourceBasis.WILDCARD_ONLY));
        }
        return message.filter(arn -> fits(action, arn))
                .map(arn -> found(List.of(arn), ResourceBasis.MESSAGE))
                .or(() -> listed(action))
                .or(() -> spelled(action))
                .or(() -> assumed(action))
                .filter(found -> found.targets().size() <= MOST);
    }

    /** The resources of an action that the catalog does not know: those listed. */
    Optional<Found> ofUnknown(Optional<String> message) {
        List<String> listed = arns();
        return message.map(arn -> found(List.of(arn), ResourceBasis.MESSAGE))
                .or(() -> listed.isEmpty() ? Optional.empty() : Optional.of(found(listed, ResourceBasis.RESOURCES)));
    }

    private Optional<Found> listed(ServiceAction action) {
        List<String> fitting =
                arns().stream().filter(arn -> fits(action, arn)).distinct().toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(found(fitting, ResourceBasis.RESOURCES));
    }

    private Optional<Found> spelled(ServiceAction action) {
        Set<String> arns = new LinkedHashSet<>();
        for (ResourceTypeLink link : action.resourceTypes()) {
            List<String> ofType = new ArrayList<>(spelled.of(link.type()));
            parameters.arns().stream().filter(arn -> isOf(link, action, arn)).forEach(ofType::add);
            if (ofType.isEmpty() && link.required()) {
                return Optional.empty();
            }
            arns.addAll(ofType);
        }
        List<String> innermost = arns.stream()
                .filter(arn -> arns.stream().noneMatch(other -> isWithin(other, arn)))
                .toList();
        return innermost.isEmpty() ? Optional.empty() : Optional.of(found(innermost, ResourceBasis.PARAMETERS));
    }

    /** Tells whether one ARN is that of a part of the other: an index of a table, an object of a bucket. */
    private static boolean isWithin(String part, String whole) {
        return part.length() > whole.length()
                && part.startsWith(whole)
                && (part.charAt(whole.length()) == '/' || part.charAt(whole.length()) == ':');
    }

    /** Lists may be asked of everything. */
    private static Optional<Found> assumed(ServiceAction action) {
        boolean lists = action.accessLevel() == AccessLevel.LIST
                && action.resourceTypes().stream().noneMatch(ResourceTypeLink::required);
        return lists
                ? Optional.of(new Found(List.of(ResourceTarget.of("*")), ResourceBasis.ASSUMED))
                : Optional.empty();
    }

    private static boolean isOf(ResourceTypeLink link, ServiceAction action, String arn) {
        return action.resourceTypesFor(arn).stream()
                .anyMatch(fitting -> fitting.type().equals(link.type()));
    }

    private static boolean fits(ServiceAction action, String arn) {
        return !arn.equals("*") && !action.resourceTypesFor(arn).isEmpty();
    }

    private Found found(List<String> arns, ResourceBasis basis) {
        return new Found(arns.stream().map(this::target).toList(), basis);
    }

    /** The resource, literally, with its owner where the record lists that; of an object it is the bucket's. */
    ResourceTarget target(String arn) {
        Optional<String> owner = record.objects("resources").stream()
                .filter(resource -> arnOf(resource)
                        .filter(listed -> listed.equals(arn) || isWithin(arn, listed))
                        .isPresent())
                .flatMap(resource -> resource.text("accountId").stream())
                .findFirst();
        return new ResourceTarget(arn, owner, RequestContext.EMPTY, ResourceSettings.DEFAULT);
    }

    /** The ARN of an object that is given as {@code bucket/key}; an ARN as it is. */
    String objectArn(String path) {
        return Arn.parse(path).isPresent() ? path : "arn:" + scope.partition() + ":s3:::" + path;
    }

    private List<String> arns() {
        return record.objects("resources").stream()
                .flatMap(resource -> arnOf(resource).stream())
                .toList();
    }

    private static Optional<String> arnOf(EventFields resource) {
        return resource.text("ARN").or(() -> resource.text("arn"));
    }
}
