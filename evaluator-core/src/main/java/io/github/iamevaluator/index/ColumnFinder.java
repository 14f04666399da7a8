package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.context.QuickContext;
import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.facts.FactVariable;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts of plain checks, an action on some resources for all callers at a time.
 *
 * <p>Cost of an action: for each statement that matches it, its holders once, or once for each resource that it tells
 * apart; matching itself is done once for each statement and resource, conditions once for all callers that they cannot
 * tell apart. One thread's.
 */
public final class ColumnFinder {

    private static final int TRUST =
            FactCode.of(PrincipalKind.USER, false, true) & ~FactCode.of(PrincipalKind.USER, false, false);

    private static final FactVariable[] KINDS = {
        FactVariable.VIA_ACCOUNT, FactVariable.VIA_ROLE, FactVariable.VIA_USER, FactVariable.DIRECT
    };

    private static final int BLOCK_KINDS = 16;

    private final PlainColumns columns;
    private final MatrixCallers callers;
    private final List<PlainTarget> targets;
    private final ColumnStatements statements;
    private final ColumnFacts facts;
    private final ColumnLayers layers;
    private final List<@Nullable List<ColumnBlock>> blocks = new ArrayList<>(Collections.nCopies(BLOCK_KINDS, null));
    private final long[][] rest;

    /** Takes up what is found. */
    public interface Sink {
        /** Part of a column; valid during the call. */
        void found(ColumnFacts facts);
    }

    ColumnFinder(PlainColumns columns, List<PlainTarget> targets) {
        this.columns = columns;
        this.callers = columns.callers();
        this.targets = List.copyOf(targets);
        this.statements = new ColumnStatements(columns);
        this.facts = new ColumnFacts(callers);
        this.layers = new ColumnLayers(columns, statements);
        this.rest = new long[targets.size()][callers.words()];
    }

    /**
     * Finds the facts of an action on each of the resources; then {@link #rest} tells for whom there are none.
     *
     * @param context of all requests
     */
    public void find(IndexedAction action, RequestContext context, Sink sink) {
        for (long[] row : rest) {
            Arrays.fill(row, -1L);
        }
        if (!columns.policies().concerns(context)) {
            return;
        }
        for (ColumnBlock block : blocks(action)) {
            long asked = plainSlots(block, action);
            if (asked != 0) {
                find(block, action, asked, context, sink);
            }
        }
    }

    /** The callers of a resource whose checks are not plain: a row, with anything beyond the last caller. */
    public long[] rest(int resource) {
        return rest[resource];
    }

    /** What bears on the resources is the same for all actions of a kind. */
    private List<ColumnBlock> blocks(IndexedAction action) {
        int kind = (action.asksTrust() ? 1 : 0)
                | (action.ofOrganizations() ? 2 : 0)
                | (action.profile().wildcardOnly() ? 4 : 0)
                | (action.profile().s3() ? 8 : 0);
        List<ColumnBlock> known = blocks.get(kind);
        if (known == null) {
            known = ColumnBlock.of(targets, columns.policies(), action, callers);
            blocks.set(kind, known);
        }
        return known;
    }

    private static long plainSlots(ColumnBlock block, IndexedAction action) {
        long plain = 0;
        List<ColumnSlot> slots = block.slots();
        for (int i = 0; i < slots.size(); i++) {
            if (PlainMatcher.isPlain(slots.get(i).target().target(), action, false)) {
                plain |= 1L << i;
            }
        }
        return plain;
    }

    private void find(ColumnBlock block, IndexedAction action, long asked, RequestContext context, Sink sink) {
        statements.begin(block, action.profile(), context);
        long plain = asked;
        if (action.asksTrust()) {
            for (long left = asked; left != 0; left &= left - 1) {
                int slot = Long.numberOfTrailingZeros(left);
                plain &= passesOn(block, slot) ? ~(1L << slot) : -1L;
            }
        }
        if (plain == 0) {
            return;
        }
        layers.find(block, action, plain);
        for (long left = plain; left != 0; left &= left - 1) {
            tell(block, action, Long.numberOfTrailingZeros(left), sink);
        }
    }

    /** STS-10, RCP-5: what passes on tags, and roles of services, are asked in full. */
    private boolean passesOn(ColumnBlock block, int slot) {
        ColumnSlot on = block.slots().get(slot);
        ArnSegments arn = on.target().target().segments();
        if (isRole(arn) && arn.text().startsWith("role/aws-service-role/", arn.start(ArnSegments.LAST))) {
            return true;
        }
        QuickContext context =
                statements.context(slot, PositionSet.ofRow(on.callers()).next(0));
        return context.hasTags() || context.find("sts:sourceidentity") != null;
    }

    private void tell(ColumnBlock block, IndexedAction action, int slot, Sink sink) {
        ColumnSlot on = block.slots().get(slot);
        ArnSegments arn = on.target().target().segments();
        boolean trust = action.asksTrust() && isRole(arn);
        long[] left = rest[on.resource()];
        long[] whom = layers.whom();
        boolean own = action.rule().mayDecide(true, arn);
        boolean foreign = action.rule().mayDecide(false, arn);
        boolean ownOfRoot = action.rule().mayDecideForRoot(true, arn);
        boolean foreignOfRoot = action.rule().mayDecideForRoot(false, arn);
        for (int i = 0; i < whom.length; i++) {
            long root = callers.roots()[i];
            long mayOwn = (own ? ~root : 0) | (ownOfRoot ? root : 0);
            long mayForeign = (foreign ? ~root : 0) | (foreignOfRoot ? root : 0);
            long ruled = (mayOwn & on.sameAccount()[i]) | (mayForeign & ~on.sameAccount()[i]);
            long passing = action.asksTrust() ? callers.passingOn()[i] : 0;
            whom[i] = on.callers()[i] & ~ruled & ~passing;
            left[i] &= ~whom[i];
        }
        facts.begin(
                on.resource(),
                trust || isKmsKey(arn) ? TRUST : 0,
                whom,
                layers.denied().row(slot));
        ResourceDocument policy = layers.policy(on, action);
        if (policy != null) {
            facts.share(FactCode.withResourcePolicy(0, 0));
            for (FactVariable kind : KINDS) {
                tell(kind, layers.kind(kind), slot);
            }
        }
        facts.set(FactVariable.SAME_ACCOUNT, on.sameAccount());
        tell(FactVariable.IDENTITY_ALLOWS, layers.identity(), slot);
        tell(FactVariable.SERVICE_CONTROL_SILENT, layers.serviceControl(), slot);
        tell(FactVariable.BOUNDARY_SILENT, layers.boundary(), slot);
        tell(FactVariable.SESSION_SILENT, layers.session(), slot);
        if (columns.policies().endpoint() != null) {
            facts.has(FactVariable.ENDPOINT_SILENT);
            tell(FactVariable.ENDPOINT_SILENT, layers.endpoint(), slot);
        }
        sink.found(facts);
    }

    private void tell(FactVariable variable, ColumnRows rows, int slot) {
        if (!rows.isEmpty(slot)) {
            facts.set(variable, rows.row(slot));
            if (isKind(variable)) {
                facts.has(variable);
            }
        }
    }

    private static boolean isKind(FactVariable variable) {
        return switch (variable) {
            case DIRECT, VIA_USER, VIA_ROLE, VIA_ACCOUNT -> true;
            case SERVICE_CONTROL_SILENT,
                    ENDPOINT_SILENT,
                    SAME_ACCOUNT,
                    IDENTITY_ALLOWS,
                    BOUNDARY_SILENT,
                    SESSION_SILENT -> false;
        };
    }

    private static boolean isRole(ArnSegments arn) {
        return arn.isArn()
                && arn.is(ArnSegments.SERVICE, "iam")
                && arn.text().startsWith("role/", arn.start(ArnSegments.LAST));
    }

    private static boolean isKmsKey(ArnSegments arn) {
        return arn.isArn()
                && arn.is(ArnSegments.SERVICE, "kms")
                && arn.text().startsWith("key/", arn.start(ArnSegments.LAST));
    }
}
