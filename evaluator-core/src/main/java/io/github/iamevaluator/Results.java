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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Combines the verdicts of a request's checks into its result (EVAL-41, INC-3). */
final class Results {

    private static final List<Decision> STRONGEST_FIRST =
            List.of(Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY, Decision.UNDECIDED, Decision.ALLOWED);

    private Results() {}

    /** The decision over all checks. */
    static Decision decision(List<CheckEvaluation> checks) {
        Decision strongest = checks.get(0).verdict().decision();
        for (CheckEvaluation check : checks) {
            Decision decision = check.verdict().decision();
            strongest = STRONGEST_FIRST.indexOf(decision) < STRONGEST_FIRST.indexOf(strongest) ? decision : strongest;
        }
        return strongest;
    }

    /** The result over all checks; what made it comes from the checks that have its decision. */
    static EvaluationResult combine(List<CheckEvaluation> checks, MatchNotes notes) {
        Decision decision = decision(checks);
        List<CheckResult> results = new ArrayList<>(checks.size());
        List<CheckResult> deciding = new ArrayList<>(checks.size());
        for (CheckEvaluation check : checks) {
            CheckResult result = result(check);
            results.add(result);
            if (result.decision() == decision) {
                deciding.add(result);
            }
        }
        return new EvaluationResult(
                decision,
                united(deciding, CheckResult::rules),
                blockedBy(deciding),
                united(deciding, CheckResult::matchedStatements),
                notes.missingKeys(),
                notes.warnings(),
                united(deciding, CheckResult::unknownPolicies),
                results);
    }

    /** What some results say, each thing once. */
    private static <T> List<T> united(List<CheckResult> results, Function<CheckResult, List<T>> part) {
        List<T> first = part.apply(results.get(0));
        if (results.size() == 1 && first.size() <= 1) {
            return first;
        }
        Set<T> all = new LinkedHashSet<>();
        results.forEach(result -> all.addAll(part.apply(result)));
        return List.copyOf(all);
    }

    private static Set<BlockedBy> blockedBy(List<CheckResult> results) {
        if (results.size() == 1) {
            return results.get(0).blockedBy();
        }
        Set<BlockedBy> blockedBy = EnumSet.noneOf(BlockedBy.class);
        results.forEach(result -> blockedBy.addAll(result.blockedBy()));
        return blockedBy;
    }

    private static CheckResult result(CheckEvaluation evaluation) {
        Verdict verdict = evaluation.verdict();
        return new CheckResult(
                evaluation.check().action().toString(),
                evaluation.check().target().arn(),
                verdict.decision(),
                verdict.rules(),
                verdict.blockedBy(),
                matched(verdict.matched()),
                verdict.decision() == Decision.UNDECIDED ? verdict.unknown() : List.of(),
                evaluation.check().shape() == ResourceShape.PATTERN,
                evaluation.patterns());
    }

    private static List<MatchedStatement> matched(List<ApplyingStatement> applying) {
        List<MatchedStatement> matched = new ArrayList<>(applying.size());
        for (ApplyingStatement statement : applying) {
            matched.add(matched(statement));
        }
        return matched;
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
