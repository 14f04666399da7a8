package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Visits every column: together those actions that are asked on the same resources. */
    public void visit(Visitor visitor, MatrixRun run) {
        Map<List<String>, List<String>> byResources = new LinkedHashMap<>();
        questions.forEach((action, resources) ->
                byResources.computeIfAbsent(resources, any -> new ArrayList<>()).add(action));
        byResources.forEach((resources, actions) -> {
            List<ResourceTarget> targets =
                    resources.stream().map(ResourceTarget::of).toList();
            policies.matrix(principals, actions, targets, List.of(context))
                    .visit(
                            column -> {
                                if (column.asked()) {
                                    visitor.column(
                                            actions.get(column.action()), resources.get(column.resource()), column);
                                }
                            },
                            run);
        });
    }
}
