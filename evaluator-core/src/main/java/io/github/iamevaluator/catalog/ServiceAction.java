package io.github.iamevaluator.catalog;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An action that a service defines.
 *
 * @param service the service prefix, for example {@code s3}
 * @param name the name behind the colon, as AWS spells it, for example {@code GetObject}
 * @param accessLevel what kind of access it gives
 * @param retired whether AWS no longer lists it; old policies still name it
 * @param permissionOnly whether it is known to be a permission without an API operation; unknown for actions newer than
 *     December 2025, and then false
 * @param resourceTypes the resource types it works on; empty for a wildcard-only action
 * @param conditionKeys the keys that every request for it can carry
 * @param dependentActions other actions the caller needs as well, for example {@code iam:PassRole}; unknown for actions
 *     newer than December 2025, and then empty
 * @since 0.1.0
 */
public record ServiceAction(
        String service,
        String name,
        AccessLevel accessLevel,
        boolean retired,
        boolean permissionOnly,
        List<ResourceTypeLink> resourceTypes,
        List<ConditionKey> conditionKeys,
        List<String> dependentActions) {

    private static final String ANY_RESOURCE = "*";
    private static final String CREATE = "create";

    /** Keeps copies of the lists. */
    public ServiceAction {
        resourceTypes = List.copyOf(resourceTypes);
        conditionKeys = List.copyOf(conditionKeys);
        dependentActions = List.copyOf(dependentActions);
    }

    /** The action as policies name it, for example {@code s3:GetObject}. */
    public String qualifiedName() {
        return service + ':' + name;
    }

    /** Tells whether the action has no resource type, so that it is requested on {@code *} only (REQ-7). */
    public boolean wildcardOnly() {
        return resourceTypes.isEmpty();
    }

    /**
     * Tells whether the action makes the resources of one of its types: it is called Create and the type's name, or it
     * writes, and tags of the request are put on them which have no tags of their own yet.
     *
     * <p>Source: Service Authorization Reference, the condition keys of actions by resource type: {@code aws:RequestTag}
     * stands with what is made, {@code aws:ResourceTag} with what is there (CreateVpcEndpoint, CopyImage).
     */
    public boolean makes(ResourceTypeLink link) {
        boolean named = AsciiCase.fold(name)
                .equals(CREATE + AsciiCase.fold(link.type().name().replace("-", "")));
        return named
                || (accessLevel == AccessLevel.WRITE
                        && anyHas(link.conditionKeys(), ":requesttag/")
                        && !anyHas(link.conditionKeys(), ":resourcetag/"));
    }

    private static boolean anyHas(List<ConditionKey> keys, String part) {
        return keys.stream().anyMatch(key -> AsciiCase.fold(key.name()).contains(part));
    }

    /**
     * The resource types that the resource of a request fits: all for {@code *}, for an ARN the most specific ones.
     *
     * <p>None means {@code no.resource.types}, more than one for an ARN {@code multiple.resource.types} (REQ-30). A
     * {@code *} inside an ARN is an ordinary character here. Cost: linear in the formats of the action's types, each
     * at most format length times ARN length.
     */
    public List<ResourceTypeLink> resourceTypesFor(String resource) {
        if (resource.equals(ANY_RESOURCE)) {
            return resourceTypes;
        }
        ArnSegments arn = ArnSegments.of(resource);
        return arn.isArn() ? mostSpecific(arn) : List.of();
    }

    /** How ARNs fit the types, for whoever asks about many. */
    public ResourceFit resourceFit() {
        return ResourceFit.of(this);
    }

    /**
     * The resource types that the set of resources named by a pattern may hold: all for {@code *}, else those with an
     * ARN that the pattern matches ({@code *} within a part of the pattern stands for any text, RES-20).
     *
     * <p>None means {@code no.resource.types}; several are no error. Cost as for {@link #resourceTypesFor}.
     */
    public List<ResourceTypeLink> resourceTypesWithin(String pattern) {
        if (pattern.equals(ANY_RESOURCE)) {
            return resourceTypes;
        }
        Optional<Arn> arn = Arn.parse(pattern);
        return arn.isEmpty()
                ? List.of()
                : resourceTypes.stream()
                        .filter(link -> link.type().overlaps(arn.get()))
                        .toList();
    }

    private List<ResourceTypeLink> mostSpecific(ArnSegments arn) {
        List<ResourceTypeLink> found = new ArrayList<>(1);
        int best = ResourceType.NO_FIT;
        for (ResourceTypeLink link : resourceTypes) {
            int specificity = link.type().specificity(arn);
            if (specificity > best) {
                found.clear();
                best = specificity;
            }
            if (specificity == best && specificity != ResourceType.NO_FIT) {
                found.add(link);
            }
        }
        return found;
    }

    /**
     * The keys that a request for the action on resources of these types can carry: those of the action, of its links to
     * the types, and of the types (CTX-4, EVAL-40). Global keys come on top, {@link ServiceCatalog#isGlobal}.
     */
    public Set<ConditionKey> conditionKeysOn(Collection<ResourceTypeLink> types) {
        Set<ConditionKey> keys = new LinkedHashSet<>(conditionKeys);
        for (ResourceTypeLink link : types) {
            keys.addAll(link.conditionKeys());
            keys.addAll(link.type().conditionKeys());
        }
        return keys;
    }

    /** Tells whether {@link #conditionKeysOn} these types names the key, without building the set. */
    public boolean carries(String key, Collection<ResourceTypeLink> types) {
        String folded = AsciiCase.fold(key);
        if (anyNames(conditionKeys, folded)) {
            return true;
        }
        for (ResourceTypeLink link : types) {
            if (anyNames(link.conditionKeys(), folded) || anyNames(link.type().conditionKeys(), folded)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyNames(List<ConditionKey> keys, String foldedKey) {
        for (ConditionKey key : keys) {
            if (key.namesFolded(foldedKey)) {
                return true;
            }
        }
        return false;
    }
}
