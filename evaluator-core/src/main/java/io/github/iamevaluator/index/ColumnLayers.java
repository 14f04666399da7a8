package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.facts.FactVariable;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.policy.Effect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each kind of policy says of an action on the resources of a block, as rows of callers. Scratch of one thread. */
final class ColumnLayers {

    private final PlainColumns columns;
    private final MatrixCallers callers;
    private final ColumnStatements statements;
    private final PositionSet everyone;
    private final long[] whom;
    private final ColumnRows denied;
    private final ColumnRows identity;
    private final ColumnRows serviceControl;
    private final ColumnRows boundary;
    private final ColumnRows session;
    private final ColumnRows endpoint;
    private final ColumnRows level;
    private final Map<MatchKind, ColumnRows> kinds = new EnumMap<>(MatchKind.class);
    private final Map<FactVariable, ColumnRows> ofKind = new EnumMap<>(FactVariable.class);

    ColumnLayers(PlainColumns columns, ColumnStatements statements) {
        this.columns = columns;
        this.callers = columns.callers();
        this.statements = statements;
        this.everyone = PositionSet.ofRow(callers.plain());
        this.whom = new long[callers.words()];
        this.denied = rows();
        this.identity = rows();
        this.serviceControl = rows();
        this.boundary = rows();
        this.session = rows();
        this.endpoint = rows();
        this.level = rows();
        for (MatchKind kind : MatchKind.values()) {
            if (kind != MatchKind.NONE) {
                ColumnRows rows = rows();
                kinds.put(kind, rows);
                ofKind.put(FactVariable.of(kind), rows);
            }
        }
    }

    private ColumnRows rows() {
        return new ColumnRows(callers.words());
    }

    /** Finds them for some slots of a block. */
    void find(ColumnBlock block, IndexedAction action, long slots) {
        for (ColumnRows rows : new ColumnRows[] {denied, identity, serviceControl, boundary, session, endpoint}) {
            rows.begin(slots);
        }
        for (ColumnRows rows : kinds.values()) {
            rows.begin(slots);
        }
        StatementNumbers numbers = columns.statements(action);
        addIdentity(numbers.denies(), slots, denied);
        addIdentity(numbers.allows(), slots, identity);
        callers.serviceControl().forEach(limited -> limit(limited, action, slots, serviceControl));
        callers.boundaries().forEach(limited -> limit(limited, action, slots, boundary));
        callers.sessions().forEach(limited -> limit(limited, action, slots, session));
        Guardrail endpointPolicy = columns.policies().endpoint();
        if (endpointPolicy != null) {
            limit(new MatrixCallers.Limited(endpointPolicy, everyone), action, slots, endpoint);
        }
        for (long left = slots; left != 0; ) {
            long alike = alike(block, action, left);
            askResource(block.slots().get(Long.numberOfTrailingZeros(left)), action, alike);
            left &= ~alike;
        }
    }

    /** The first of some slots, and those of them on which the same policies bear. */
    private long alike(ColumnBlock block, IndexedAction action, long slots) {
        ColumnSlot first = block.slots().get(Long.numberOfTrailingZeros(slots));
        ResourceDocument policy = policy(first, action);
        Guardrail control = first.shared().resourceControl();
        long alike = slots & -slots;
        for (long left = slots & ~alike; left != 0; left &= left - 1) {
            ColumnSlot other = block.slots().get(Long.numberOfTrailingZeros(left));
            boolean same = other.shared().resourceControl() == control && policy(other, action) == policy;
            alike |= same ? left & -left : 0;
        }
        return alike;
    }

    private void addIdentity(int[] numbers, long slots, ColumnRows rows) {
        StatementIndex index = columns.policies().actions().statements();
        for (int number : numbers) {
            Posted posted = index.posted(number);
            PositionSet holders = callers.holders(posted.document());
            if (holders != null) {
                statements.add(posted.statement(), holders, slots, rows);
            }
        }
    }

    /** Adds whom a guardrail denies, and those for whom one of its levels does not allow. */
    private void limit(MatrixCallers.Limited limited, IndexedAction action, long slots, ColumnRows silent) {
        ResidualStatements left = action.residual(limited.guardrail()).statements();
        for (CompiledStatement statement : left.denies()) {
            statements.add(statement, limited.members(), slots, denied);
        }
        for (List<CompiledStatement> allows : left.levels()) {
            if (allows.isEmpty()) {
                silent.add(limited.members(), slots);
            } else {
                addSilent(allows, limited.members(), slots, silent);
            }
        }
    }

    private void addSilent(List<CompiledStatement> allows, PositionSet members, long slots, ColumnRows silent) {
        level.begin(slots);
        for (CompiledStatement statement : allows) {
            statements.add(statement, members, slots, level);
        }
        for (long left = slots; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            members.addOthersTo(silent.own(slot), level.row(slot));
        }
    }

    /** Asks the policies of a slot, for all that have the same. */
    private void askResource(ColumnSlot slot, IndexedAction action, long slots) {
        Guardrail resourceControl = action.asksResourceControl() ? slot.shared().resourceControl() : null;
        if (resourceControl != null) {
            for (CompiledStatement statement :
                    action.residual(resourceControl).statements().denies()) {
                statements.add(statement, callers.underResourceControl(), slots, denied);
            }
        }
        ResourceDocument policy = policy(slot, action);
        if (policy == null) {
            return;
        }
        for (CompiledStatement statement : policy.statements()) {
            if (action.matches(statement)) {
                if (statement.effect() == Effect.DENY) {
                    statements.add(statement, everyone, slots, denied);
                } else {
                    statements.addKinds(statement, everyone, slots, kinds);
                }
            }
        }
    }

    /** The policy that an action asks of a resource. */
    @Nullable
    ResourceDocument policy(ColumnSlot slot, IndexedAction action) {
        ArnSegments arn = slot.target().target().segments();
        boolean role = arn.isArn()
                && arn.is(ArnSegments.SERVICE, "iam")
                && arn.text().startsWith("role/", arn.start(ArnSegments.LAST));
        if (action.asksTrust() && role) {
            return slot.shared().trust();
        }
        return action.asksResourcePolicy() ? slot.shared().policy() : null;
    }

    /** A row to be filled with those that a part of a column is about. */
    long[] whom() {
        return whom;
    }

    /** Whom a Deny meets. */
    ColumnRows denied() {
        return denied;
    }

    /** Whom an identity policy allows. */
    ColumnRows identity() {
        return identity;
    }

    /** For whom some level of SCPs is silent. */
    ColumnRows serviceControl() {
        return serviceControl;
    }

    /** For whom the boundary is silent. */
    ColumnRows boundary() {
        return boundary;
    }

    /** For whom the session policies are silent. */
    ColumnRows session() {
        return session;
    }

    /** For whom the endpoint policy is silent. */
    ColumnRows endpoint() {
        return endpoint;
    }

    /** Whom the resource policy allows in a way. */
    ColumnRows kind(FactVariable variable) {
        ColumnRows rows = ofKind.get(variable);
        if (rows == null) {
            throw new IllegalStateException(variable + " is no match kind");
        }
        return rows;
    }
}
