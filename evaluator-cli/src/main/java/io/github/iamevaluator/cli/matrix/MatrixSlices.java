package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts a matrix into parts that fit into memory: actions that are asked on the same resources, and some of these. */
final class MatrixSlices {

    /** So many cells a slice has at most, where nobody wants fewer. */
    static final int MOST_CELLS = 1 << 14;

    private final MatrixOfEnvironment matrix;
    private final int columnsOfSlice;

    /** Part of a matrix. */
    record Slice(List<String> actions, List<String> resources) {}

    MatrixSlices(MatrixOfEnvironment matrix, int mostCells) {
        this.matrix = matrix;
        this.columnsOfSlice =
                Math.max(1, mostCells / Math.max(1, matrix.principals().size()));
    }

    /** The slices, made when they are asked for. */
    Stream<Slice> all() {
        Map<List<String>, List<String>> byResources = new LinkedHashMap<>();
        matrix.questions()
                .forEach((action, resources) -> byResources
                        .computeIfAbsent(resources, any -> new ArrayList<>())
                        .add(action));
        return byResources.entrySet().stream().flatMap(entry -> cut(entry.getValue(), entry.getKey()));
    }

    private Stream<Slice> cut(List<String> actions, List<String> resources) {
        int wide = Math.min(resources.size(), columnsOfSlice);
        int high = Math.max(1, columnsOfSlice / wide);
        return parts(resources, wide).flatMap(some -> parts(actions, high).map(asked -> new Slice(asked, some)));
    }

    private static Stream<List<String>> parts(List<String> all, int size) {
        int count = (all.size() + size - 1) / size;
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> all.subList(i * size, Math.min(all.size(), (i + 1) * size)));
    }

    /** Visits the columns of a slice, in one thread. */
    void visit(Slice slice, AccessMatrix principals, MatrixOfEnvironment.Visitor visitor) {
        List<ResourceTarget> targets =
                slice.resources().stream().map(ResourceTarget::of).toList();
        principals
                .asking(slice.actions(), targets, List.of(matrix.context()))
                .visit(column -> visit(slice, column, visitor));
    }

    private static void visit(Slice slice, MatrixColumn column, MatrixOfEnvironment.Visitor visitor) {
        if (column.asked()) {
            visitor.column(
                    slice.actions().get(column.action()), slice.resources().get(column.resource()), column);
        }
    }
}
