package io.github.iamevaluator.context;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.intern.Recent;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.Optional;

/** The actions of requests, those met lately looked up but once. Safe for use by any number of threads. */
final class KnownActions {

    private static final int BITS = 10;

    private final ActionLookup lookup;
    private final Recent<KnownAction> recent = new Recent<>(BITS);

    KnownActions(Optional<ServiceCatalog> catalog, EvaluationOptions options) {
        this.lookup = new ActionLookup(catalog, options);
    }

    /**
     * The action that a text names.
     *
     * @throws io.github.iamevaluator.request.InvalidRequestException if it cannot be asked about (REQ-2, REQ-3)
     */
    KnownAction find(String action) {
        return recent.get(
                action.hashCode(), action.length(), known -> known.text().equals(action), () -> lookup.find(action));
    }
}
