package io.github.iamevaluator.analyze.column;

import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.decide.DecisionDiagrams;
import io.github.iamevaluator.index.PlainColumns;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** An {@link AccessMatrix} over an index; what the index does not serve is decided cell by cell. */
public final class ColumnMatrix implements AccessMatrix {

    private final MatrixAxes axes;
    private final Function<List<Principal>, Optional<PlainColumns>> index;
    private final Optional<PlainColumns> plain;
    private final DecisionDiagrams diagrams;
    private final CellDecider cells;

    /**
     * A matrix.
     *
     * @param axes what it is about
     * @param index finds the columns of principals; empty if every cell has to be decided for itself
     * @param diagrams decide many cells at once
     * @param cells decides one
     */
    public ColumnMatrix(
            MatrixAxes axes,
            Function<List<Principal>, Optional<PlainColumns>> index,
            DecisionDiagrams diagrams,
            CellDecider cells) {
        this(axes, index, index.apply(axes.principals()), diagrams, cells);
    }

    private ColumnMatrix(
            MatrixAxes axes,
            Function<List<Principal>, Optional<PlainColumns>> index,
            Optional<PlainColumns> plain,
            DecisionDiagrams diagrams,
            CellDecider cells) {
        this.axes = axes;
        this.index = index;
        this.plain = plain;
        this.diagrams = diagrams;
        this.cells = cells;
    }

    @Override
    public List<Principal> principals() {
        return axes.principals();
    }

    @Override
    public List<String> actions() {
        return axes.actions();
    }

    @Override
    public List<ResourceTarget> resources() {
        return axes.resources();
    }

    @Override
    public List<RequestContext> contexts() {
        return axes.contexts();
    }

    @Override
    public AccessMatrix ofActions(int from, int to) {
        return new ColumnMatrix(axes.withActions(from, to), index, plain, diagrams, cells);
    }

    @Override
    public AccessMatrix ofResources(int from, int to) {
        return new ColumnMatrix(axes.withResources(from, to), index, plain, diagrams, cells);
    }

    @Override
    public AccessMatrix ofPrincipals(int from, int to) {
        return new ColumnMatrix(axes.withPrincipals(from, to), index, diagrams, cells);
    }

    @Override
    public void visit(Consumer<MatrixColumn> visitor, MatrixRun run) {
        if (!axes.principals().isEmpty()) {
            new MatrixVisit(axes, this::worker, visitor, run).run();
        }
    }

    private ColumnWorker worker(int firstResource, int endResource) {
        return new ColumnWorker(axes, plain, diagrams, cells, firstResource, endResource);
    }
}
