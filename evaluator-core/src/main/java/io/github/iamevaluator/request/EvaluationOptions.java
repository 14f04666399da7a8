package io.github.iamevaluator.request;

import java.util.EnumSet;
import java.util.Set;

/**
 * How to evaluate.
 *
 * @param mode real evaluation, or that of AWS's simulator
 * @param alternatives the disputed points on which the other reading is wanted
 * @param strictKeys whether context keys that the action cannot carry are ignored (CTX-4)
 * @param matchUnknownActions whether an action that the catalog does not know is evaluated, with a warning, and not
 *     refused (REQ-3)
 * @since 0.1.0
 */
public record EvaluationOptions(
        EvaluationMode mode, Set<DisputedPoint> alternatives, boolean strictKeys, boolean matchUnknownActions) {

    /** Real evaluation, every adopted resolution. */
    public static final EvaluationOptions DEFAULT = new EvaluationOptions(EvaluationMode.REAL, Set.of(), false, false);

    /** Copies the set. */
    public EvaluationOptions {
        alternatives = Set.copyOf(alternatives);
    }

    /** Tells whether the other reading of a disputed point is wanted. */
    public boolean alternative(DisputedPoint point) {
        return alternatives.contains(point);
    }

    /** Tells whether AWS's simulator is imitated. */
    public boolean simulator() {
        return mode == EvaluationMode.AWS_SIMULATOR;
    }

    /** The same options in a mode. */
    public EvaluationOptions withMode(EvaluationMode wanted) {
        return new EvaluationOptions(wanted, alternatives, strictKeys, matchUnknownActions);
    }

    /** The same options with the other reading of a disputed point. */
    public EvaluationOptions withAlternative(DisputedPoint point) {
        Set<DisputedPoint> more = EnumSet.of(point);
        more.addAll(alternatives);
        return new EvaluationOptions(mode, more, strictKeys, matchUnknownActions);
    }

    /** The same options, with context keys that the action cannot carry ignored or counted. */
    public EvaluationOptions withStrictKeys(boolean strict) {
        return new EvaluationOptions(mode, alternatives, strict, matchUnknownActions);
    }

    /** The same options, with unknown actions evaluated or refused. */
    public EvaluationOptions withUnknownActionsMatched(boolean match) {
        return new EvaluationOptions(mode, alternatives, strictKeys, match);
    }
}
