package io.github.iamevaluator.index;

import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements by the text with which a resource must begin, ignoring ASCII case.
 *
 * <p>One walk over the resource finds all of them: a hash is carried along, and looked up at each length that some prefix
 * has. A hash that two prefixes share brings statements that do not match; the matchers tell.
 */
final class PrefixTable {

    /** Statements by prefix, while the table is made. */
    static final class Builder {
        private final Map<String, List<Posted>> byPrefix = new LinkedHashMap<>();

        void add(String prefix, Posted posted) {
            byPrefix.computeIfAbsent(prefix, any -> new ArrayList<>()).add(posted);
        }

        PrefixTable build() {
            return new PrefixTable(byPrefix);
        }
    }

    private final int[] lengths;
    private final int mask;
    private final int[] hashes;
    private final @Nullable StatementGroup[] groups;

    private PrefixTable(Map<String, List<Posted>> byPrefix) {
        this.lengths = byPrefix.keySet().stream()
                .mapToInt(String::length)
                .distinct()
                .sorted()
                .toArray();
        this.mask = Integer.highestOneBit(Math.max(1, byPrefix.size()) * 4) - 1;
        this.hashes = new int[mask + 1];
        this.groups = new StatementGroup[mask + 1];
        byPrefix.forEach(this::put);
    }

    private void put(String prefix, List<Posted> posted) {
        int hash = 0;
        for (int i = 0; i < prefix.length(); i++) {
            hash = step(hash, prefix.charAt(i));
        }
        int key = mix(hash, prefix.length());
        int slot = key & mask;
        while (groups[slot] != null) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = key;
        groups[slot] = posted.size() <= FewStatements.MOST ? new FewStatements(posted) : DocumentPostings.of(posted);
    }

    private static int step(int hash, char c) {
        return 31 * hash + AsciiCase.fold(c);
    }

    private static int mix(int hash, int length) {
        int mixed = (hash + length * 0x9E3779B9) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 15);
    }

    /** Tells whether a statement applies whose prefix the text has from a place on. */
    boolean anyApplies(String text, int from, Subject subject, @Nullable DocumentSet members) {
        int hash = 0;
        int at = from;
        for (int length : lengths) {
            if (length > text.length() - from) {
                return false;
            }
            while (at < from + length) {
                hash = step(hash, text.charAt(at++));
            }
            if (anyAppliesUnder(mix(hash, length), subject, members)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAppliesUnder(int key, Subject subject, @Nullable DocumentSet members) {
        int slot = key & mask;
        for (StatementGroup group = groups[slot]; group != null; group = groups[slot]) {
            if (hashes[slot] == key && group.anyApplies(subject, members)) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return false;
    }

    /** Tells whether any statement of the table applies. */
    boolean anyApplies(Subject subject, @Nullable DocumentSet members) {
        for (StatementGroup group : groups) {
            if (group != null && group.anyApplies(subject, members)) {
                return true;
            }
        }
        return false;
    }
}
