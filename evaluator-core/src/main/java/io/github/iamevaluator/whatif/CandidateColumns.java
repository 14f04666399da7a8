package io.github.iamevaluator.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns of requests, each with its callers; cells beyond a bound are counted only. */
final class CandidateColumns {

    private final long most;
    private final Map<Key, BitSet> callers = new LinkedHashMap<>();
    private final Set<String> leftOutServices = new LinkedHashSet<>();
    private long cells;
    private long leftOut;

    private record Key(String action, CandidateTarget target, Map<String, String> context) {}

    /**
     * What several callers ask.
     *
     * @param callers indexes of {@link CandidateCallers#all()}
     */
    record Column(String action, CandidateTarget target, Map<String, String> context, BitSet callers) {}

    CandidateColumns(long most) {
        this.most = most;
    }

    void add(String action, CandidateTarget target, Map<String, String> context, List<Integer> indexes) {
        if (cells + indexes.size() > most) {
            leftOut += indexes.size();
            leftOutServices.add(action.substring(0, action.indexOf(':')));
            return;
        }
        BitSet who = callers.computeIfAbsent(new Key(action, target, context), key -> new BitSet());
        int before = who.cardinality();
        indexes.forEach(who::set);
        cells += who.cardinality() - before;
    }

    /** The columns, in the order found. */
    List<Column> all() {
        List<Column> columns = new ArrayList<>();
        callers.forEach((key, who) -> columns.add(new Column(key.action(), key.target(), key.context(), who)));
        return columns;
    }

    /** How many requests there are. */
    long cells() {
        return cells;
    }

    /** How many more there would be. */
    long leftOut() {
        return leftOut;
    }

    /** The services of those left out. */
    Set<String> leftOutServices() {
        return leftOutServices;
    }
}
