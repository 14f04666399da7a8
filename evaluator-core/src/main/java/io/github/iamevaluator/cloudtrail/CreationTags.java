package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tags that an event puts on what it makes, for which the caller needs an action of its own, by the table, else by what the
 * catalog says that the action depends on.
 *
 * <p>Source: Service Authorization Reference, the dependent actions; Amazon EC2 User Guide, "Grant permission to tag Amazon EC2
 * resources during creation".
 */
final class CreationTags {

    /** The permission to put tags on what Amazon EC2 makes. */
    static final String CREATE_TAGS = "ec2:CreateTags";

    private static final Set<String> TAGGERS =
            Set.of("AddTags", "AddTagsToResource", "CreateTags", "Tag", "TagDeliveryStream", "TagResource");
    private static final Set<String> NAMED = Set.of("key-pair", "placement-group");

    private final ServiceCatalog catalog;
    private final EventFields parameters;
    private final CarriedTags tags;
    private final EventResources resources;
    private final String event;
    private final Optional<ServiceAction> action;
    private final Optional<MappedAction> listed;
    private final Optional<MappedAction> tagging;

    CreationTags(
            ServiceCatalog catalog,
            EventTable table,
            EventActions.Mapping mapping,
            EventFields record,
            EventResources resources) {
        this.catalog = catalog;
        this.parameters = record.in("requestParameters");
        this.tags = CarriedTags.of(parameters);
        this.resources = resources;
        this.event = mapping.event();
        this.action = catalog.action(mapping.actions().get(0).action());
        boolean put = mapping.basis() != ActionBasis.MESSAGE
                && action.filter(known -> known.accessLevel() == AccessLevel.TAGGING)
                        .isEmpty()
                && !tags.isEmpty();
        this.listed = table.tagging(mapping.prefix(), event).filter(line -> put);
        this.tagging = listed.or(() -> action.filter(known -> put).flatMap(CreationTags::tagger));
    }

    /** By the catalog: the action of the same service that puts tags. */
    private static Optional<MappedAction> tagger(ServiceAction action) {
        return action.dependentActions().stream()
                .filter(name -> name.startsWith(action.service() + ":"))
                .filter(name -> TAGGERS.contains(name.substring(name.indexOf(':') + 1)))
                .findFirst()
                .map(MappedAction::of);
    }

    /** What has to be asked besides; nothing if it is not known what the tags are put on. */
    List<DependentCheck> checks(List<ResourceTarget> targets) {
        return tagging.stream()
                .flatMap(put -> put.action().equals(CREATE_TAGS)
                        ? specified(put, targets).stream()
                        : tagged(put, targets).stream()
                                .map(target -> new DependentCheck(put.action(), target, put.context())))
                .toList();
    }

    /** The action of the checks, whether or not it is known what the tags are put on. */
    Optional<String> action() {
        return tagging.map(MappedAction::action);
    }

    /**
     * What the tags are put on: what the call makes; where a line of the table says that it tags, also the only resource that can
     * be tagged.
     */
    private List<ResourceTarget> tagged(MappedAction put, List<ResourceTarget> targets) {
        if (put.format().isPresent()) {
            return resources.ofFormat(put.format().get(), parameters).stream().toList();
        }
        List<ResourceTarget> fitting = targets.stream()
                .filter(target -> !typesOf(put, target).isEmpty())
                .toList();
        List<ResourceTarget> made =
                fitting.stream().filter(target -> isMade(target.arn())).toList();
        List<ResourceTarget> one = made.isEmpty() && listed.isPresent() ? fitting : made;
        return one.size() == 1 && !one.get(0).arn().equals("*") ? one : List.of();
    }

    private boolean isMade(String arn) {
        return action.filter(known -> known.resourceTypesFor(arn).stream().anyMatch(known::makes))
                .isPresent();
    }

    private List<String> typesOf(MappedAction put, ResourceTarget target) {
        return catalog.action(put.action()).stream()
                .flatMap(known -> known.resourceTypesFor(target.arn()).stream())
                .map(link -> link.type().name())
                .toList();
    }

    /**
     * Of what Amazon EC2 makes: of the types that the request gives tags for, each with its own, the one that has a name, else
     * the ARN without an id.
     */
    private List<DependentCheck> specified(MappedAction put, List<ResourceTarget> targets) {
        List<DependentCheck> checks = new ArrayList<>();
        for (String type : tags.types()) {
            RequestContext context = tags.context(type).toBuilder()
                    .add("ec2:CreateAction", event)
                    .build();
            List<ResourceTarget> named = NAMED.contains(type)
                    ? targets.stream()
                            .filter(target -> typesOf(put, target).contains(type))
                            .toList()
                    : List.of();
            List<ResourceTarget> tagged = named.isEmpty() ? anyOf(put, type) : named;
            tagged.forEach(target -> checks.add(new DependentCheck(put.action(), target, context)));
        }
        return checks;
    }

    private List<ResourceTarget> anyOf(MappedAction put, String type) {
        return catalog.action(put.action()).flatMap(known -> resources.anyOf(known, type)).stream()
                .map(resources::target)
                .toList();
    }
}
