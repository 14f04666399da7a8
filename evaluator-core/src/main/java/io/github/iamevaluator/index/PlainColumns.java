package io.github.iamevaluator.index;

import io.github.iamevaluator.context.CallerValues;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plain checks of many callers at once: what {@link PlainQuestions} finds for one.
 *
 * <p>Safe for use by any number of threads, each of which has its own {@link ColumnFinder}.
 */
public final class PlainColumns {

    private final PlainPolicies policies;
    private final Supplier<Instant> time;
    private final MatrixCallers callers;
    private final Set<String> keysOfCallers = new HashSet<>();
    private final Map<CompiledStatement, StatementNeeds> needs = new ConcurrentHashMap<>();
    private final Map<IndexedAction, StatementNumbers> numbers = new ConcurrentHashMap<>();
    private final Map<CallerClasses.Kind, CallerClasses> classes = new ConcurrentHashMap<>();

    private PlainColumns(PlainPolicies policies, Supplier<Instant> time, MatrixCallers callers) {
        this.policies = policies;
        this.time = time;
        this.callers = callers;
        for (int i = 0; i < callers.size(); i++) {
            if (callers.accountOf(i) >= 0) {
                keysOfCallers.addAll(callers.caller(i).context().entries().keySet());
            }
        }
    }

    /** The columns of some callers, each found as for a single question. */
    static PlainColumns of(PlainPolicies policies, Supplier<Instant> time, List<Principal> principals) {
        List<@Nullable PlainCaller> found = new ArrayList<>();
        BitSet besideUnknown = new BitSet();
        for (Principal principal : principals) {
            PlainCaller caller = policies.caller(principal);
            if (caller == null) {
                caller = policies.callerBesideUnknown(principal);
                besideUnknown.set(found.size(), caller != null);
            }
            found.add(caller);
        }
        return new PlainColumns(policies, time, new MatrixCallers(found, besideUnknown));
    }

    /** How many words of 64 bits a row has. */
    public int words() {
        return callers.words();
    }

    /** An action with the statements that match it; null if a request cannot ask about it. */
    public @Nullable IndexedAction action(String action) {
        return policies.actions().find(action);
    }

    /** A finder of facts about some resources, for one thread. */
    public ColumnFinder finder(List<PlainTarget> resources) {
        return new ColumnFinder(this, resources);
    }

    /** The statements of identity policies that match an action. */
    StatementNumbers statements(IndexedAction action) {
        StatementNumbers known = numbers.get(action);
        return known != null ? known : numbers.computeIfAbsent(action, this::find);
    }

    private StatementNumbers find(IndexedAction action) {
        StatementIndex statements = policies.actions().statements();
        return new StatementNumbers(
                statements.matching(action.profile().name(), Effect.DENY),
                statements.matching(action.profile().name(), Effect.ALLOW));
    }

    PlainPolicies policies() {
        return policies;
    }

    Supplier<Instant> time() {
        return time;
    }

    MatrixCallers callers() {
        return callers;
    }

    /** What the outcome of a statement depends on. */
    StatementNeeds needs(CompiledStatement statement) {
        StatementNeeds known = needs.get(statement);
        return known != null
                ? known
                : needs.computeIfAbsent(statement, any -> StatementNeeds.of(any, this::mayDifferByCaller));
    }

    private boolean mayDifferByCaller(String foldedKey) {
        return keysOfCallers.contains(foldedKey) || CallerValues.isDerived(foldedKey);
    }

    /** Classes of callers. */
    CallerClasses classes(CallerClasses.Kind kind) {
        CallerClasses known = classes.get(kind);
        return known != null ? known : classes.computeIfAbsent(kind, any -> CallerClasses.of(callers, any));
    }
}
