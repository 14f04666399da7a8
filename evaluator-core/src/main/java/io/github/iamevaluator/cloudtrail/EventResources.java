package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ResourceType;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a record to the resources of its request: what the error message names, else what the record lists, else what the
 * request's parameters spell, with what the response says of resources that the call made. Each must fit a resource type
 * of the action.
 */
final class EventResources {

    /** More resources than this in one request are not asked. */
    static final int MOST = 1000;

    private static final int LONGEST_ROLE = 512 + 64;

    private final EventFields record;
    private final EventTable table;
    private final RecordedNames names;
    private final String prefix;
    private final EventScope scope;
    private final List<Listed> listed;

    EventResources(EventFields record, EventTable table, RecordedNames names, String prefix, EventScope scope) {
        this.record = record;
        this.table = table;
        this.names = names;
        this.prefix = prefix;
        this.scope = scope;
        this.listed = listed(record);
    }

    /** A resource that the record lists. */
    private record Listed(String arn, Optional<String> owner) {}

    private static List<Listed> listed(EventFields record) {
        List<Listed> listed = new ArrayList<>(2);
        for (EventFields resource : record.objects("resources")) {
            resource.text("ARN")
                    .or(() -> resource.text("arn"))
                    .ifPresent(arn -> listed.add(new Listed(arn, resource.text("accountId"))));
        }
        return listed;
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
        return withTags(message.filter(arn -> fits(action, arn))
                .map(arn -> found(List.of(arn), ResourceBasis.MESSAGE))
                .orElseGet(() -> part(action, withoutMessage(action))));
    }

    /** What is found, each with the tags that the request has for its type. */
    private Lookup withTags(Lookup found) {
        CarriedTags tags = CarriedTags.of(record.in("requestParameters"));
        return tags.types().isEmpty()
                ? found
                : new Lookup(
                        found.targets().stream()
                                .map(target -> withTags(target, tags))
                                .toList(),
                        found.basis(),
                        found.missing());
    }

    private static ResourceTarget withTags(ResourceTarget target, CarriedTags tags) {
        String resource = Arn.parse(target.arn()).map(Arn::resource).orElse("");
        String type = resource.substring(0, Math.max(0, resource.indexOf('/')));
        return new ResourceTarget(
                target.arn(),
                target.ownerAccount(),
                target.context().toBuilder().putAll(tags.context(type)).build(),
                target.settings());
    }

    private Lookup part(ServiceAction action, Lookup whole) {
        return whole.isFound() && whole.basis() != ResourceBasis.ASSUMED
                ? new AskedPart(prefix, record.in("requestParameters"), arns())
                        .of(action.qualifiedName(), whole, this::target)
                : whole;
    }

    private Lookup withoutMessage(ServiceAction action) {
        Optional<Lookup> named = listed(action);
        if (named.isEmpty() && action.qualifiedName().equals(RunInstances.ACTION)) {
            return new RunInstances(record, scope).lookup();
        }
        return named.orElseGet(() -> spelledOrAssumed(action));
    }

    private Lookup spelledOrAssumed(ServiceAction action) {
        SpelledResources spelled = new SpelledResources(record, table, names, prefix, scope);
        return spelled.of(action)
                .map(found -> found(found.arns(), found.basis()))
                .or(() -> spelled.named(action).isPresent() ? Optional.empty() : assumed(action))
                .orElseGet(() -> Lookup.missing(spelled.missing(action)));
    }

    /** The resources of an action that the catalog does not know: those listed. */
    Lookup ofUnknown(Optional<String> message) {
        List<String> arns = arns();
        return message.map(arn -> found(List.of(arn), ResourceBasis.MESSAGE))
                .or(() -> arns.isEmpty() ? Optional.empty() : Optional.of(found(arns, ResourceBasis.RESOURCES)))
                .orElseGet(
                        () -> Lookup.missing("the record lists no resource, and the catalog does not know the action"));
    }

    /** The resource that an ARN with parameters in it, or {@code *}, stands for. */
    Optional<ResourceTarget> ofFormat(String format, EventFields parameters) {
        return ArnTemplate.fill(
                        format,
                        name -> value(name)
                                .or(() -> parameters.textAt(name).map(text -> ParameterArns.stored(prefix, text))))
                .map(this::target);
    }

    private Optional<Lookup> listed(ServiceAction action) {
        List<String> fitting = listed.stream()
                .map(Listed::arn)
                .filter(arn -> fits(action, arn))
                .distinct()
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(found(fitting, ResourceBasis.RESOURCES));
    }

    /** Tells whether the record lists a resource, or what it is a part of; it does not deny one if it lists none. */
    boolean mayBe(String arn) {
        return listed.isEmpty()
                || listed.stream().anyMatch(other -> other.arn().equals(arn) || isWithin(arn, other.arn()));
    }

    /** Tells whether one ARN is that of a part of the other: an index of a table, an object of a bucket. */
    static boolean isWithin(String part, String whole) {
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

    /** The resources with their owners; too many are told before the owners are looked for. */
    private Lookup found(List<String> arns, ResourceBasis basis) {
        if (arns.size() > MOST) {
            return Lookup.missing("it names more than " + MOST + " resources");
        }
        return Lookup.found(arns.stream().map(this::target).toList(), basis);
    }

    /** The resource, literally, with its owner where the record lists that; of an object it is the bucket's. */
    ResourceTarget target(String arn) {
        Optional<String> owner = Optional.empty();
        for (int i = 0; i < listed.size() && owner.isEmpty(); i++) {
            Listed resource = listed.get(i);
            boolean same = resource.arn().equals(arn) || isWithin(arn, resource.arn());
            owner = same ? resource.owner() : owner;
        }
        return new ResourceTarget(arn, owner, RequestContext.EMPTY, ResourceSettings.DEFAULT);
    }

    /** The ARN of an object that is given as {@code bucket/key}; an ARN as it is. */
    String objectArn(String path) {
        return Arn.parse(path).isPresent() ? path : "arn:" + scope.partition() + ":s3:::" + path;
    }

    /** The ARN of a role that is given by it, or by its name with a path or without; empty if a text is neither. */
    Optional<String> roleArn(String text) {
        if (NamedRoles.isRole(text)) {
            return Optional.of(text);
        }
        String name = text.startsWith("/") ? text.substring(1) : text;
        return Optional.of(name)
                .filter(EventResources::isRoleName)
                .map(known -> "arn:" + scope.partition() + ":iam::"
                        + scope.account() + ":role/"
                        + names.withPath(scope.account(), "role", known).orElse(known));
    }

    private static boolean isRoleName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ROLE
                && text.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || "+=,.@-_/".indexOf(c) >= 0);
    }

    /**
     * Tells whether a role may be passed as the table says: one of another account never is (IAM-1), one that is linked to a
     * service is that service's own, and in China some services have another name.
     */
    boolean mayBePassed(String role) {
        return Arn.parse(role)
                .filter(arn -> arn.account().equals(scope.account())
                        && !arn.resource().startsWith("role/aws-service-role/")
                        && !arn.partition().equals("aws-cn"))
                .isPresent();
    }

    /** The ARN, without an id, of all resources of a type that does not exist yet: {@code .../volume/*}. */
    Optional<String> anyOf(ServiceAction action, String type) {
        return action.resourceTypes().stream()
                .map(ResourceTypeLink::type)
                .filter(known -> known.name().equals(type))
                .findFirst()
                .map(ResourceType::arnFormats)
                .flatMap(formats -> ArnTemplate.fill(
                        formats.get(0).text(), name -> value(name).or(() -> Optional.of("*"))));
    }

    private Optional<String> value(String placeholder) {
        return switch (placeholder) {
            case "Partition" -> Optional.of(scope.partition());
            case "Region" -> scope.knownRegion();
            case "Account" -> scope.knownAccount();
            default -> Optional.empty();
        };
    }

    private List<String> arns() {
        return listed.stream().map(Listed::arn).toList();
    }
}
