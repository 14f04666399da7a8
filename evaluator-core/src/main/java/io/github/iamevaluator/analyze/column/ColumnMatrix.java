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

/** An {@link AccessMatrix} over an index; what the index does not serve is decided cell by cell. */
public final class ColumnMatrix implements AccessMatrix {

    private final MatrixAxes axes;
    private final MatrixSource source;
    private final Optional<PlainColumns> plain;
    private final DecisionDiagrams diagrams;

    /**
     * A matrix.
     *
     * @param axes what it is about
     * @param source what it is decided by
     * @param diagrams decide many cells at once
     */
    public ColumnMatrix(MatrixAxes axes, MatrixSource source, DecisionDiagrams diagrams) {
        this(axes, source, source.columns(axes.principals()), diagrams);
        source.check(axes);
    }

    private ColumnMatrix(
            MatrixAxes axes, MatrixSource source, Optional<PlainColumns> plain, DecisionDiagrams diagrams) {
        this.axes = axes;
        this.source = source;
        this.plain = plain;
        this.diagrams = diagrams;
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
    public AccessMatrix asking(List<String> actions, List<ResourceTarget> resources, List<RequestContext> contexts) {
        MatrixAxes others = axes.asking(actions, resources, contexts);
        source.check(others);
        return about(others);
    }

    @Override
    public AccessMatrix ofActions(int from, int to) {
        return about(axes.withActions(from, to));
    }

    @Override
    public AccessMatrix ofResources(int from, int to) {
        return about(axes.withResources(from, to));
    }

    @Override
    public AccessMatrix ofPrincipals(int from, int to) {
        MatrixAxes some = axes.withPrincipals(from, to);
        return new ColumnMatrix(some, source, source.columns(some.principals()), diagrams);
    }

    private AccessMatrix about(MatrixAxes others) {
        return new ColumnMatrix(others, source, plain, diagrams);
    }

    @Override
    public void visit(Consumer<MatrixColumn> visitor, MatrixRun run) {
        if (!axes.principals().isEmpty()) {
            MatrixVisit.Workers workers =
                    (first, end) -> new ColumnWorker(axes, plain, diagrams, source, run.leaveOpen(), first, end);
            new MatrixVisit(axes, workers, visitor, run).run();
        }
    }
}
