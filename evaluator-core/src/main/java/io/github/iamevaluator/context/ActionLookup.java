package io.github.iamevaluator.context;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;

/** Reads the action of a request and looks it up (REQ-2, REQ-3, SIM-52). */
final class ActionLookup {

    private final Optional<ServiceCatalog> catalog;
    private final EvaluationOptions options;

    ActionLookup(Optional<ServiceCatalog> catalog, EvaluationOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    KnownAction find(String action) {
        ActionName name = split(action);
        if (catalog.isEmpty()) {
            return new KnownAction(action, name, Optional.empty(), false, List.of());
        }
        Optional<ServiceAction> known = catalog.get().action(action);
        boolean withoutAccountKeys = catalog.get().resourceAccountKeysAbsent(action);
        if (known.isPresent() || options.simulator()) {
            return new KnownAction(action, name, known, withoutAccountKeys, List.of());
        }
        if (options.matchUnknownActions()) {
            Warning unknown =
                    new Warning(Warning.Code.UNKNOWN_ACTION, "the catalog does not know the action \"" + action + "\"");
            return new KnownAction(action, name, known, withoutAccountKeys, List.of(unknown));
        }
        throw unknown(action, name, catalog.get());
    }

    private ActionName split(String action) {
        int colon = action.indexOf(':');
        if (colon < 0) {
            throw malformed(action, "has no colon");
        }
        ActionName name = new ActionName(action.substring(0, colon), action.substring(colon + 1));
        if (options.simulator()) {
            return name; // SIM-52: anything with a colon is taken literally
        }
        if (name.service().isEmpty() || name.name().isEmpty()) {
            throw malformed(action, "lacks a part");
        }
        if (name.name().indexOf(':') >= 0) {
            throw malformed(action, "has more than one colon");
        }
        if (action.indexOf('*') >= 0 || action.indexOf('?') >= 0) {
            throw malformed(action, "has a wildcard");
        }
        return name;
    }

    private static InvalidRequestException malformed(String action, String what) {
        return new InvalidRequestException(
                InputError.INVALID_ACTION,
                "action \"" + action + "\" " + what + "; give exactly one action as prefix:Name, such as s3:GetObject");
    }

    private static InvalidRequestException unknown(String action, ActionName name, ServiceCatalog catalog) {
        boolean knownService = catalog.service(name.service()).isPresent();
        String hint = catalog.nearestAction(action)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("check the spelling, or evaluate unknown actions by option");
        return knownService
                ? new InvalidRequestException(InputError.INVALID_ACTION, "unknown action \"" + action + "\"; " + hint)
                : new InvalidRequestException(
                        InputError.INVALID_SERVICE,
                        "unknown service prefix \"" + name.service() + "\" in action \"" + action + "\"; " + hint);
    }
}
