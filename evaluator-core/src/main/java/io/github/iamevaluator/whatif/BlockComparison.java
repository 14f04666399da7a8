package io.github.iamevaluator.whatif;

import io.github.iamevaluator.PreparedAction;
import io.github.iamevaluator.PreparedResource;
import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the requests of a block on both sides: by matrix, and what a matrix leaves open one by one. One thread's.
 */
final class BlockComparison {

    private static final byte OPEN = -1;
    private static final byte NO_CALLER = (byte) ComparedCells.number(Decision.IMPLICIT_DENY);
    private static final Decision[] DECISIONS = Decision.values();

    private final CandidateBlock block;
    private final CandidateSide old;
    private final CandidateSide young;
    private final MatrixRun run;
    private final int[] callers;
    private final @Nullable PreparedResource[] oldResources;
    private final @Nullable PreparedResource[] youngResources;
    private final ComparedCells found = new ComparedCells();

    BlockComparison(CandidateBlock block, CandidateSide old, CandidateSide young, MatrixRun run) {
        this.block = block;
        this.old = old;
        this.young = young;
        this.run = run;
        this.callers = block.group().callers();
        this.oldResources = new PreparedResource[block.targets().size()];
        this.youngResources = new PreparedResource[block.targets().size()];
    }

    /** Compares every cell. */
    ComparedCells compare() {
        CandidateGroup.BothSides present = block.group().present();
        byte[] before = decisions(present.old(), old);
        byte[] after = decisions(present.young(), young);
        for (int action = 0; action < block.actions().size(); action++) {
            run.requireGoingOn();
            compare(action, before, after);
        }
        return found;
    }

    /** The decisions of one side, column by column, as far as a matrix has them. */
    private byte[] decisions(PresentCallers present, CandidateSide side) {
        byte[] decisions = new byte[block.cells()];
        Arrays.fill(decisions, OPEN);
        for (int place = 0; place < callers.length; place++) {
            if (side.isAbsent(callers[place])) {
                for (int cell = place; cell < decisions.length; cell += callers.length) {
                    decisions[cell] = NO_CALLER;
                }
            }
        }
        asked(present)
                .ifPresent(matrix -> matrix.visit(
                        column -> take(column, present, decisions),
                        MatrixRun.DEFAULT.withCancel(run.cancelled()).leavingOpen()));
        return decisions;
    }

    /** The matrix of the block; empty if one of its requests cannot be asked: then each of them says what is wrong. */
    private Optional<AccessMatrix> asked(PresentCallers present) {
        try {
            return Optional.of(present.matrix().asking(block.actions(), block.targets(), List.of(block.context())));
        } catch (InvalidRequestException refused) {
            return Optional.empty();
        }
    }

    /** Takes a column of a matrix; one about a resource that the matrix would take for a set stays open. */
    private void take(MatrixColumn column, PresentCallers present, byte[] decisions) {
        if (isLiteral(column.resource())) {
            return;
        }
        int first = block.column(column.action(), column.resource()) * callers.length;
        for (Decision decision : DECISIONS) {
            byte number = (byte)
                    (decision == Decision.UNDECIDED
                            ? ComparedCells.UNDECIDED_BY_CALLER
                            : ComparedCells.number(decision));
            column.forEach(decision, principal -> decisions[first + present.place(principal)] = number);
        }
    }

    private void compare(int action, byte[] before, byte[] after) {
        String name = block.actions().get(action);
        PreparedAction oldAction = old.side().action(name);
        PreparedAction youngAction = young.side().action(name);
        for (int target = 0; target < block.targets().size(); target++) {
            int column = block.column(action, target);
            int number = block.number(column);
            for (int place = 0; place < callers.length; place++) {
                int cell = column * callers.length + place;
                if (before[cell] != OPEN && after[cell] != OPEN) {
                    found.add(number, callers[place], before[cell], after[cell]);
                } else {
                    decide(number, callers[place], new Cell(oldAction, youngAction, target, before[cell], after[cell]));
                }
            }
        }
    }

    /** A cell that is open on one side at least. */
    private record Cell(PreparedAction oldAction, PreparedAction youngAction, int target, int before, int after) {}

    private void decide(int column, int caller, Cell cell) {
        Optional<String> refusal = old.refusal(caller).or(() -> young.refusal(caller));
        if (refusal.isPresent()) {
            found.reject(column, caller, refusal.get());
            return;
        }
        try {
            int before = cell.before() == OPEN
                    ? decide(old, caller, cell.oldAction(), cell.target(), oldResources)
                    : cell.before();
            int after = cell.after() == OPEN
                    ? decide(young, caller, cell.youngAction(), cell.target(), youngResources)
                    : cell.after();
            found.add(column, caller, before, after);
        } catch (InvalidRequestException refused) {
            found.reject(column, caller, refused.error().code() + ": " + refused.getMessage());
        } catch (PolicyParseException broken) {
            found.reject(column, caller, String.valueOf(broken.getMessage()));
        }
    }

    private int decide(
            CandidateSide side, int caller, PreparedAction action, int target, @Nullable PreparedResource[] known) {
        return ComparedCells.number(
                isLiteral(target)
                        ? side.decideLiterally(
                                caller, action.action(), block.targets().get(target), block.context())
                        : side.decide(caller, action, resource(side, known, target), block.context()));
    }

    private boolean isLiteral(int target) {
        return CandidateTarget.isLiteral(block.targets().get(target).arn());
    }

    private PreparedResource resource(CandidateSide side, @Nullable PreparedResource[] known, int target) {
        PreparedResource resource = known[target];
        if (resource == null) {
            resource = side.side().resource(block.targets().get(target));
            known[target] = resource;
        }
        return resource;
    }
}
