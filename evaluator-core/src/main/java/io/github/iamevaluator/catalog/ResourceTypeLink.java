package io.github.iamevaluator.catalog;

import java.util.List;

/**
 * A resource type that an action works on.
 *
 * @param type the resource type
 * @param required whether every request for the action names such a resource
 * @param conditionKeys keys that the action can carry on this type only, besides those of the type and of the action
 * @since 0.1.0
 */
public record ResourceTypeLink(ResourceType type, boolean required, List<ConditionKey> conditionKeys) {

    /** Keeps a copy of the list. */
    public ResourceTypeLink {
        conditionKeys = List.copyOf(conditionKeys);
    }
}
