package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.match.ActionMatcher;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import java.util.List;
import java.util.Optional;

/**
 * Names for patterns of actions.
 *
 * @param iam who evaluates, with its catalog
 */
record ActionNames(IamEvaluator iam) {

    /** The action that an entry names; of one with wildcards the first that the catalog has. */
    Optional<String> named(String pattern) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return Optional.of(pattern);
        }
        int colon = pattern.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : iam.catalog().flatMap(catalog -> first(catalog, pattern.substring(0, colon), pattern));
    }

    private Optional<String> first(ServiceCatalog catalog, String prefix, String pattern) {
        ActionMatcher matcher =
                ActionMatcher.compile(new ActionElement.Action(List.of(new ActionPattern(pattern))), iam.options());
        return catalog.service(prefix).stream()
                .flatMap(service -> service.actions().stream())
                .filter(action -> matcher.matches(action.service(), action.name()))
                .map(action -> action.service() + ":" + action.name())
                .findFirst();
    }
}
