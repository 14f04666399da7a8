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
    private final @Nullable Guardrail serviceControl;
    private final @Nullable Guardrail endpoint;
    private final @Nullable Guardrail boundary;
    private final @Nullable Guardrail session;
    private final Map<List<Residual>, Limits> limits = new ConcurrentHashMap<>();
    private volatile Limits[] byNumber = {};

    /**
     * A set; each guardrail is null if there is none.
     *
     * @param number tells it from the other sets of an index; from 0 on
     * @param guardrails SCP levels, endpoint policy, boundary, session policies, in this order
     */
    LimitSet(int number, List<@Nullable Guardrail> guardrails) {
        this.number = number;
        this.serviceControl = guardrails.get(0);
        this.endpoint = guardrails.get(1);
        this.boundary = guardrails.get(2);
        this.session = guardrails.get(3);
    }

    int number() {
        return number;
    }

    /** What is left to ask once the action is known. */
    Limits limits(IndexedAction action) {
        List<Residual> residuals = new ArrayList<>();
        residuals.add(residual(serviceControl, action));
        residuals.add(residual(endpoint, action));
        residuals.add(residual(boundary, action));
        residuals.add(residual(session, action));
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
