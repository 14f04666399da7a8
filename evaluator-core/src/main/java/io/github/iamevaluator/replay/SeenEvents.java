package io.github.iamevaluator.replay;

import java.util.HashSet;
import java.util.Set;

/**
 * The events that were read already, in bounded memory: the same call may be recorded in several accounts and files.
 *
 * <p>Events are remembered by 64 bits of their id, so that two of a billion are confused with a chance of one in ten
 * thousand or so. When the memory is full the older half is forgotten.
 */
final class SeenEvents {

    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final int half;
    private Set<Long> recent = new HashSet<>();
    private Set<Long> older = Set.of();
    private boolean forgot;

    /** Remembers at least half of so many events. */
    SeenEvents(int capacity) {
        this.half = Math.max(1, capacity / 2);
    }

    /** Tells whether an event was read before. */
    boolean contains(String id) {
        long hash = hash(id);
        return recent.contains(hash) || older.contains(hash);
    }

    /** Remembers an event; tells whether it was new. One without id is always new. */
    boolean add(String id) {
        if (id.isEmpty()) {
            return true;
        }
        long hash = hash(id);
        if (older.contains(hash) || !recent.add(hash)) {
            return false;
        }
        if (recent.size() >= half) {
            forgot |= !older.isEmpty();
            older = recent;
            recent = new HashSet<>();
        }
        return true;
    }

    /** Tells whether events were forgotten, so that a duplicate may have gone unnoticed. */
    boolean forgot() {
        return forgot;
    }

    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * MIX;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
