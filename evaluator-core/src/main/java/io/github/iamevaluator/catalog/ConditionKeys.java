package io.github.iamevaluator.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of condition keys that finds the one a request or policy names. */
final class ConditionKeys {

    private final Map<String, ConditionKey> byName = new HashMap<>();
    private final List<ConditionKey> patterns = new ArrayList<>();

    /** Of two keys of the same name the first counts. */
    ConditionKeys(List<ConditionKey> keys) {
        for (ConditionKey key : keys) {
            if (key.pattern()) {
                patterns.add(key);
            } else {
                byName.putIfAbsent(key.folded(), key);
            }
        }
        patterns.sort(Comparator.comparingInt(ConditionKey::literalLength).reversed());
    }

    /** The key of that folded name, else the most specific pattern that fits it. */
    Optional<ConditionKey> find(String foldedName) {
        ConditionKey key = byName.get(foldedName);
        if (key != null) {
            return Optional.of(key);
        }
        return patterns.stream()
                .filter(pattern -> pattern.namesFolded(foldedName))
                .findFirst();
    }
}
