package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.ResourceTarget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The actions that one event needs, each on its resource. */
final class EventNeeds {

    private static final String COPY_SOURCE = "x-amz-copy-source";
    private static final String COPY_VERSION = "?versionId=";
    private static final String INSTANCE_PROFILE = "iamInstanceProfile";

    private final EventFields parameters;
    private final EventResources resources;
    private final MappedAction first;
    private final List<MappedAction> others;
    private final Optional<ServiceAction> known;
    private final PassedRoles roles;
    private final CreationTags tags;

    EventNeeds(
            ServiceCatalog catalog,
            EventTable table,
            EventActions.Mapping mapping,
            EventFields record,
            EventResources resources) {
        this.parameters = record.in("requestParameters");
        this.resources = resources;
        this.first = mapping.actions().get(0);
        this.others = mapping.actions().subList(1, mapping.actions().size());
        this.known = catalog.action(first.action());
        this.roles = new PassedRoles(table, mapping, record, resources);
        this.tags = new CreationTags(catalog, table, mapping, record, resources);
    }

    /** The first action, by its name. */
    String first() {
        return first.action();
    }

    /** The first action, if the catalog knows it. */
    Optional<ServiceAction> known() {
        return known;
    }

    /**
     * The resources of the first action.
     *
     * @param message the resource that the error message names
     */
    Lookup resources(Optional<String> message) {
        if (first.action().equals(RunInstances.ACTION) && parameters.isGiven(INSTANCE_PROFILE) && message.isEmpty()) {
            return Lookup.missing("the role of the instance profile, which is passed, is not recorded");
        }
        if (first.place().isPresent() && message.isEmpty()) {
            List<ResourceTarget> own = own(first);
            return own.isEmpty() ? Lookup.missing(absent(first)) : Lookup.found(own, ResourceBasis.PARAMETERS);
        }
        return known.map(service -> resources.of(service, message)).orElseGet(() -> resources.ofUnknown(message));
    }

    /**
     * Why an action has no resource.
     *
     * @param action one with a place
     */
    private static String absent(MappedAction action) {
        return action.parameter()
                .map(name -> "the parameter " + name + " holds no ARN")
                .orElse("a parameter of its resource is not recorded");
    }

    /** Why the other permissions cannot be asked; empty if they can. */
    String missing() {
        return others.stream()
                .filter(action -> isAsked(action)
                        && action.place().isPresent()
                        && own(action).isEmpty())
                .findFirst()
                .map(action -> action.action() + ": " + absent(action))
                .orElseGet(roles::missing);
    }

    /** The other permissions that the event needs, for the roles and tags that it carries too. */
    List<DependentCheck> others(List<ResourceTarget> targets) {
        List<DependentCheck> checks = new ArrayList<>();
        for (MappedAction action : others) {
            if (isAsked(action)) {
                List<ResourceTarget> asked = action.place().isPresent() ? own(action) : targets;
                asked.forEach(target -> checks.add(new DependentCheck(name(action), target, action.context())));
            }
        }
        checks.addAll(roles.checks(targets));
        checks.addAll(tags.checks(targets));
        return checks;
    }

    /** All actions that the event needs, whether or not their resources are known. */
    List<String> actions() {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(first), others.stream())
                .filter(this::isAsked)
                .map(this::name)
                .forEach(names::add);
        roles.action().ifPresent(names::add);
        tags.action().ifPresent(names::add);
        if (names.contains(RunInstances.ACTION) && parameters.isGiven(INSTANCE_PROFILE)) {
            names.add(PassedRoles.ACTION);
        }
        return List.copyOf(names);
    }

    private boolean isAsked(MappedAction action) {
        return action.parameter().map(parameters::isGiven).orElse(true);
    }

    /** The resources that a place of an action's own tells; none if one of them is not known. */
    private List<ResourceTarget> own(MappedAction action) {
        if (action.format().isPresent()) {
            return resources.ofFormat(action.format().get(), parameters).stream()
                    .toList();
        }
        List<String> arns = action.parameter().map(parameters::textsAt).orElse(List.of()).stream()
                .map(text -> isCopy(action) ? resources.objectArn(path(text)) : text)
                .toList();
        return arns.stream().allMatch(arn -> Arn.parse(arn).isPresent())
                ? arns.stream().map(resources::target).toList()
                : List.of();
    }

    private static boolean isCopy(MappedAction action) {
        return action.place().filter(COPY_SOURCE::equals).isPresent();
    }

    /** The action; a copy of a version reads that version. */
    private String name(MappedAction action) {
        boolean version = isCopy(action)
                && parameters
                        .text(COPY_SOURCE)
                        .filter(text -> text.contains(COPY_VERSION))
                        .isPresent();
        return version ? "s3:GetObjectVersion" : action.action();
    }

    /** The source of a copy, {@code /bucket/key?versionId=id} with percent signs, as {@code bucket/key}. */
    private static String path(String text) {
        int version = text.indexOf(COPY_VERSION);
        String path = decoded(version < 0 ? text : text.substring(0, version));
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            bytes[length++] = low < 0 ? bytes[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
