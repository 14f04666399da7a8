package io.github.iamevaluator.analyze.column;

import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.decide.DecisionDiagram;
import io.github.iamevaluator.decide.DecisionDiagrams;
import io.github.iamevaluator.decide.DecisionRows;
import io.github.iamevaluator.decide.DiagramScratch;
import io.github.iamevaluator.index.ColumnFacts;
import io.github.iamevaluator.index.ColumnFinder;
import io.github.iamevaluator.index.IndexedAction;
import io.github.iamevaluator.index.PlainColumns;
import io.github.iamevaluator.index.PlainTarget;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides the columns of some resources, one action after the other. One thread's. */
final class ColumnWorker {

    private static final int RECENT_BITS = 6;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final MatrixAxes axes;
    private final Optional<PlainColumns> plain;
    private final DecisionDiagrams diagrams;
    private final CellDecider cells;
    private final boolean leaveOpen;
    private final List<ResourceTarget> resources;
    private final DecidedColumn[] columns;
    private final Optional<ColumnFinder> finder;
    private final long[] undenied;
    private final @Nullable DecisionDiagram[] recent = new DecisionDiagram[1 << RECENT_BITS];
    private final long[] recentKeys = new long[1 << RECENT_BITS];
    private final DiagramScratch scratch;

    /** A worker for the resources from a number on. */
    ColumnWorker(
            MatrixAxes axes,
            Optional<PlainColumns> plain,
            DecisionDiagrams diagrams,
            CellDecider cells,
            boolean leaveOpen,
            int firstResource,
            int endResource) {
        this.axes = axes;
        this.plain = plain;
        this.diagrams = diagrams;
        this.cells = cells;
        this.leaveOpen = leaveOpen;
        this.resources = axes.resources().subList(firstResource, endResource);
        int words = (axes.principals().size() + Long.SIZE - 1) / Long.SIZE;
        this.columns = new DecidedColumn[resources.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new DecidedColumn(firstResource, i, words);
        }
        this.finder = plain.map(
                known -> known.finder(resources.stream().map(PlainTarget::new).toList()));
        this.undenied = new long[words];
        this.scratch = new DiagramScratch(words);
    }

    /** Decides the columns of an action in a context. */
    void decide(int action, int context, Consumer<MatrixColumn> visitor) {
        for (DecidedColumn column : columns) {
            column.begin(action, context);
        }
        String name = axes.actions().get(action);
        RequestContext said = axes.contexts().get(context);
        IndexedAction indexed = plain.map(known -> known.action(name)).orElse(null);
        boolean found = indexed != null && finder.isPresent();
        if (indexed != null && finder.isPresent()) {
            finder.get().find(indexed, said, this::decide);
        }
        for (int i = 0; i < columns.length; i++) {
            decideRest(i, name, said, found);
            visitor.accept(columns[i]);
        }
    }

    private void decide(ColumnFacts facts) {
        DecisionRows decided = columns[facts.resource()].rows();
        long[] explicit = decided.of(Decision.EXPLICIT_DENY);
        long[] callers = facts.callers();
        long[] denied = facts.denied();
        for (int i = 0; i < explicit.length; i++) {
            explicit[i] |= callers[i] & denied[i];
        }
        List<ColumnFacts.Group> groups = facts.groups();
        for (int i = 0; i < groups.size(); i++) {
            decide(facts, groups.get(i), decided);
        }
    }

    private void decide(ColumnFacts facts, ColumnFacts.Group group, DecisionRows decided) {
        long[] callers = facts.callers();
        long[] denied = facts.denied();
        long[] members = group.members();
        long any = 0;
        for (int i = 0; i < undenied.length; i++) {
            undenied[i] = members[i] & callers[i] & ~denied[i];
            any |= undenied[i];
        }
        if (any != 0 && isBesideUnknown(facts.besideUnknown())) {
            takeUndecided(facts, group, decided);
        }
        if (any != 0) {
            diagram(facts.shared(group), facts.open(group)).decide(facts.rows(), undenied, decided, scratch);
        }
    }

    private boolean isBesideUnknown(long[] besideUnknown) {
        for (int i = 0; i < undenied.length; i++) {
            if ((undenied[i] & besideUnknown[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes out those whom an Allow among their unknown policies would allow: they are undecided (INC-2). */
    private void takeUndecided(ColumnFacts facts, ColumnFacts.Group group, DecisionRows decided) {
        long[] asked = new long[undenied.length];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = undenied[i] & facts.besideUnknown()[i];
        }
        DecisionRows atBest = new DecisionRows(asked.length);
        diagram(facts.sharedIfIdentityAllows(group), facts.openBesideIdentity(group))
                .decide(facts.rows(), asked, atBest, scratch);
        long[] allowed = atBest.of(Decision.ALLOWED);
        long[] undecided = decided.of(Decision.UNDECIDED);
        for (int i = 0; i < allowed.length; i++) {
            undecided[i] |= allowed[i];
            undenied[i] &= ~allowed[i];
        }
    }

    /** Diagrams repeat: a few of those asked for last are found without asking what all threads share. */
    private DecisionDiagram diagram(int shared, int open) {
        long key = ((long) open << Integer.SIZE) | shared;
        int place = (int) ((key * MIX) >>> (Long.SIZE - RECENT_BITS));
        DecisionDiagram known = recent[place];
        if (known == null || recentKeys[place] != key) {
            known = diagrams.of(shared, open);
            recent[place] = known;
            recentKeys[place] = key;
        }
        return known;
    }

    /** Decides cell by cell those that are not plain, or leaves them open. */
    private void decideRest(int resource, String action, RequestContext said, boolean found) {
        DecidedColumn column = columns[resource];
        List<Principal> principals = axes.principals();
        for (int first = 0; first < principals.size(); first += Long.SIZE) {
            long left = found ? finder.orElseThrow().rest(resource)[first / Long.SIZE] : -1L;
            int end = Math.min(Long.SIZE, principals.size() - first);
            left &= end == Long.SIZE ? -1L : (1L << end) - 1;
            if (leaveOpen) {
                column.leaveOpen(first, left);
                continue;
            }
            for (; left != 0; left &= left - 1) {
                int principal = first + Long.numberOfTrailingZeros(left);
                if (!decideCell(column, principal, action, resources.get(resource), said)) {
                    return;
                }
            }
        }
    }

    /** Decides a cell; false if the whole column cannot be asked. */
    private boolean decideCell(
            DecidedColumn column, int principal, String action, ResourceTarget resource, RequestContext said) {
        Principal caller = axes.principals().get(principal);
        try {
            column.set(principal, cells.decide(caller, action, resource, said));
            return true;
        } catch (InvalidRequestException refused) {
            if (concernsPair(refused.error())) {
                column.notAsked();
                return false;
            }
            throw new InvalidRequestException(
                    refused.error(),
                    "principal " + caller.text() + ", action " + action + ", resource " + resource + ": "
                            + refused.getMessage());
        }
    }

    /** Tells whether an error is one of action and resource together, whoever calls. */
    private static boolean concernsPair(InputError error) {
        return switch (error) {
            case MUST_USE_WILDCARD, NO_RESOURCE_TYPES, MULTIPLE_RESOURCE_TYPES -> true;
            case INVALID_PRINCIPAL,
                    INVALID_ACTION,
                    INVALID_SERVICE,
                    POLICY_ERRORS,
                    ANONYMOUS_POLICIES_INVALID,
                    SESSION_POLICY_INVALID_PRINCIPAL,
                    DUPLICATE_CONTEXT_KEY,
                    INVALID_CONTEXT_TYPE -> false;
        };
    }
}
