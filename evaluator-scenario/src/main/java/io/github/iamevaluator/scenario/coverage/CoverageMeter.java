package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.PolicySetExplanation;
import io.github.iamevaluator.PolicySetExplanation.Standing;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.scenario.tests.CheckOutcome;
import io.github.iamevaluator.scenario.tests.PoliciesRewriter;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import io.github.iamevaluator.scenario.tests.PolicyCheck;
import io.github.iamevaluator.scenario.tests.TestRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures what checks exercise of the policies that they are about.
 *
 * <p>Not for several threads at once. Cost: each check is explained, which looks at every statement that bears on it.
 *
 * @since 0.1.0
 */
public final class CoverageMeter {

    private record MetPolicy(PolicyType type, Policy policy) {}

    private final Map<StatementPlace, MetPolicy> policies = new LinkedHashMap<>();
    private final Map<StatementPlace, StatementHits> statements = new LinkedHashMap<>();
    private final Set<PoliciesUnderTest> met = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What a run exercised: every check that got an answer, whether the expected one or not. */
    public static CoverageReport measure(TestRun run) {
        return measure(run.outcomes().stream().flatMap(outcome -> outcome.checks().stream()));
    }

    /** What some checks exercised: every one that got an answer, whether the expected one or not. */
    public static CoverageReport measure(Stream<CheckOutcome> outcomes) {
        CoverageMeter meter = new CoverageMeter();
        outcomes.filter(outcome -> outcome.actual().isPresent())
                .map(CheckOutcome::check)
                .forEach(meter::add);
        return meter.report();
    }

    /** Adds what a check exercises; it must be one that gets an answer. */
    public void add(PolicyCheck check) {
        if (met.add(check.policies())) {
            new PoliciesRewriter(this::meet).rewrite(check.policies());
        }
        check.policies().prepared().explain(check.request()).checks().stream()
                .flatMap(explained -> explained.policySets().stream())
                .filter(CoverageMeter::hasSay)
                .flatMap(set -> set.statements().stream())
                .forEach(this::add);
    }

    /** What was exercised so far. */
    public CoverageReport report() {
        PolicyTexts texts = new PolicyTexts();
        List<PolicyCoverage> covered = new ArrayList<>();
        for (MetPolicy known : policies.values()) {
            String text = texts.of(known.type(), known.policy());
            PolicyPlaces places = PolicyPlaces.of(known.policy(), text);
            covered.add(new PolicyCoverage(
                    known.type(),
                    known.policy(),
                    text,
                    statementsOf(known.policy()).stream()
                            .map(statement -> hits(known.policy(), statement).coverage(places))
                            .toList()));
        }
        return new CoverageReport(covered, Optional.empty());
    }

    private Policy meet(PolicyType type, Policy policy) {
        List<Statement> own = statementsOf(policy);
        if (!own.isEmpty()) {
            policies.putIfAbsent(StatementPlace.of(policy.locate(own.get(0))), new MetPolicy(type, policy));
            own.forEach(statement -> hits(policy, statement));
        }
        return policy;
    }

    private StatementHits hits(Policy policy, Statement statement) {
        return statements.computeIfAbsent(
                StatementPlace.of(policy.locate(statement)), place -> new StatementHits(statement));
    }

    private static List<Statement> statementsOf(Policy policy) {
        return policy.document().map(PolicyDocument::statements).orElse(List.of());
    }

    private static boolean hasSay(PolicySetExplanation set) {
        return set.standing() != Standing.ABSENT && set.standing() != Standing.NOT_APPLICABLE;
    }

    private void add(StatementExplanation said) {
        said.at().map(StatementPlace::of).map(statements::get).ifPresent(hits -> hits.add(said));
    }
}
