package io.github.iamevaluator.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Actions by their text. Finding one reads a place of the table, the action and its text, and takes no lock.
 *
 * <p>Safe for use by any number of threads.
 */
final class ActionTable {

    private static final int FIRST_SIZE = 256;

    private volatile AtomicReferenceArray<@Nullable IndexedAction> slots = new AtomicReferenceArray<>(FIRST_SIZE);
    private int size;

    /** The action that was added under a text, or null. */
    @Nullable
    IndexedAction find(String text) {
        AtomicReferenceArray<@Nullable IndexedAction> table = slots;
        int hash = text.hashCode();
        int mask = table.length() - 1;
        for (int slot = place(hash) & mask; ; slot = (slot + 1) & mask) {
            IndexedAction action = table.getAcquire(slot);
            if (action == null || (action.hash() == hash && action.text().equals(text))) {
                return action;
            }
        }
    }

    /** Adds an action, unless there is one of its text; the one that is in the table then. */
    synchronized IndexedAction add(IndexedAction action) {
        IndexedAction known = find(action.text());
        if (known != null) {
            return known;
        }
        if (2 * ++size > slots.length()) {
            AtomicReferenceArray<@Nullable IndexedAction> more = new AtomicReferenceArray<>(2 * slots.length());
            for (int i = 0; i < slots.length(); i++) {
                put(slots.get(i), more);
            }
            slots = more;
        }
        put(action, slots);
        return action;
    }

    private static void put(@Nullable IndexedAction action, AtomicReferenceArray<@Nullable IndexedAction> table) {
        if (action != null) {
            int mask = table.length() - 1;
            int slot = place(action.hash()) & mask;
            while (table.get(slot) != null) {
                slot = (slot + 1) & mask;
            }
            table.setRelease(slot, action);
        }
    }

    private static int place(int hash) {
        return hash ^ (hash >>> 15);
    }
}
