package io.github.iamevaluator.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The guardrails that limit a caller on whatever resource; callers with the same ones share it.
 *
 * <p>For each action they leave {@link Limits}; actions that leave the same share those. Safe for use by any number of
 * threads.
 */
public final class LimitSet {

    private final int number;
    private final Of guardrails;
    private final Map<List<Residual>, Limits> limits = new ConcurrentHashMap<>();
    private volatile Limits[] byNumber = {};

    /**
     * The guardrails of a set; each is null if there is none.
     *
     * @param serviceControl the SCP levels
     * @param endpoint the endpoint policy
     * @param boundary the permissions boundary
     * @param session the session policies
     */
    record Of(
            @Nullable Guardrail serviceControl,
            @Nullable Guardrail endpoint,
            @Nullable Guardrail boundary,
            @Nullable Guardrail session) {}

    /**
     * A set.
     *
     * @param number tells it from the other sets of an index; from 0 on
     * @param guardrails what is in it
     */
    LimitSet(int number, Of guardrails) {
        this.number = number;
        this.guardrails = guardrails;
    }

    int number() {
        return number;
    }

    /** What is left to ask once the action is known. */
    Limits limits(IndexedAction action) {
        List<Residual> residuals = new ArrayList<>();
        residuals.add(residual(guardrails.serviceControl(), action));
        residuals.add(residual(guardrails.endpoint(), action));
        residuals.add(residual(guardrails.boundary(), action));
        residuals.add(residual(guardrails.session(), action));
        return limits.computeIfAbsent(residuals, this::numbered);
    }

    private synchronized Limits numbered(List<Residual> residuals) {
        Limits[] more = Arrays.copyOf(byNumber, byNumber.length + 1);
        more[byNumber.length] = Limits.of(byNumber.length, residuals);
        byNumber = more;
        return more[more.length - 1];
    }

    /** The limits with a number. */
    Limits limits(int numberOfLimits) {
        return byNumber[numberOfLimits];
    }

    private static Residual residual(@Nullable Guardrail guardrail, IndexedAction action) {
        return guardrail == null ? Residual.ABSENT : action.residual(guardrail);
    }
}
