package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the resource types of an action that a resource fits (REQ-4, REQ-7, REQ-30). */
final class ResourceLookup {

    private final KnownAction action;
    private final boolean literal;
    private final EvaluationOptions options;

    ResourceLookup(KnownAction action, boolean literal, EvaluationOptions options) {
        this.action = action;
        this.literal = literal;
        this.options = options;
    }

    /**
     * What a resource turned out to be.
     *
     * @param shape one ARN, none, or a set
     * @param arn the resource as an ARN; empty for {@code *}
     * @param types the types of the action that it fits; empty when nothing is known of them
     * @param fits whether it fits the action, where that is known
     */
    record Found(ResourceShape shape, Optional<Arn> arn, List<ResourceTypeLink> types, boolean fits) {}

    Found find(String resource) {
        if (resource.equals("*")) {
            ResourceShape set = literal ? ResourceShape.LITERAL : ResourceShape.PATTERN;
            return new Found(
                    action.wildcardOnly() ? ResourceShape.WILDCARD_ONLY : set,
                    Optional.empty(),
                    action.catalogued().map(ServiceAction::resourceTypes).orElse(List.of()),
                    true);
        }
        Optional<Arn> arn = Arn.parse(resource);
        if (arn.isEmpty()) {
            throw new InvalidRequestException(
                    InputError.NO_RESOURCE_TYPES,
                    "resource \"" + resource + "\" is neither an ARN nor \"*\"; give arn:partition:service:region:"
                            + "account:resource");
        }
        ResourceShape shape = literal || resource.indexOf('*') < 0 ? ResourceShape.LITERAL : ResourceShape.PATTERN;
        if (action.catalogued().isEmpty()) {
            return new Found(shape, arn, List.of(), true);
        }
        List<ResourceTypeLink> types = types(action.catalogued().get(), resource, shape);
        boolean fits = !types.isEmpty() || isRootOfUserAction(arn.get());
        if (!options.simulator()) {
            refuse(resource, types, fits);
        }
        return new Found(shape, arn, types, fits || action.wildcardOnly());
    }

    private static List<ResourceTypeLink> types(ServiceAction action, String resource, ResourceShape shape) {
        return shape == ResourceShape.PATTERN
                ? action.resourceTypesWithin(resource)
                : action.resourceTypesFor(resource);
    }

    private void refuse(String resource, List<ResourceTypeLink> types, boolean fits) {
        if (action.wildcardOnly()) {
            throw new InvalidRequestException(
                    InputError.MUST_USE_WILDCARD,
                    "action \"" + action.name() + "\" has no resource type; ask it on \"*\", not on \"" + resource
                            + "\"");
        }
        if (!fits) {
            throw new InvalidRequestException(
                    InputError.NO_RESOURCE_TYPES,
                    "resource \"" + resource + "\" fits no resource type of action \"" + action.name()
                            + "\"; its types are "
                            + names(action.catalogued().orElseThrow().resourceTypes()));
        }
        if (types.size() > 1 && resource.indexOf('*') < 0) {
            throw new InvalidRequestException(
                    InputError.MULTIPLE_RESOURCE_TYPES,
                    "resource \"" + resource + "\" fits several resource types of action \"" + action.name()
                            + "\" equally well: " + names(types));
        }
    }

    /** IAM-7: in a root session the user actions of IAM are checked on the root ARN. */
    private boolean isRootOfUserAction(Arn arn) {
        return action.name().isService("iam")
                && arn.service().equals("iam")
                && arn.resource().equals("root")
                && action.catalogued().stream()
                        .flatMap(known -> known.resourceTypes().stream())
                        .anyMatch(link -> link.type().name().equals("user"));
    }

    private static String names(List<ResourceTypeLink> types) {
        return types.stream()
                .map(link -> link.type().name())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
