package io.github.iamevaluator;

import io.github.iamevaluator.environment.Environment;
import java.util.function.UnaryOperator;

/**
 * An environment that changes while questions about it are asked.
 *
 * <p>Questions are asked of {@link #policies}, which never change themselves: who has several questions about one state asks
 * for them once. Any number of threads may do so without waiting, also while a change is made; changes wait for each other.
 *
 * @since 0.1.0
 */
public final class LivePolicies {

    private final IamEvaluator iam;
    private volatile State state;

    private record State(Environment environment, PreparedPolicies policies) {}

    private LivePolicies(IamEvaluator iam, State state) {
        this.iam = iam;
        this.state = state;
    }

    /** An environment as it is now. Cost: that of indexing all its documents. */
    public static LivePolicies of(IamEvaluator iam, Environment environment) {
        return new LivePolicies(
                iam, new State(environment, iam.prepare(environment).indexed()));
    }

    /** The environment as it is now. */
    public Environment environment() {
        return state.environment();
    }

    /** The environment as it is now, ready for questions. */
    public PreparedPolicies policies() {
        return state.policies();
    }

    /**
     * Changes the environment; only what changed is indexed anew, and questions see the change once that is done.
     *
     * @param change for example {@code acme -> acme.withResource(bucket)}
     */
    public synchronized void change(UnaryOperator<Environment> change) {
        State before = state;
        Environment changed = change.apply(before.environment());
        state = new State(changed, iam.prepare(changed, before.policies()).indexed());
    }
}
