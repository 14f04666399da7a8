package io.github.iamevaluator;

import io.github.iamevaluator.context.ResourceShape;
import io.github.iamevaluator.decide.Verdict;
import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.index.MatchNotes;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Combines the verdicts of a request's checks into its result (EVAL-41, INC-3). */
final class Results {

    private static final List<Decision> STRONGEST_FIRST =
            List.of(Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY, Decision.UNDECIDED, Decision.ALLOWED);

    private Results() {}

    /** The decision over all checks. */
    static Decision decision(List<CheckEvaluation> checks) {
        return STRONGEST_FIRST.stream()
                .filter(decision -> checks.stream().anyMatch(c -> c.verdict().decision() == decision))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a request has at least one check"));
    }

    /** The result over all checks; what made it comes from the checks that have its decision. */
    static EvaluationResult combine(List<CheckEvaluation> checks, MatchNotes notes) {
        Decision decision = decision(checks);
        List<CheckResult> results = checks.stream().map(Results::result).toList();
        List<CheckResult> deciding =
                results.stream().filter(result -> result.decision() == decision).toList();
        Set<BlockedBy> blockedBy = EnumSet.noneOf(BlockedBy.class);
        deciding.forEach(result -> blockedBy.addAll(result.blockedBy()));
        return new EvaluationResult(
                decision,
                deciding.stream()
                        .flatMap(result -> result.rules().stream())
                        .distinct()
                        .toList(),
                blockedBy,
                deciding.stream()
                        .flatMap(result -> result.matchedStatements().stream())
                        .distinct()
                        .toList(),
                notes.missingKeys(),
                notes.warnings(),
                deciding.stream()
                        .flatMap(result -> result.unknownPolicies().stream())
                        .distinct()
                        .toList(),
                results);
    }

    static CheckResult result(CheckEvaluation evaluation) {
        Verdict verdict = evaluation.verdict();
        return new CheckResult(
                evaluation.check().action().toString(),
                evaluation.check().target().arn(),
                verdict.decision(),
                verdict.rules(),
                verdict.blockedBy(),
                verdict.matched().stream().map(Results::matched).toList(),
                verdict.decision() == Decision.UNDECIDED ? verdict.unknown() : List.of(),
                evaluation.check().shape() == ResourceShape.PATTERN,
                evaluation.patterns());
    }

    private static MatchedStatement matched(ApplyingStatement applying) {
        return applying.statement()
                .map(statement -> matched(applying.type(), applying.policy(), statement))
                .orElseGet(() -> new MatchedStatement(
                        applying.type(),
                        applying.policy().name(),
                        Optional.empty(),
                        0,
                        Effect.ALLOW,
                        Optional.empty()));
    }

    private static MatchedStatement matched(PolicyType type, Policy policy, Statement statement) {
        return new MatchedStatement(
                type,
                policy.name(),
                statement.sid().filter(sid -> !sid.isEmpty()),
                statement.index(),
                statement.effect(),
                Optional.of(policy.locate(statement)));
    }
}
