package io.github.iamevaluator.environment;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map being changed: it is copied at the first change, and stays the very same map without one. */
final class MapDraft<K, V> {

    private Map<K, V> map;
    private boolean own;

    MapDraft(Map<K, V> start) {
        map = start;
    }

    void put(K key, V value) {
        writable().put(key, value);
    }

    void remove(K key) {
        if (map.containsKey(key)) {
            writable().remove(key);
        }
    }

    /** The map as it is now; a later change copies it again. */
    Map<K, V> finish() {
        map = OrderedMaps.copy(map);
        own = false;
        return map;
    }

    private Map<K, V> writable() {
        if (!own) {
            map = new LinkedHashMap<>(map);
            own = true;
        }
        return map;
    }
}
