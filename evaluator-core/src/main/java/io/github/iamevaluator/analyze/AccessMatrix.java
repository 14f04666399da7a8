package io.github.iamevaluator.analyze;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.function.Consumer;

/**
 * Who may do what on what: every principal with every action on every resource, in one or more contexts. {@code
 * PreparedPolicies.matrix} makes it.
 *
 * <p>Each cell is what {@code PreparedPolicies.decide} says of the same request. Cells are decided when they are visited, a
 * column at a time, and none is kept: a matrix of any size takes the memory of some columns. Immutable, and safe for use by
 * any number of threads.
 *
 * @since 0.1.0
 */
public interface AccessMatrix {

    /** The principals: the cells of a column, in this order. */
    List<Principal> principals();

    /** The actions. */
    List<String> actions();

    /** The resources. */
    List<ResourceTarget> resources();

    /** The contexts: what the requests supply besides. */
    List<RequestContext> contexts();

    /** How many columns there are. */
    default long columns() {
        return (long) actions().size() * resources().size() * contexts().size();
    }

    /** How many cells there are. */
    default long cells() {
        return columns() * principals().size();
    }

    /**
     * The same principals, who are not looked up again, asked about something else.
     *
     * @throws io.github.iamevaluator.request.InvalidRequestException as {@code PreparedPolicies.matrix} does
     */
    AccessMatrix asking(List<String> actions, List<ResourceTarget> resources, List<RequestContext> contexts);

    /** The same for some of the actions: from a number up to, not including, another. */
    AccessMatrix ofActions(int from, int to);

    /** The same for some of the resources: from a number up to, not including, another. */
    AccessMatrix ofResources(int from, int to);

    /** The same for some of the principals, who are looked up anew: from a number up to, not including, another. */
    AccessMatrix ofPrincipals(int from, int to);

    /**
     * Visits every column in the calling thread.
     *
     * @param visitor is given each column once, in no order that may be relied on; a column is valid during the call
     * @throws io.github.iamevaluator.request.InvalidRequestException if a cell cannot be asked about although its action
     *     applies to its resource; it names the cell
     * @throws io.github.iamevaluator.parse.PolicyParseException if a policy that concerns a cell is broken (INC-4)
     */
    default void visit(Consumer<MatrixColumn> visitor) {
        visit(visitor, MatrixRun.DEFAULT);
    }

    /**
     * Visits every column.
     *
     * @param visitor as above; called by each thread of the run, perhaps at the same time
     * @param run with how many threads, whether to go on, and who is told
     * @throws java.util.concurrent.CancellationException if the run was cancelled
     */
    void visit(Consumer<MatrixColumn> visitor, MatrixRun run);
}
