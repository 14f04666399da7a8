package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.scenario.tests.CheckOutcome;
import io.github.iamevaluator.scenario.tests.PoliciesRewriter;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import io.github.iamevaluator.scenario.tests.PolicyCheck;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestRunner;
import io.github.iamevaluator.scenario.tests.TestStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spoils each statement in each way, and asks again what the tests ask that passed.
 *
 * <p>Cost: for each mutant up to one decision for each check whose policies have the statement, and for a survivor the
 * search for a request, which is bounded.
 *
 * @since 0.1.0
 */
public final class MutationTrial {

    /** The statements of the policies that some checks are about, with these checks. */
    private record Concerned(PolicyType type, Policy policy, Statement statement, List<PoliciesUnderTest> policies) {}

    private final TestRunner runner = TestRunner.create();
    private final Map<PoliciesUnderTest, List<PolicyCheck>> checks = new HashMap<>();
    private final Map<StatementPlace, Concerned> statements = new LinkedHashMap<>();

    private MutationTrial() {}

    /** Tries every mutant of the policies that a run was about. */
    public static MutationReport of(TestRun run) {
        return of(run.outcomes().stream().flatMap(outcome -> outcome.checks().stream()));
    }

    /** Tries every mutant of the policies that some checks were about. */
    public static MutationReport of(Stream<CheckOutcome> outcomes) {
        MutationTrial trial = new MutationTrial();
        outcomes.filter(outcome -> outcome.status() == TestStatus.PASSED
                        && outcome.actual().isPresent())
                .map(CheckOutcome::check)
                .forEach(trial::add);
        return trial.report();
    }

    private void add(PolicyCheck check) {
        checks.computeIfAbsent(check.policies(), this::meetAll).add(check);
    }

    private List<PolicyCheck> meetAll(PoliciesUnderTest policies) {
        new PoliciesRewriter((type, policy) -> meet(type, policy, policies)).rewrite(policies);
        return new ArrayList<>();
    }

    private Policy meet(PolicyType type, Policy policy, PoliciesUnderTest in) {
        for (Statement statement :
                policy.document().map(PolicyDocument::statements).orElse(List.of())) {
            List<PoliciesUnderTest> all = statements
                    .computeIfAbsent(
                            StatementPlace.of(policy.locate(statement)),
                            place -> new Concerned(type, policy, statement, new ArrayList<>()))
                    .policies();
            if (all.isEmpty() || all.get(all.size() - 1) != in) {
                all.add(in);
            }
        }
        return policy;
    }

    private MutationReport report() {
        int mutants = 0;
        List<SurvivingMutant> survivors = new ArrayList<>();
        for (Concerned concerned : statements.values()) {
            List<Mutation> mutations = Arrays.stream(Mutation.values())
                    .filter(mutation -> mutation.concerns(concerned.statement()))
                    .toList();
            for (Mutation mutation : mutations) {
                mutants++;
                attempt(concerned, mutation).ifPresent(survivors::add);
            }
        }
        return new MutationReport(mutants, survivors);
    }

    private Optional<SurvivingMutant> attempt(Concerned concerned, Mutation mutation) {
        Mutant mutant = new Mutant(concerned.type(), concerned.policy(), concerned.statement(), mutation);
        Map<PoliciesUnderTest, PoliciesUnderTest> spoilt = new HashMap<>();
        for (PoliciesUnderTest policies : concerned.policies()) {
            PoliciesUnderTest changed = mutant.applyTo(policies);
            if (checksOf(policies).stream()
                    .anyMatch(check -> runner.statusOf(check.with(changed)) != TestStatus.PASSED)) {
                return Optional.empty();
            }
            spoilt.put(policies, changed);
        }
        PoliciesUnderTest first = concerned.policies().get(0);
        RequestCandidates candidates = new RequestCandidates(mutant, first, checksOf(first));
        return Optional.of(new SurvivingMutant(
                mutant, new NoticingSearch(first, spoilt.getOrDefault(first, first)).first(candidates.stream())));
    }

    private List<PolicyCheck> checksOf(PoliciesUnderTest policies) {
        return checks.getOrDefault(policies, List.of());
    }
}
