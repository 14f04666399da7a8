package io.github.iamevaluator;

import io.github.iamevaluator.decide.DecisionTable;
import io.github.iamevaluator.index.IndexedAction;
import io.github.iamevaluator.index.PlainCaller;
import io.github.iamevaluator.index.PlainQuestions;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.RequestContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The short way to a decision: by the index, which is built when the first decision is asked for. */
final class PlainDecisions {

    /** From so many complete evaluations on, building the index costs less than doing without. */
    private static final int MANY = 256;

    private Supplier<Optional<PlainQuestions>> builder;
    private final DecisionTable table;
    private @Nullable PlainQuestions questions;
    private volatile boolean built;
    // Threads that count at once may count as one: the index then comes a little later.
    private int evaluated;

    PlainDecisions(Supplier<Optional<PlainQuestions>> builder, DecisionTable table) {
        this.builder = builder;
        this.table = table;
    }

    /** What is remembered of decisions. */
    DecisionTable table() {
        return table;
    }

    /** The decision, or null if the request has to be evaluated in full. */
    @Nullable
    Decision decide(AccessRequest request) {
        PlainQuestions index = index();
        return index == null ? null : decision(index.match(request));
    }

    /** The decision on prepared parts, or null if the request has to be evaluated in full. */
    @Nullable
    Decision decide(
            PreparedPrincipal principal, PreparedAction action, PreparedResource resource, RequestContext context) {
        PlainCaller caller = principal.plain();
        IndexedAction indexed = action.indexed();
        PlainQuestions index = index();
        return caller == null || indexed == null || index == null
                ? null
                : decision(index.match(caller, indexed, resource.plain(), context));
    }

    private @Nullable Decision decision(int code) {
        if (code >= 0) {
            return table.decide(code);
        }
        return switch (code) {
            case PlainQuestions.DENIED -> Decision.EXPLICIT_DENY;
            case PlainQuestions.REFUSED -> Decision.IMPLICIT_DENY;
            default -> null;
        };
    }

    /** The index; empty if every request has to be evaluated in full. */
    Optional<PlainQuestions> questions() {
        return Optional.ofNullable(index());
    }

    private @Nullable PlainQuestions index() {
        if (!built) {
            build();
        }
        return questions;
    }

    /** The index, if it was built or is worth building for those who evaluate in full. */
    Optional<PlainQuestions> whenWorthwhile() {
        if (built || evaluated++ < MANY) {
            return built ? questions() : Optional.empty();
        }
        return questions();
    }

    private synchronized void build() {
        if (!built) {
            questions = builder.get().orElse(null);
            builder = Optional::empty; // what it held is not needed any more
            built = true;
        }
    }
}
