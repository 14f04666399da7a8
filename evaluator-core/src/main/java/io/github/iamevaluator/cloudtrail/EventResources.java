package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ResourceType;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From a record to the resources of its request: what the error message names, else what the record lists, else what the
 * request's parameters spell, with what the response says of resources that the call made. Each must fit a resource type
 * of the action.
 */
final class EventResources {

    /** More resources than this in one request are not asked. */
    private static final int MOST = 1000;

    private final EventFields record;
    private final EventScope scope;
    private final EventParameters given;
    private final ParameterArns spelled;
    private final NewResources made;

    EventResources(EventFields record, EventTable table, RecordedNames names, String prefix, EventScope scope) {
        this.scope = scope;
        this.record = record;
        this.given = EventParameters.ofRequest(record.in("requestParameters"));
        this.spelled = new ParameterArns(table, names, prefix, given, scope);
        this.made = new NewResources(record.in("responseElements"), table, prefix, scope);
    }

    /**
     * The resources of an action.
     *
     * @param message the resource that the error message names
     */
    Lookup of(ServiceAction action, Optional<String> message) {
        if (action.wildcardOnly()) {
            return Lookup.found(List.of(ResourceTarget.of("*")), ResourceBasis.WILDCARD_ONLY);
        }
        Optional<Lookup> named = message.filter(arn -> fits(action, arn))
                .map(arn -> found(List.of(arn), ResourceBasis.MESSAGE))
                .or(() -> listed(action));
        if (named.isEmpty() && action.qualifiedName().equals(RunInstances.ACTION)) {
            return new RunInstances(record, scope).lookup();
        }
        return named.or(() -> spelled(action))
                .or(() -> assumed(action))
                .map(EventResources::unlessTooMany)
                .orElseGet(() -> Lookup.missing(missing(action)));
    }

    /** The resources of an action that the catalog does not know: those listed. */
    Lookup ofUnknown(Optional<String> message) {
        List<String> listed = arns();
        return message.map(arn -> found(List.of(arn), ResourceBasis.MESSAGE))
                .or(() -> listed.isEmpty() ? Optional.empty() : Optional.of(found(listed, ResourceBasis.RESOURCES)))
                .orElseGet(
                        () -> Lookup.missing("the record lists no resource, and the catalog does not know the action"));
    }

    /** The resource that an ARN with parameters in it stands for. */
    Optional<ResourceTarget> ofFormat(String format, EventFields parameters) {
        return ArnTemplate.fill(format, name -> switch (name) {
                    case "Partition" -> Optional.of(scope.partition());
                    case "Region" -> scope.knownRegion();
                    case "Account" -> scope.knownAccount();
                    default -> parameters.textAt(name);
                })
                .map(this::target);
    }

    private static Lookup unlessTooMany(Lookup lookup) {
        return lookup.targets().size() <= MOST ? lookup : Lookup.missing("it names more than " + MOST + " resources");
    }

    private Optional<Lookup> listed(ServiceAction action) {
        List<String> fitting =
                arns().stream().filter(arn -> fits(action, arn)).distinct().toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(found(fitting, ResourceBasis.RESOURCES));
    }

    private Optional<Lookup> spelled(ServiceAction action) {
        Set<String> arns = new LinkedHashSet<>();
        ResourceBasis basis = ResourceBasis.PARAMETERS;
        for (ResourceTypeLink link : action.resourceTypes()) {
            List<String> ofType = ofType(action, link);
            if (ofType.isEmpty() && link.required()) {
                Optional<String> answered = made.of(action, link);
                if (answered.isEmpty()) {
                    return Optional.empty();
                }
                arns.add(answered.get());
                basis = ResourceBasis.RESPONSE;
            }
            arns.addAll(ofType);
        }
        List<String> innermost = arns.stream()
                .filter(arn -> arns.stream().noneMatch(other -> isWithin(other, arn)))
                .toList();
        return innermost.isEmpty() ? Optional.empty() : Optional.of(found(innermost, basis));
    }

    /** Those of a type: the ARNs that the request has, else what its parameters spell. */
    private List<String> ofType(ServiceAction action, ResourceTypeLink link) {
        List<String> whole = given.arns().stream()
                .filter(arn -> isOf(link, action, arn) && spelled.isWhole(arn))
                .toList();
        return whole.isEmpty() ? spelled.of(link.type()) : whole;
    }

    /** Why the resources are not known. */
    private String missing(ServiceAction action) {
        return spelled.incomplete().orElseGet(() -> {
            String types = action.resourceTypes().stream()
                    .filter(link -> link.required() && ofType(action, link).isEmpty())
                    .map(ResourceTypeLink::type)
                    .map(ResourceType::name)
                    .collect(Collectors.joining(" and no "));
            return types.isEmpty() ? "no resource is named" : "no " + types + " is named";
        });
    }

    /** Tells whether one ARN is that of a part of the other: an index of a table, an object of a bucket. */
    private static boolean isWithin(String part, String whole) {
        return part.length() > whole.length()
                && part.startsWith(whole)
                && (part.charAt(whole.length()) == '/' || part.charAt(whole.length()) == ':');
    }

    /** Lists may be asked of everything. */
    private static Optional<Lookup> assumed(ServiceAction action) {
        boolean lists = action.accessLevel() == AccessLevel.LIST
                && action.resourceTypes().stream().noneMatch(ResourceTypeLink::required);
        return lists
                ? Optional.of(Lookup.found(List.of(ResourceTarget.of("*")), ResourceBasis.ASSUMED))
                : Optional.empty();
    }

    /** Tells whether an ARN fits this type of an action best. */
    static boolean isOf(ResourceTypeLink link, ServiceAction action, String arn) {
        return action.resourceTypesFor(arn).stream()
                .anyMatch(fitting -> fitting.type().equals(link.type()));
    }

    private static boolean fits(ServiceAction action, String arn) {
        return !arn.equals("*") && !action.resourceTypesFor(arn).isEmpty();
    }

    private Lookup found(List<String> arns, ResourceBasis basis) {
        return Lookup.found(arns.stream().map(this::target).toList(), basis);
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
