package io.github.iamevaluator.whatif;

import io.github.iamevaluator.catalog.Service;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.match.Glob;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The actions of the catalog that statements speak of. */
final class CandidateActions {

    private final ServiceCatalog catalog;
    private final Map<String, List<ServiceAction>> byPattern = new LinkedHashMap<>();
    private final Map<ActionElement, Map<String, ServiceAction>> byElement = new HashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    CandidateActions(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** The actions of an Action element, of NotAction all the others, by name. */
    Map<String, ServiceAction> of(ActionElement element) {
        return byElement.computeIfAbsent(element, this::find);
    }

    private Map<String, ServiceAction> find(ActionElement element) {
        return element.fold(action -> named(action.patterns()), notAction -> {
            Map<String, ServiceAction> others = byName(all());
            named(notAction.patterns()).keySet().forEach(others::remove);
            return others;
        });
    }

    private static Map<String, ServiceAction> byName(List<ServiceAction> actions) {
        Map<String, ServiceAction> byName = new LinkedHashMap<>();
        actions.forEach(action -> byName.put(action.qualifiedName(), action));
        return byName;
    }

    /** Every action in use. */
    List<ServiceAction> all() {
        return byPattern.computeIfAbsent(
                "*", any -> catalog.services().flatMap(CandidateActions::inUse).toList());
    }

    /** The same by name. */
    Map<String, ServiceAction> everything() {
        return byName(all());
    }

    /** Action names in statements that the catalog does not know. */
    Set<String> unknown() {
        return unknown;
    }

    private Map<String, ServiceAction> named(List<ActionPattern> patterns) {
        Map<String, ServiceAction> actions = new LinkedHashMap<>();
        for (ActionPattern pattern : patterns) {
            actions.putAll(byName(named(pattern.text())));
        }
        return actions;
    }

    private List<ServiceAction> named(String pattern) {
        List<ServiceAction> known = byPattern.get(pattern);
        if (known == null) {
            known = find(pattern);
            byPattern.put(pattern, known);
        }
        return known;
    }

    private List<ServiceAction> find(String pattern) {
        if (pattern.equals("*")) {
            return all();
        }
        boolean isName = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
        if (isName) {
            List<ServiceAction> named = catalog.action(pattern).stream().toList();
            if (named.isEmpty()) {
                unknown.add(pattern);
            }
            return named;
        }
        Glob glob = Glob.compileIgnoringCase(pattern);
        List<ServiceAction> found = new ArrayList<>();
        services(pattern)
                .flatMap(CandidateActions::inUse)
                .filter(action -> glob.matches(action.qualifiedName()))
                .forEach(found::add);
        return found;
    }

    private Stream<Service> services(String pattern) {
        int colon = pattern.indexOf(':');
        String prefix = colon < 0 ? "" : pattern.substring(0, colon);
        boolean isOne = !prefix.isEmpty() && prefix.indexOf('*') < 0 && prefix.indexOf('?') < 0;
        return isOne ? catalog.service(prefix).stream() : catalog.services();
    }

    private static Stream<ServiceAction> inUse(Service service) {
        return service.actions().stream().filter(action -> !action.retired());
    }
}
