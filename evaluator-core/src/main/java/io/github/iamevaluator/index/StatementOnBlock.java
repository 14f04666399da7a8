package io.github.iamevaluator.index;

import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.match.PrincipalMatcher;
import io.github.iamevaluator.match.ResourceMatch;
import io.github.iamevaluator.request.RequestContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement as it bears on the resources of a block, found when first asked for. One thread's. */
final class StatementOnBlock {

    private final CompiledStatement statement;
    private final StatementNeeds needs;
    private final ColumnBlock block;
    private final PlainColumns columns;
    private final boolean ofResource;
    private boolean matched;
    private long matching;
    private @Nullable CallerClasses classes;
    private @Nullable CallerClasses classesByAccount;
    private @Nullable Map<MatchKind, PositionSet> byKind;

    StatementOnBlock(CompiledStatement statement, StatementNeeds needs, ColumnBlock block, PlainColumns columns) {
        this.statement = statement;
        this.needs = needs;
        this.block = block;
        this.columns = columns;
        this.ofResource = needs.variables() || needs.keys().stream().anyMatch(block::isOfResource);
    }

    /** The statement. */
    CompiledStatement statement() {
        return statement;
    }

    /** What its outcome depends on. */
    StatementNeeds needs() {
        return needs;
    }

    /** Tells whether it depends on nothing but the resource. */
    boolean unconditional() {
        return !needs.variables() && statement.conditions().isEmpty();
    }

    /** Tells whether what is left of it, its resource matching, may depend on the resource too. */
    boolean dependsOnResource() {
        return ofResource;
    }

    /** The slots whose resource it matches; all, where that depends on more than the resource. */
    long slots() {
        if (!matched) {
            matched = true;
            matching = match();
        }
        return matching;
    }

    private long match() {
        long found = 0;
        List<ColumnSlot> slots = block.slots();
        for (int i = 0; i < slots.size(); i++) {
            boolean matches = needs.variables()
                    || statement.resource().match(slots.get(i).requested(), RequestContext.EMPTY)
                            == ResourceMatch.MATCH;
            found |= matches ? 1L << i : 0;
        }
        return found;
    }

    /**
     * The classes of callers for which it comes to the same; null: it does for all.
     *
     * @param slot one of the block
     */
    @Nullable
    CallerClasses classes(int slot) {
        boolean byAccount = ofResource && (block.varying() & (1L << slot)) != 0;
        if (!byAccount && needs.ofCaller().isEmpty()) {
            return null;
        }
        CallerClasses known = byAccount ? classesByAccount : classes;
        if (known == null) {
            known = columns.classes(new CallerClasses.Kind(needs.ofCaller(), byAccount));
            if (byAccount) {
                classesByAccount = known;
            } else {
                classes = known;
            }
        }
        return known;
    }

    /** Tells whether its Principal fits every caller directly. */
    boolean forEveryone() {
        return statement.principal().matchesEveryone();
    }

    /** The callers that its Principal fits in a way; null: none. */
    @Nullable
    PositionSet callers(MatchKind kind) {
        if (byKind == null) {
            byKind = sort();
        }
        return byKind.get(kind);
    }

    private Map<MatchKind, PositionSet> sort() {
        MatrixCallers callers = columns.callers();
        Map<MatchKind, IntList> positions = new EnumMap<>(MatchKind.class);
        PrincipalMatcher principal = statement.principal();
        PositionSet asked =
                PositionSet.ofRow(principal.accounts().map(callers::ofAccounts).orElseGet(callers::plain));
        for (int i = asked.next(0); i >= 0; i = asked.next(i + 1)) {
            PlainCaller caller = callers.caller(i);
            MatchKind kind = principal
                    .match(caller.caller(), RequestContext.EMPTY, caller.boundary() != null)
                    .kind();
            if (kind != MatchKind.NONE) {
                positions.computeIfAbsent(kind, any -> new IntList()).add(i);
            }
        }
        Map<MatchKind, PositionSet> sets = new EnumMap<>(MatchKind.class);
        positions.forEach((kind, found) -> sets.put(kind, PositionSet.of(found.toArray(), callers.words())));
        return sets;
    }
}
