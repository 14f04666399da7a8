package io.github.iamevaluator.context;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;

/**
 * The action of a request, looked up.
 *
 * @param text as it is asked about
 * @param name its two parts
 * @param catalogued what the catalog says of it; empty without a catalog, or for an action it does not know
 * @param resourceAccountKeysAbsent whether requests for it carry no {@code aws:ResourceAccount} and its like (CTX-14)
 * @param warnings UNKNOWN_ACTION, or none
 */
record KnownAction(
        String text,
        ActionName name,
        Optional<ServiceAction> catalogued,
        boolean resourceAccountKeysAbsent,
        List<Warning> warnings) {

    /** Tells whether it is known to have no resource type (REQ-7). */
    boolean wildcardOnly() {
        return catalogued.map(ServiceAction::wildcardOnly).orElse(false);
    }
}
