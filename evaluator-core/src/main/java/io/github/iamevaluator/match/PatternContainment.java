package io.github.iamevaluator.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Tells whether a pattern matches everything that another matches (RES-21, RES-22).
 *
 * <p>A character that occurs in neither pattern is matched by wildcards only, so it may stand for all others. If the
 * outer pattern has no {@code ?}, one such character in place of each wildcard of the inner one decides, at the product
 * of their lengths. Otherwise the runs of the inner pattern matter in every length: the outer pattern is followed
 * through all lengths at once, as sets of places, of which only the smallest are kept.
 *
 * <p>There may be very many such sets. Past a fixed amount of work the answer is "does not cover": such a Deny does not
 * deny the whole set asked about, such a NotResource entry of an Allow excludes nothing.
 */
final class PatternContainment {

    private static final int WORK_LIMIT = 2_000_000;
    private static final int FRESH = -9;

    private final int[] outer;
    private int work;

    private PatternContainment(int[] outer) {
        this.outer = outer;
    }

    /**
     * Tells whether every text that the inner pattern matches is matched by the outer one.
     *
     * @param outer tokens of {@link WildcardTokens#of}
     * @param inner tokens made with the same regard for case
     */
    static boolean covers(int[] outer, int[] inner) {
        boolean everyLengthMatters = has(WildcardTokens.ANY_ONE, outer) && has(WildcardTokens.ANY_RUN, inner);
        return everyLengthMatters
                ? new PatternContainment(outer).coversEveryLength(inner)
                : WildcardTokens.cover(outer, withFreshCharacter(inner, outer), 0, inner.length);
    }

    private static boolean has(int wanted, int[] tokens) {
        for (int token : tokens) {
            if (token == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The inner pattern as a text, its wildcards replaced by a character that the outer one does not have. */
    private static String withFreshCharacter(int[] inner, int[] outer) {
        char fresh = Character.MAX_VALUE;
        while (fresh > 0 && names(fresh, outer)) {
            fresh--;
        }
        StringBuilder text = new StringBuilder(inner.length);
        for (int token : inner) {
            text.append(token < 0 ? fresh : (char) token);
        }
        return text.toString();
    }

    private static boolean names(char c, int[] tokens) {
        for (int token : tokens) {
            if (token >= 0 && WildcardTokens.accepts(token, c)) {
                return true;
            }
        }
        return false;
    }

    private boolean coversEveryLength(int[] inner) {
        List<BitSet> smallest = new ArrayList<>();
        BitSet start = new BitSet();
        enter(start, 0);
        keep(start, smallest);
        for (int token : inner) {
            smallest = token == WildcardTokens.ANY_RUN ? afterRun(smallest) : afterOne(smallest, token);
            if (work > WORK_LIMIT || smallest.stream().anyMatch(BitSet::isEmpty)) {
                return false;
            }
        }
        return smallest.stream().allMatch(places -> places.get(outer.length));
    }

    private List<BitSet> afterOne(List<BitSet> sets, int token) {
        List<BitSet> smallest = new ArrayList<>();
        for (BitSet places : sets) {
            keep(after(places, token), smallest);
        }
        return smallest;
    }

    private List<BitSet> afterRun(List<BitSet> sets) {
        List<BitSet> smallest = new ArrayList<>();
        Deque<BitSet> open = new ArrayDeque<>(sets);
        while (!open.isEmpty() && work <= WORK_LIMIT) {
            BitSet places = open.remove();
            if (keep(places, smallest)) {
                open.add(after(places, FRESH));
            }
        }
        return smallest;
    }

    /** The places reached from others by one character; {@link #FRESH} is one that only wildcards accept. */
    private BitSet after(BitSet places, int token) {
        work += outer.length;
        BitSet reached = new BitSet(outer.length + 1);
        for (int i = places.nextSetBit(0); i >= 0 && i < outer.length; i = places.nextSetBit(i + 1)) {
            if (outer[i] == WildcardTokens.ANY_RUN) {
                enter(reached, i);
            } else if (outer[i] == WildcardTokens.ANY_ONE || outer[i] == token) {
                enter(reached, i + 1);
            }
        }
        return reached;
    }

    private void enter(BitSet places, int place) {
        places.set(place);
        if (place < outer.length && outer[place] == WildcardTokens.ANY_RUN) {
            places.set(place + 1);
        }
    }

    /** Adds a set unless a smaller one is there or nothing can fail behind it; then drops the larger ones. */
    private boolean keep(BitSet places, List<BitSet> smallest) {
        work += smallest.size() * (1 + outer.length / Long.SIZE);
        int last = outer.length - 1;
        boolean acceptsAll = outer[last] == WildcardTokens.ANY_RUN && places.get(last);
        if (acceptsAll || smallest.stream().anyMatch(other -> within(other, places))) {
            return false;
        }
        smallest.removeIf(other -> within(places, other));
        return smallest.add(places);
    }

    private static boolean within(BitSet a, BitSet b) {
        BitSet outside = (BitSet) a.clone();
        outside.andNot(b);
        return outside.isEmpty();
    }
}
