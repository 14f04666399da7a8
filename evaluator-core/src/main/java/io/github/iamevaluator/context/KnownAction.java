package io.github.iamevaluator.context;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;

/**
 * The action of a request, looked up.
 *
 * @param name its two parts
 * @param catalogued what the catalog says of it; empty without a catalog, or for an action it does not know
 * @param warnings UNKNOWN_ACTION, or none
 */
record KnownAction(ActionName name, Optional<ServiceAction> catalogued, List<Warning> warnings) {

    /** Tells whether it is known to have no resource type (REQ-7). */
    boolean wildcardOnly() {
        return catalogued.map(ServiceAction::wildcardOnly).orElse(false);
    }
}
