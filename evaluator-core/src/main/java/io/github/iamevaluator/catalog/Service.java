package io.github.iamevaluator.catalog;

import io.github.iamevaluator.text.AsciiCase;
import io.github.iamevaluator.text.NearestName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service: its actions, resource types and condition keys.
 *
 * <p>Source: Service Authorization Reference, one page for each service.
 *
 * @since 0.1.0
 */
public final class Service {

    private final ServiceHeader header;
    private final List<ServiceAction> actions;
    private final Map<String, ServiceAction> byName = new HashMap<>();
    private final List<ResourceType> resourceTypes;
    private final List<ConditionKey> conditionKeys;
    private final ConditionKeys keyIndex;

    /** The parts of a service; INVARIANT: no two actions have the same name, ignoring ASCII case. */
    Service(
            ServiceHeader header,
            List<ServiceAction> actions,
            List<ResourceType> resourceTypes,
            List<ConditionKey> conditionKeys) {
        this.header = header;
        this.actions = List.copyOf(actions);
        for (ServiceAction action : actions) {
            byName.put(AsciiCase.fold(action.name()), action);
        }
        this.resourceTypes = List.copyOf(resourceTypes);
        this.conditionKeys = List.copyOf(conditionKeys);
        this.keyIndex = new ConditionKeys(conditionKeys);
    }

    /** The prefix of the service's actions, for example {@code s3}. */
    public String prefix() {
        return header.prefix();
    }

    /** The service's name, for example {@code Amazon S3}. */
    public String title() {
        return header.title();
    }

    /** Tells whether AWS no longer lists the service. */
    public boolean retired() {
        return header.retired();
    }

    /** The service's actions, as a rule in alphabetical order. */
    public List<ServiceAction> actions() {
        return actions;
    }

    /** The action of that name, ignoring ASCII case (REQ-3). */
    public Optional<ServiceAction> action(String name) {
        return Optional.ofNullable(byName.get(AsciiCase.fold(name)));
    }

    /** The name of the known action that a misspelt name most likely means. */
    public Optional<String> nearestAction(String name) {
        return NearestName.of(name, actions.stream().map(ServiceAction::name).toList());
    }

    /** The resource types that the service's actions work on. */
    public List<ResourceType> resourceTypes() {
        return resourceTypes;
    }

    /** The condition keys that the service's page lists, also global ones and some of other services. */
    public List<ConditionKey> conditionKeys() {
        return conditionKeys;
    }

    /** The key, or the most specific key pattern, that names a key, ignoring ASCII case. */
    public Optional<ConditionKey> conditionKey(String name) {
        return keyIndex.find(AsciiCase.fold(name));
    }

    /** The prefix and the title, for example {@code s3 (Amazon S3)}. */
    @Override
    public String toString() {
        return prefix() + " (" + title() + ")";
    }
}
