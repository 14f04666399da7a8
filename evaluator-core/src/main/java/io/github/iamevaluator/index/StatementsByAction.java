package io.github.iamevaluator.index;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one document by the action that they match, found out when an action is first asked about.
 *
 * <p>Remembered are actions of the catalog, spelled as it spells them, up to {@value #MOST}, and the first few others:
 * those are what requests make up, and what is remembered here is never forgotten. Safe for use by any number of threads.
 */
final class StatementsByAction {

    private static final int MOST = 1024;
    private static final int MOST_MADE_UP = 16;
    private static final int FIRST_SIZE = 16;

    private final CompiledStatement[] denies;
    private final CompiledStatement[] allows;
    private volatile AtomicReferenceArray<@Nullable Known> slots = new AtomicReferenceArray<>(FIRST_SIZE);
    private int size;

    /** An action, and the statements that match it; actions that the same statements match share these. */
    private static final class Known {
        private final IndexedAction action;
        private final Matching matching;

        Known(IndexedAction action, Matching matching) {
            this.action = action;
            this.matching = matching;
        }
    }

    /** The statements of a document that match an action. Immutable. */
    static final class Matching {
        private final CompiledStatement[] denies;
        private final CompiledStatement[] allows;

        Matching(CompiledStatement[] denies, CompiledStatement[] allows) {
            this.denies = denies;
            this.allows = allows;
        }

        CompiledStatement[] denies() {
            return denies;
        }

        CompiledStatement[] allows() {
            return allows;
        }

        private boolean isSameAs(Matching other) {
            return Arrays.equals(denies, other.denies) && Arrays.equals(allows, other.allows);
        }
    }

    StatementsByAction(CompiledStatement[] denies, CompiledStatement[] allows) {
        this.denies = denies;
        this.allows = allows;
    }

    /** The statements that match an action; null if that is not remembered, and each has to be asked. */
    @Nullable
    Matching find(IndexedAction action) {
        Known known = known(action);
        if (known != null) {
            return known.matching;
        }
        return isFullFor(action) ? null : remember(action);
    }

    private @Nullable Known known(IndexedAction action) {
        AtomicReferenceArray<@Nullable Known> table = slots;
        int mask = table.length() - 1;
        for (int slot = place(action) & mask; ; slot = (slot + 1) & mask) {
            Known known = table.getAcquire(slot);
            if (known == null || known.action == action) {
                return known;
            }
        }
    }

    /** Without the lock it may tell what was true a moment ago. */
    private boolean isFullFor(IndexedAction action) {
        return size >= (action.catalogued() ? MOST : MOST_MADE_UP);
    }

    private synchronized @Nullable Matching remember(IndexedAction action) {
        Known known = known(action);
        if (known == null && !isFullFor(action)) {
            known = new Known(action, shared(new Matching(matching(action, denies), matching(action, allows))));
            add(known);
        }
        return known == null ? null : known.matching;
    }

    private static CompiledStatement[] matching(IndexedAction action, CompiledStatement[] statements) {
        return Stream.of(statements).filter(action::matches).toArray(CompiledStatement[]::new);
    }

    private Matching shared(Matching matching) {
        for (int i = 0; i < slots.length(); i++) {
            Known known = slots.get(i);
            if (known != null && known.matching.isSameAs(matching)) {
                return known.matching;
            }
        }
        return matching;
    }

    private void add(Known known) {
        if (2 * (size + 1) > slots.length()) {
            AtomicReferenceArray<@Nullable Known> more = new AtomicReferenceArray<>(2 * slots.length());
            for (int i = 0; i < slots.length(); i++) {
                put(slots.get(i), more);
            }
            slots = more;
        }
        size++;
        put(known, slots);
    }

    private static void put(@Nullable Known known, AtomicReferenceArray<@Nullable Known> table) {
        if (known != null) {
            int mask = table.length() - 1;
            int slot = place(known.action) & mask;
            while (table.get(slot) != null) {
                slot = (slot + 1) & mask;
            }
            table.setRelease(slot, known);
        }
    }

    private static int place(IndexedAction action) {
        return action.hash() ^ (action.hash() >>> 15);
    }
}
