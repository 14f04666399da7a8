package io.github.iamevaluator.whatif;

import io.github.iamevaluator.request.Decision;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of a comparison, in whatever order the parts were compared: how many cells of each pair of decisions, and
 * which cells differ, as many as can be listed, the first ones. A cell has a place: column, then caller.
 */
final class ComparedCells {

    private static final List<Decision> DECISIONS = List.of(Decision.values());

    /** Undecided because of identity policies of the caller that are not at hand, and of nothing else. */
    static final int UNDECIDED_BY_CALLER = DECISIONS.size();

    private static final int CALLER_BITS = 26;
    private static final int DECISION_BITS = 3;
    private static final int BOTH = 2 * DECISION_BITS;
    private static final long CALLER = (1L << CALLER_BITS) - 1;
    private static final int DECISION = (1 << DECISION_BITS) - 1;

    private final long[] counts = new long[1 << BOTH];
    private final Map<String, Long> problems = new HashMap<>();
    private long[] differences = new long[16];
    private int size;
    private long rejected;

    /** Takes up decisions. */
    interface Sink {
        /** Cells, or one cell, with both decisions. */
        void take(long cells, Decision before, Decision after);
    }

    /** Takes up a cell that differs. */
    interface DifferenceMaker<T> {
        /**
         * What becomes of it.
         *
         * @param byCallerBefore whether it was {@link #UNDECIDED_BY_CALLER}
         * @param byCallerAfter whether it is
         */
        T of(int column, int caller, boolean byCallerBefore, boolean byCallerAfter);
    }

    /** A decision as a number. */
    static int number(Decision decision) {
        return DECISIONS.indexOf(decision);
    }

    /**
     * Takes in a cell.
     *
     * @param before the number of the decision before
     * @param after the number of the decision after
     */
    void add(int column, int caller, int before, int after) {
        int both = before << DECISION_BITS | after;
        counts[both]++;
        if (AccessChange.kind(decision(before), decision(after)).isPresent()) {
            keep(place(column, caller) << BOTH | both);
        }
    }

    /** Takes in a cell that cannot be asked. */
    void reject(int column, int caller, String why) {
        rejected++;
        problems.merge(why, place(column, caller), Math::min);
        forgetLast();
    }

    private static long place(int column, int caller) {
        return (long) column << CALLER_BITS | caller;
    }

    /** A problem beyond those that are told first met so far is told in no case. */
    private void forgetLast() {
        if (problems.size() > ChangeTally.MOST_PROBLEMS) {
            problems.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .ifPresent(problems::remove);
        }
    }

    private void keep(long difference) {
        if (size == differences.length) {
            differences = Arrays.copyOf(differences, 2 * size);
        }
        differences[size] = difference;
        size++;
        if (size >= 2 * ChangeTally.MOST_LISTED) {
            cut();
        }
    }

    private void cut() {
        Arrays.sort(differences, 0, size);
        size = Math.min(size, ChangeTally.MOST_LISTED);
    }

    /** Takes in other cells. */
    synchronized void addAll(ComparedCells others) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others.counts[i];
        }
        for (int i = 0; i < others.size; i++) {
            keep(others.differences[i]);
        }
        rejected += others.rejected;
        others.problems.forEach((why, place) -> {
            problems.merge(why, place, Math::min);
            forgetLast();
        });
    }

    /** Tells how many cells there are of each pair of decisions. */
    void counts(Sink sink) {
        for (int both = 0; both < counts.length; both++) {
            if (counts[both] > 0) {
                sink.take(counts[both], decision(before(both)), decision(after(both)));
            }
        }
    }

    private static int before(long both) {
        return (int) (both >> DECISION_BITS) & DECISION;
    }

    private static int after(long both) {
        return (int) both & DECISION;
    }

    private static Decision decision(int number) {
        return number == UNDECIDED_BY_CALLER ? Decision.UNDECIDED : DECISIONS.get(number);
    }

    /** How many cells could not be asked. */
    long rejected() {
        return rejected;
    }

    /** Why, in the order of the cells. */
    List<String> problems() {
        return problems.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many cells that differ are to be listed. */
    int listed() {
        cut();
        return size;
    }

    /** One of those that are to be listed, in the order of the cells. */
    <T> T difference(int number, DifferenceMaker<T> maker) {
        long difference = differences[number];
        long place = difference >> BOTH;
        return maker.of(
                (int) (place >> CALLER_BITS),
                (int) (place & CALLER),
                before(difference) == UNDECIDED_BY_CALLER,
                after(difference) == UNDECIDED_BY_CALLER);
    }
}
