package io.github.iamevaluator.index;

import io.github.iamevaluator.intern.Recent;
import java.util.function.Function;

/**
 * What was compiled lately, by what it was compiled from.
 *
 * @param <K> what it was compiled from
 * @param <V> what came of it
 */
final class Memo<K, V> {

    private record Known<K, V>(K key, V value) {}

    private final Recent<Known<K, V>> known;

    /** A memo of {@code 1 << bits} places. */
    Memo(int bits) {
        this.known = new Recent<>(bits);
    }

    /**
     * What comes of a key.
     *
     * @param weight characters of the texts in the key
     */
    V get(K key, int weight, Function<? super K, ? extends V> compiler) {
        return known.get(
                        key.hashCode(),
                        weight,
                        before -> before.key().equals(key),
                        () -> new Known<>(key, compiler.apply(key)))
                .value();
    }
}
