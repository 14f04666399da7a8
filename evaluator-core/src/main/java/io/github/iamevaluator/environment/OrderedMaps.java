package io.github.iamevaluator.environment;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable collections that keep the order in which things were given, so that lists come out alike every time.
 *
 * <p>A copy of a map made here is the map itself: changed environments share what did not change.
 */
final class OrderedMaps {

    private OrderedMaps() {}

    static <K, V> Map<K, V> copy(Map<K, V> map) {
        return map instanceof Frozen ? map : new Frozen<>(new LinkedHashMap<>(map));
    }

    static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return new Frozen<>(changed);
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.remove(key);
        return new Frozen<>(changed);
    }

    /** A map that nobody else can reach and that never changes. */
    private static final class Frozen<K, V> extends AbstractMap<K, V> {
        private final Map<K, V> map;

        Frozen(Map<K, V> own) {
            map = Collections.unmodifiableMap(own);
        }

        @Override
        public @Nullable V get(Object key) {
            return map.get(key);
        }

        @Override
        public boolean containsKey(Object key) {
            return map.containsKey(key);
        }

        @Override
        public Set<K> keySet() {
            return map.keySet();
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return map.entrySet();
        }
    }
}
