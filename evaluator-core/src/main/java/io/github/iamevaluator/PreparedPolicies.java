package io.github.iamevaluator;

import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.analyze.column.MatrixAxes;
import io.github.iamevaluator.index.MatchNotes;
import io.github.iamevaluator.index.PlainQuestions;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final PlainDecisions plain;
    private final InstantSource clock;

    PreparedPolicies(Evaluation evaluation, PlainDecisions plain, InstantSource clock) {
        this.evaluation = evaluation;
        this.plain = plain;
        this.clock = clock;
    }

    /** The short way to a decision. */
    PlainDecisions plain() {
        return plain;
    }

    /** This, its index built. */
    PreparedPolicies indexed() {
        plain.questions();
        return this;
    }

    /** The index; empty if every request has to be evaluated in full. */
    Optional<PlainQuestions> index() {
        return plain.questions();
    }

    /** The decision alone; it stops early, and for most requests allocates nothing. */
    public Decision decide(AccessRequest request) {
        Decision decision = plain.decide(request);
        return decision != null ? decision : decideInFull(request);
    }

    /**
     * The decision alone, on parts that were prepared here before: quicker than from their texts.
     *
     * @param context what the caller supplies; derived keys are added as for {@link AccessRequest}
     */
    public Decision decide(
            PreparedPrincipal principal, PreparedAction action, PreparedResource resource, RequestContext context) {
        Decision decision = plain.decide(principal, action, resource, context);
        if (decision != null) {
            return decision;
        }
        AccessRequest request = AccessRequest.builder(principal.principal(), action.action())
                .resources(List.of(resource.target()))
                .context(context)
                .build();
        return decideInFull(request);
    }

    private Decision decideInFull(AccessRequest request) {
        return Results.decision(evaluation.evaluate(request, clock.instant(), new MatchNotes()));
    }

    /**
     * A caller for many questions.
     *
     * @throws io.github.iamevaluator.request.InvalidRequestException if the environment is sure that there is no such caller
     */
    public PreparedPrincipal principal(Principal principal) {
        return new PreparedPrincipal(
                principal,
                plain.questions().map(index -> index.caller(principal)).orElse(null));
    }

    /** An action for many questions; one that cannot be asked about is refused when it is. */
    public PreparedAction action(String action) {
        return new PreparedAction(
                action, plain.questions().map(index -> index.action(action)).orElse(null));
    }

    /** A resource for many questions. */
    public PreparedResource resource(ResourceTarget target) {
        return new PreparedResource(target);
    }

    /**
     * Who may do what on what, in a request without context of its own: see {@link #matrix(List, List, List, List)}.
     */
    public AccessMatrix matrix(List<Principal> principals, List<String> actions, List<ResourceTarget> resources) {
        return matrix(principals, actions, resources, List.of(RequestContext.EMPTY));
    }

    /**
     * Who may do what on what: every principal with every action on every resource in every context, decided when its
     * columns are visited, each cell as {@link #decide} would. Cost: that of looking up the principals.
     *
     * @throws io.github.iamevaluator.request.InvalidRequestException if one of the principals or actions cannot be asked
     *     about, or a resource is neither an ARN nor {@code *}; it says which
     */
    public AccessMatrix matrix(
            List<Principal> principals,
            List<String> actions,
            List<ResourceTarget> resources,
            List<RequestContext> contexts) {
        return MatrixOfPolicies.of(this, new MatrixAxes(principals, actions, resources, contexts));
    }

    /** The decision and what made it; every policy set is looked at even after a deny is found (ALG-2). */
    public EvaluationResult evaluate(AccessRequest request) {
        MatchNotes notes = new MatchNotes();
        return Results.combine(evaluation.evaluate(request, clock.instant(), notes), notes);
    }

    /**
     * The decision with every policy set and statement, and for a denial the nearest misses. Statements, and what failed
     * in each, are put into words when somebody first looks at them; until then an explanation costs little more than
     * {@link #evaluate}, and it holds on to the policies that it speaks of.
     */
    public Explanation explain(AccessRequest request) {
        MatchNotes notes = new MatchNotes();
        List<CheckEvaluation> checks = evaluation.evaluate(request, clock.instant(), notes);
        EvaluationResult result = Results.combine(checks, notes);
        List<CheckExplanation> explanations = new ArrayList<>(checks.size());
        for (int i = 0; i < checks.size(); i++) {
            explanations.add(Explainer.explain(checks.get(i), result.checks().get(i)));
        }
        return new Explanation(result, explanations);
    }
}
