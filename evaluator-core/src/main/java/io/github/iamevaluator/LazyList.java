package io.github.iamevaluator;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list that is made when somebody first looks into it.
 *
 * <p>Safe for use by any number of threads; those that meet at the first look make equal lists, one of which stays.
 */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {

    private final Supplier<List<T>> maker;
    private volatile @Nullable List<T> made;

    private LazyList(Supplier<List<T>> maker) {
        this.maker = maker;
    }

    /**
     * A list.
     *
     * @param maker makes it, each time alike
     */
    static <T> List<T> of(Supplier<List<T>> maker) {
        return new LazyList<>(maker);
    }

    /** An unmodifiable list with these elements; one that is not made yet stays so. */
    static <T> List<T> copyOf(List<T> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }

    private List<T> made() {
        List<T> known = made;
        if (known == null) {
            known = List.copyOf(maker.get());
            made = known;
        }
        return known;
    }

    @Override
    public T get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }
}
