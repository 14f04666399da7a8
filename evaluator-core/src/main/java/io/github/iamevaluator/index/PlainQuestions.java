package io.github.iamevaluator.index;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of most requests to their facts: by the index, stopping early, allocating nothing. The others go through {@link
 * FactFinder}, which both ways agree with.
 *
 * <p>Safe for use by any number of threads, each of which keeps its own scratch memory.
 */
public final class PlainQuestions {

    /** No plain check. */
    public static final int NOT_PLAIN = PlainMatcher.NOT_PLAIN;
    /** A Deny applies to the plain check. */
    public static final int DENIED = PlainMatcher.DENIED;
    /** No Deny applies to the plain check, and its service refuses it. */
    public static final int REFUSED = PlainMatcher.REFUSED;

    private final PlainPolicies policies;
    private final Supplier<Instant> time;
    private final ThreadLocal<PlainMatcher> matchers;

    private PlainQuestions(PlainPolicies policies, Supplier<Instant> time) {
        this.policies = policies;
        this.time = time;
        this.matchers = ThreadLocal.withInitial(() -> new PlainMatcher(policies, time));
    }

    /** Questions about one policy set; empty if none of them is plain. */
    public static Optional<PlainQuestions> of(PolicySet policies, IndexParts parts, Supplier<Instant> time) {
        return serves(parts.options()) && PlainPoliciesInHand.serves(policies)
                ? Optional.of(new PlainQuestions(new PlainPoliciesInHand(policies, parts), time))
                : Optional.empty();
    }

    /** Questions about an environment; empty if none of them is plain. */
    public static Optional<PlainQuestions> of(Environment environment, IndexParts parts, Supplier<Instant> time) {
        return serves(parts.options())
                ? Optional.of(new PlainQuestions(PlainPoliciesOfEnvironment.of(environment, parts), time))
                : Optional.empty();
    }

    /** Questions about an environment after a change; only what changed is indexed anew. Empty for policies in hand. */
    public Optional<PlainQuestions> changedTo(Environment changed) {
        return policies.changedTo(changed).map(more -> new PlainQuestions(more, time));
    }

    /** Adopted resolutions and real evaluation only; keys that an action cannot carry take part. */
    private static boolean serves(EvaluationOptions options) {
        return !options.simulator() && options.alternatives().isEmpty() && !options.strictKeys();
    }

    /** The {@link io.github.iamevaluator.facts.FactCode} of a request's one check, {@link #DENIED}, {@link #REFUSED} or {@link #NOT_PLAIN}. */
    public int match(AccessRequest request) {
        return matchers.get().match(request);
    }

    /** The same of a check whose parts were found before. */
    public int match(PlainCaller caller, IndexedAction action, PlainTarget target, RequestContext context) {
        return matchers.get().match(caller, action, target, context);
    }

    /** A caller with its policies; null if none of its checks is plain. */
    public @Nullable PlainCaller caller(Principal principal) {
        return policies.caller(principal);
    }

    /** The indexed statements that match an action. */
    CandidateStatements candidates(ActionName action) {
        return policies.actions().candidates(action);
    }

    /** Plain checks of many callers at once. */
    public PlainColumns columns(List<Principal> principals) {
        return PlainColumns.of(policies, time, principals);
    }

    /** An action with the statements that match it; null if a request cannot ask about it. */
    public @Nullable IndexedAction action(String action) {
        return policies.actions().find(action);
    }
}
