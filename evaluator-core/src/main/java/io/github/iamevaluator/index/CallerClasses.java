package io.github.iamevaluator.index;

import io.github.iamevaluator.context.CallerValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The callers of a matrix by what they bring along under some context keys: what holds for one of a class holds for all of
 * it, as far as only these keys are read.
 */
final class CallerClasses {

    /** Up to this many classes each has a row. */
    private static final int FEW = 24;

    private final int[] ofPosition;
    private final int count;
    private final long[][] members;

    private CallerClasses(int[] ofPosition, int count, long[][] members) {
        this.ofPosition = ofPosition;
        this.count = count;
        this.members = members;
    }

    /**
     * Which classes.
     *
     * @param keys folded, ascending
     * @param byAccount whether the caller's account matters too, because what is known of the resource depends on it
     */
    record Kind(List<String> keys, boolean byAccount) {}

    /** The classes of a kind. */
    static CallerClasses of(MatrixCallers callers, Kind kind) {
        Map<List<@Nullable Object>, Integer> numbers = new HashMap<>();
        int[] classes = new int[callers.size()];
        for (int i = 0; i < classes.length; i++) {
            boolean plain = callers.accountOf(i) >= 0;
            classes[i] = plain ? numbers.computeIfAbsent(values(callers, i, kind), any -> numbers.size()) : -1;
        }
        int count = numbers.size();
        return new CallerClasses(classes, count, count <= FEW ? rows(classes, count, callers.words()) : new long[0][]);
    }

    /** The class of a position where checks may be plain. */
    int of(int position) {
        return ofPosition[position];
    }

    /** How many classes there are. */
    int count() {
        return count;
    }

    /** The row of each class, if there are few; else none. */
    long[][] members() {
        return members;
    }

    private static long[][] rows(int[] classes, int count, int words) {
        long[][] rows = new long[count][words];
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] >= 0) {
                rows[classes[i]][i >> 6] |= 1L << i;
            }
        }
        return rows;
    }

    private static List<@Nullable Object> values(MatrixCallers callers, int position, Kind kind) {
        PlainCaller caller = callers.caller(position);
        List<@Nullable Object> values = new ArrayList<>();
        for (String key : kind.keys()) {
            values.add(caller.context().find(key));
            values.add(CallerValues.isDerived(key) ? CallerValues.of(caller.keys(), key) : null);
        }
        if (kind.byAccount()) {
            values.add(callers.accountOf(position));
        }
        return values;
    }
}
