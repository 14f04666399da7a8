package io.github.iamevaluator;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.context.CheckExpansion;
import io.github.iamevaluator.context.ResourceShape;
import io.github.iamevaluator.decide.Decider;
import io.github.iamevaluator.decide.Verdict;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.index.CompiledPolicySet;
import io.github.iamevaluator.index.FactFinder;
import io.github.iamevaluator.index.MatchNotes;
import io.github.iamevaluator.index.PlainQuestions;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The way from a request to its verdicts: complete it, expand it, match each check, decide each. */
final class Evaluation {

    private final EvaluationOptions options;
    private final CheckExpansion expansion;
    private final FactFinder facts;
    private final PolicySource source;

    /**
     * The way over some policies.
     *
     * @param index gives the index over them, if there is one now
     */
    Evaluation(
            PolicySource source,
            EvaluationOptions options,
            Optional<ServiceCatalog> catalog,
            Supplier<Optional<PlainQuestions>> index) {
        this.source = source;
        this.options = options;
        this.expansion = new CheckExpansion(catalog, options);
        this.facts = new FactFinder(options, catalog, index);
    }

    /** Each check of a request with its verdict; missing keys and warnings go to the notes. */
    List<CheckEvaluation> evaluate(AccessRequest request, Instant now, MatchNotes notes) {
        PolicySource.Resolved resolved = source.resolve(request);
        notes.warn(resolved.warnings());
        List<CheckEvaluation> evaluations = new ArrayList<>();
        for (Check check : expansion.expand(resolved.request(), now)) {
            evaluations.add(evaluate(check, resolved.policies(check), notes));
        }
        if (options.simulator() && Results.decision(evaluations) == Decision.ALLOWED) {
            notes.forgetMissingKeys();
        }
        return evaluations;
    }

    private CheckEvaluation evaluate(Check check, PolicySource.CheckPolicies known, MatchNotes notes) {
        MatchNotes own = new MatchNotes();
        own.warn(check.warnings());
        own.warn(known.warnings());
        FactFinder.Found found = facts.find(check, known.policies(), own);
        Verdict verdict = Decider.decide(found.facts());
        if (!known.unknown().isEmpty()) {
            verdict = UnknownParts.weigh(
                    found.facts(), verdict, known.unknown(), check.target().arn(), own.missingKeys());
        }
        if (!verdict.unknown().isEmpty()) {
            own.warn(List.of(
                    new Warning(Warning.Code.POLICY_UNKNOWN, "not at hand: " + String.join(", ", verdict.unknown()))));
        }
        notes.addAll(own);
        return new CheckEvaluation(check, verdict, found.sets(), patterns(check, known.policies(), verdict));
    }

    /** EVAL-43: unless the set itself is denied, each narrower pattern of a policy inside it. */
    private List<PatternResult> patterns(Check check, CompiledPolicySet policies, Verdict verdict) {
        if (check.shape() != ResourceShape.PATTERN || verdict.decision() != Decision.ALLOWED) {
            return List.of();
        }
        return facts.patternsWithin(check, policies).stream()
                .map(pattern -> new PatternResult(pattern, decide(check, pattern, policies)))
                .toList();
    }

    private Decision decide(Check check, String pattern, CompiledPolicySet policies) {
        ResourceShape shape = pattern.indexOf('*') < 0 ? ResourceShape.LITERAL : ResourceShape.PATTERN;
        Facts found = facts.find(check.onResource(pattern, shape), policies, new MatchNotes())
                .facts();
        return Decider.decide(found).decision();
    }
}
