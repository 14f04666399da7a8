package io.github.iamevaluator.analyze.column;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;

/**
 * What a matrix is about.
 *
 * @param principals at least one
 * @param actions any number
 * @param resources any number
 * @param contexts any number
 */
public record MatrixAxes(
        List<Principal> principals,
        List<String> actions,
        List<ResourceTarget> resources,
        List<RequestContext> contexts) {

    /** Copies the lists. */
    public MatrixAxes {
        principals = List.copyOf(principals);
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        contexts = List.copyOf(contexts);
    }

    /** The same principals, asked about something else. */
    MatrixAxes asking(List<String> others, List<ResourceTarget> on, List<RequestContext> in) {
        return new MatrixAxes(principals, others, on, in);
    }

    MatrixAxes withActions(int from, int to) {
        return new MatrixAxes(principals, actions.subList(from, to), resources, contexts);
    }

    MatrixAxes withResources(int from, int to) {
        return new MatrixAxes(principals, actions, resources.subList(from, to), contexts);
    }

    MatrixAxes withPrincipals(int from, int to) {
        return new MatrixAxes(principals.subList(from, to), actions, resources, contexts);
    }
}
