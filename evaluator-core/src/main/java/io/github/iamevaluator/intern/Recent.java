package io.github.iamevaluator.intern;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Values met lately: one that is asked for again is given as it was before, so that it is held once.
 *
 * <p>A table of fixed size in which a value takes the place of the one before it; so nothing grows, four bytes a place are
 * all it costs, and some equal values are missed. Safe for any threads if the values are immutable: a race costs no more
 * than another copy.
 *
 * @param <T> what is held
 */
public final class Recent<T> {

    /** Characters of the heaviest value that is remembered: texts come from anywhere, and are held as long as the table. */
    public static final int HEAVIEST = 512;

    private final AtomicReferenceArray<T> places;

    /** A table of {@code 1 << bits} places. */
    public Recent(int bits) {
        this.places = new AtomicReferenceArray<>(1 << bits);
    }

    /**
     * The value that was met lately, or a new one, which is remembered.
     *
     * @param hash the same for all that are the same
     * @param weight how many characters it keeps alive, the same for all that are the same
     * @param same tells whether a value is the one wanted
     */
    public T get(int hash, int weight, Predicate<? super T> same, Supplier<? extends T> maker) {
        if (weight > HEAVIEST) {
            return maker.get();
        }
        int mixed = hash * 0x9E3779B9; // the upper bits depend on all bits of the hash
        int place = mixed >>> (Integer.numberOfLeadingZeros(places.length()) + 1);
        T before = places.getAcquire(place);
        if (before != null && same.test(before)) {
            return before;
        }
        T made = maker.get();
        places.setRelease(place, made);
        return made;
    }
}
