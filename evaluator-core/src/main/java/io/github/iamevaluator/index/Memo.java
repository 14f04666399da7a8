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

    V get(K key, Function<? super K, ? extends V> compiler) {
        return known.get(
                        key.hashCode(), before -> before.key().equals(key), () -> new Known<>(key, compiler.apply(key)))
                .value();
    }
}
