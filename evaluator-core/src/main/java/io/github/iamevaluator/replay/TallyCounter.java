package io.github.iamevaluator.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts different things; memory: so many of them, those met first.
 *
 * @since 0.1.0
 */
public final class TallyCounter<K> {

    private final int limit;
    private final Map<K, Count> counts = new LinkedHashMap<>();
    private long total;
    private long uncounted;

    /** A counter that keeps so many things. */
    public TallyCounter(int limit) {
        this.limit = limit;
    }

    /** The counts of one thing so far. */
    private static final class Count {
        private long count;
        private Instant first;
        private Instant last;
        private final List<String> examples = new ArrayList<>(1);

        Count(Instant time) {
            this.first = time;
            this.last = time;
        }

        void add(Instant time, String example) {
            count++;
            first = time.isBefore(first) ? time : first;
            last = time.isAfter(last) ? time : last;
            if (examples.size() < Tally.EXAMPLES && !example.isEmpty() && !examples.contains(example)) {
                examples.add(example);
            }
        }

        Tally tally() {
            return new Tally(count, first, last, examples);
        }
    }

    /**
     * Counts one.
     *
     * @param example what tells one from the other; may be empty
     */
    public void add(K what, Instant time, String example) {
        total++;
        Count count = counts.get(what);
        if (count == null && counts.size() < limit) {
            count = new Count(time);
            counts.put(what, count);
        }
        if (count == null) {
            uncounted++;
        } else {
            count.add(time, example);
        }
    }

    /** The things so far; of those recorded equally often the one whose text is less comes first. */
    public Tallies<K> tallies() {
        List<Tallied<K>> entries = new ArrayList<>();
        counts.forEach((what, count) -> entries.add(new Tallied<>(what, count.tally())));
        entries.sort(
                Comparator.comparingLong((Tallied<K> entry) -> -entry.tally().count())
                        .thenComparing(entry -> entry.what().toString()));
        return new Tallies<>(entries, total, uncounted);
    }
}
