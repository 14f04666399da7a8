package io.github.iamevaluator;

import io.github.iamevaluator.index.MatchNotes;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.time.InstantSource;
import java.util.List;

/**
 * Policies ready for many questions: {@link IamEvaluator#prepare} makes them.
 *
 * <p>Immutable, and safe for use by any number of threads. {@link #decide}, {@link #evaluate} and {@link #explain} of
 * one request always name the same decision. Each throws {@link
 * io.github.iamevaluator.request.InvalidRequestException} for a request that cannot be asked (REQ-30), and {@link
 * io.github.iamevaluator.parse.PolicyParseException} if a policy that concerns the question is broken (INC-4).
 *
 * @since 0.1.0
 */
public final class PreparedPolicies {

    private final Evaluation evaluation;
    private final InstantSource clock;

    PreparedPolicies(Evaluation evaluation, InstantSource clock) {
        this.evaluation = evaluation;
        this.clock = clock;
    }

    /** The decision alone. */
    public Decision decide(AccessRequest request) {
        return Results.decision(evaluation.evaluate(request, clock.instant(), new MatchNotes()));
    }

    /** The decision and what made it; every policy set is looked at even after a deny is found (ALG-2). */
    public EvaluationResult evaluate(AccessRequest request) {
        MatchNotes notes = new MatchNotes();
        return Results.combine(evaluation.evaluate(request, clock.instant(), notes), notes);
    }

    /** The decision with every policy set and statement, and for a denial the nearest misses. */
    public Explanation explain(AccessRequest request) {
        MatchNotes notes = new MatchNotes();
        List<CheckEvaluation> checks = evaluation.evaluate(request, clock.instant(), notes);
        return new Explanation(
                Results.combine(checks, notes),
                checks.stream()
                        .map(check -> Explainer.explain(check, evaluation.report(check)))
                        .toList());
    }
}
