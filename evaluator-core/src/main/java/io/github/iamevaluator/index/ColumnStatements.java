package io.github.iamevaluator.index;

import io.github.iamevaluator.context.ActionProfile;
import io.github.iamevaluator.context.QuickContext;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.request.RequestContext;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds to rows the callers to whom statements apply. A statement is asked once for all resources and callers that it
 * cannot tell apart. Scratch of one thread.
 */
final class ColumnStatements {

    private static final MatchKind[] KINDS = MatchKind.values();
    private static final byte UNASKED = 0;
    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final PlainColumns columns;
    private final ColumnSubject subject;
    private final long[] found;
    private final long[] candidates;
    private byte[] ofClass = {};
    private @Nullable ColumnBlock block;
    private @Nullable ActionProfile action;
    private RequestContext said = RequestContext.EMPTY;

    ColumnStatements(PlainColumns columns) {
        this.columns = columns;
        this.subject = new ColumnSubject(columns.callers(), columns.time());
        this.found = new long[columns.words()];
        this.candidates = new long[columns.words()];
    }

    /** Begins with an action on a block, in a context. */
    void begin(ColumnBlock newBlock, ActionProfile newAction, RequestContext context) {
        block = newBlock;
        action = newAction;
        said = context;
    }

    /** Adds those of some callers to whom a statement applies, whatever its Principal makes of them. */
    void add(CompiledStatement statement, PositionSet among, long slots, ColumnRows rows) {
        StatementOnBlock known = current().statement(statement, columns);
        if (known.forEveryone()) {
            add(known, among, slots & known.slots(), rows);
            return;
        }
        for (MatchKind kind : KINDS) {
            if (kind != MatchKind.NONE) {
                addOfKind(known, kind, among, slots & known.slots(), rows);
            }
        }
    }

    /** Adds, by match kind, the callers to whom an Allow of a resource policy applies. */
    void addKinds(CompiledStatement statement, PositionSet among, long slots, Map<MatchKind, ColumnRows> byKind) {
        StatementOnBlock known = current().statement(statement, columns);
        long matching = slots & known.slots();
        if (matching == 0) {
            return;
        }
        if (known.forEveryone()) {
            add(known, among, matching, rows(MatchKind.DIRECT, byKind));
            return;
        }
        for (MatchKind kind : KINDS) {
            if (kind != MatchKind.NONE) {
                addOfKind(known, kind, among, matching, rows(kind, byKind));
            }
        }
    }

    private static ColumnRows rows(MatchKind kind, Map<MatchKind, ColumnRows> byKind) {
        ColumnRows rows = byKind.get(kind);
        if (rows == null) {
            throw new IllegalStateException("no rows for " + kind);
        }
        return rows;
    }

    private void addOfKind(StatementOnBlock known, MatchKind kind, PositionSet among, long slots, ColumnRows rows) {
        PositionSet fitting = slots == 0 ? null : known.callers(kind);
        if (fitting != null) {
            long[] both = new long[columns.words()];
            long[] others = new long[columns.words()];
            among.addTo(others);
            fitting.addTo(both, others);
            add(known, PositionSet.ofRow(both), slots, rows);
        }
    }

    private void add(StatementOnBlock known, PositionSet among, long slots, ColumnRows rows) {
        if (slots == 0) {
            return;
        }
        if (known.unconditional()) {
            rows.add(among, slots);
        } else if (known.dependsOnResource()) {
            for (long left = slots; left != 0; left &= left - 1) {
                int slot = Long.numberOfTrailingZeros(left);
                addOn(slot, known, among, 1L << slot, rows);
            }
        } else {
            addOn(Long.numberOfTrailingZeros(slots), known, among, slots, rows);
        }
    }

    /** Asks about one slot, for several. */
    private void addOn(int slot, StatementOnBlock known, PositionSet among, long slots, ColumnRows rows) {
        CallerClasses classes = known.classes(slot);
        if (classes == null) {
            int position = known.dependsOnResource() ? firstOn(slot, among) : among.at(among.next(0));
            if (position >= 0 && holds(slot, known, position)) {
                rows.add(among, slots);
            }
            return;
        }
        Arrays.fill(candidates, 0);
        if (known.dependsOnResource()) {
            among.addTo(candidates, current().slots().get(slot).callers());
        } else {
            among.addTo(candidates);
        }
        Arrays.fill(found, 0);
        if (classes.members().length > 0) {
            addByRow(slot, known, classes.members());
        } else {
            addByClass(slot, known, classes);
        }
        rows.add(PositionSet.ofRow(found), slots);
    }

    private int firstOn(int slot, PositionSet among) {
        long[] callers = current().slots().get(slot).callers();
        for (int place = among.next(0); place >= 0; place = among.next(place + 1)) {
            int position = among.at(place);
            if ((callers[position >> 6] & (1L << position)) != 0) {
                return position;
            }
        }
        return -1;
    }

    /** Asks for the first candidate of each class. */
    private void addByRow(int slot, StatementOnBlock known, long[][] classes) {
        for (long[] members : classes) {
            int first = first(members);
            if (first >= 0 && holds(slot, known, first)) {
                for (int i = 0; i < found.length; i++) {
                    found[i] |= members[i] & candidates[i];
                }
            }
        }
    }

    private int first(long[] members) {
        for (int i = 0; i < members.length; i++) {
            long both = members[i] & candidates[i];
            if (both != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(both);
            }
        }
        return -1;
    }

    private void addByClass(int slot, StatementOnBlock known, CallerClasses classes) {
        if (ofClass.length < classes.count()) {
            ofClass = new byte[classes.count()];
        }
        Arrays.fill(ofClass, 0, classes.count(), UNASKED);
        for (int word = 0; word < candidates.length; word++) {
            for (long left = candidates[word]; left != 0; left &= left - 1) {
                int position = (word << 6) + Long.numberOfTrailingZeros(left);
                int number = classes.of(position);
                if (ofClass[number] == UNASKED) {
                    ofClass[number] = holds(slot, known, position) ? HOLDS : FAILS;
                }
                if (ofClass[number] == HOLDS) {
                    found[word] |= left & -left;
                }
            }
        }
    }

    private boolean holds(int slot, StatementOnBlock known, int position) {
        ActionProfile profile = action;
        if (profile == null) {
            throw new IllegalStateException("no action was begun with");
        }
        ColumnSlot on = current().slots().get(slot);
        return known.needs().variables()
                ? subject.applies(known.statement(), profile, on, position, said)
                : subject.holds(known.statement(), profile, on, position, said);
    }

    /** The context of a check. */
    QuickContext context(int slot, int position) {
        ActionProfile profile = action;
        if (profile == null) {
            throw new IllegalStateException("no action was begun with");
        }
        return subject.context(profile, current().slots().get(slot), position, said);
    }

    private ColumnBlock current() {
        if (block == null) {
            throw new IllegalStateException("no block was begun with");
        }
        return block;
    }
}
