package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A matrix in which each action is asked on the resources that it works on, and nothing else: action by action.
 *
 * @param policies the environment, prepared
 * @param principals its rows
 * @param names how people call them, in the same order
 * @param questions its columns: the resources of each action
 * @param context of all requests
 */
public record MatrixOfEnvironment(
        PreparedPolicies policies,
        List<Principal> principals,
        List<String> names,
        Map<String, List<String>> questions,
        RequestContext context) {

    /** A column of the matrix, when it is decided. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes up a column. */
        void column(String action, String resource, MatrixColumn column);
    }

    /** How many columns there are. */
    public long columns() {
        return questions.values().stream().mapToLong(List::size).sum();
    }

    /** How many cells there are. */
    public long cells() {
        return columns() * principals.size();
    }

    /** Every resource that is asked about. */
    public List<String> resources() {
        return questions.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Makes something of a part of the matrix. */
    interface Rendering<T> {
        /** Makes it; called by several threads, each with a part of its own. */
        T of(Part part);
    }

    /** A part of the matrix. */
    interface Part {
        /** Visits its columns. */
        void visit(Visitor visitor);
    }

    /**
     * Decides everything part by part, in several threads, and takes up what is made of each, in the same order for any
     * number of threads, one at a time.
     */
    <T> void inOrder(Rendering<T> rendering, Consumer<T> taker, MatrixRun run) {
        inOrder(MatrixSlices.MOST_CELLS, rendering, taker, run);
    }

    /** The same, in parts of at most so many cells, or of one column. */
    <T> void inOrder(int cellsOfPart, Rendering<T> rendering, Consumer<T> taker, MatrixRun run) {
        MatrixSlices slices = new MatrixSlices(this, cellsOfPart);
        AccessMatrix asked = policies.matrix(principals, List.of(), List.of(), List.of());
        Stream<Supplier<T>> work = slices.all().map(slice -> () -> {
            run.requireGoingOn();
            T made = rendering.of(visitor -> slices.visit(slice, asked, visitor));
            run.progress()
                    .accept((long) slice.actions().size() * slice.resources().size() * principals.size());
            return made;
        });
        InOrder.run(work.iterator(), taker, run);
    }
}
