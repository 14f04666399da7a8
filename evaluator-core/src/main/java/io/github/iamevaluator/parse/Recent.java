package io.github.iamevaluator.parse;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * Values read lately: one that is equal to an earlier one is given as that earlier one, so that it is held once.
 *
 * <p>A table of fixed size in which a value takes the place of the one before it; so nothing grows, and some equal values
 * are missed. Safe for any threads: the values are immutable, and a lost race costs no more than another copy.
 *
 * @param <T> what is shared
 */
final class Recent<T> {

    private final AtomicReferenceArray<T> places;
    private final ToIntFunction<T> hash;
    private final BiPredicate<T, T> same;

    /** A table of {@code 1 << bits} places. */
    Recent(int bits, ToIntFunction<T> hash, BiPredicate<T, T> same) {
        this.places = new AtomicReferenceArray<>(1 << bits);
        this.hash = hash;
        this.same = same;
    }

    /** The value, or an equal one that was read lately. */
    T share(T value) {
        int mixed = hash.applyAsInt(value) * 0x9E3779B9; // its upper bits depend on all bits of the hash
        int place = mixed >>> (Integer.numberOfLeadingZeros(places.length()) + 1);
        T before = places.getAcquire(place);
        if (before != null && same.test(before, value)) {
            return before;
        }
        places.setRelease(place, value);
        return value;
    }
}
