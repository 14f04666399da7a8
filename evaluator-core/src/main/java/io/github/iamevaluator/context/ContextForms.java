package io.github.iamevaluator.context;

import io.github.iamevaluator.catalog.KeyType;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings supplied keys into the form that the catalog gives them (CTX-3), and leaves out those that cannot be (CTX-4). */
final class ContextForms {

    private final ServiceCatalog catalog;
    private final KnownAction action;
    private final List<Warning> warnings = new ArrayList<>();

    ContextForms(ServiceCatalog catalog, KnownAction action) {
        this.catalog = catalog;
        this.action = action;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** The same keys, each single or a list as its type says. */
    RequestContext formed(RequestContext supplied) {
        RequestContext.Builder changed = null;
        for (Map.Entry<String, RequestContext.Entry> entry : supplied.entries().entrySet()) {
            RequestContext.Entry given = entry.getValue();
            Optional<ContextValue> value = form(entry.getKey(), given);
            if (value.isEmpty() || value.get() != given.value()) {
                changed = changed == null ? supplied.toBuilder() : changed;
                set(changed, given.key(), value);
            }
        }
        return changed == null ? supplied : changed.build();
    }

    private static void set(RequestContext.Builder context, String key, Optional<ContextValue> value) {
        value.ifPresentOrElse(formed -> context.put(key, formed), () -> context.remove(key));
    }

    private Optional<ContextValue> form(String foldedKey, RequestContext.Entry entry) {
        Optional<KeyType> type = type(foldedKey);
        if (type.isEmpty()) {
            return Optional.of(entry.value());
        }
        boolean list = type.get().listValued();
        return entry.value()
                .fold(
                        single -> Optional.of(list ? ContextValue.ofAll(single.values()) : single),
                        many -> list ? Optional.of(many) : cut(entry.key(), many));
    }

    private Optional<ContextValue> cut(String key, ContextValue.Multiple many) {
        warnings.add(new Warning(
                Warning.Code.LIST_CUT_TO_FIRST,
                key + " is single-valued; of the list supplied only the first value counts"));
        return many.values().stream().findFirst().map(ContextValue::of);
    }

    private Optional<KeyType> type(String key) {
        return action.catalogued().map(known -> catalog.keyType(key, known)).orElseGet(() -> catalog.keyType(key));
    }

    /** The keys that requests for the action on resources of these types can carry. */
    RequestContext carried(RequestContext supplied, List<ResourceTypeLink> types, boolean warn) {
        if (action.catalogued().isEmpty()) {
            return supplied;
        }
        RequestContext.Builder builder = RequestContext.builder();
        for (RequestContext.Entry entry : supplied.entries().values()) {
            if (catalog.actionCanCarry(action.catalogued().get(), types, entry.key())) {
                builder.put(entry.key(), entry.value());
            } else if (warn) {
                warnings.add(new Warning(
                        Warning.Code.CONTEXT_KEY_IGNORED,
                        "requests for " + action.name() + " cannot carry " + entry.key() + "; it is ignored"));
            }
        }
        return builder.build();
    }
}
