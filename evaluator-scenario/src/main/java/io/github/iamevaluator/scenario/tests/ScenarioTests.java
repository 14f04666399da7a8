package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.scenario.Expectation;
import io.github.iamevaluator.scenario.Question.Asked;
import io.github.iamevaluator.scenario.Question.Refused;
import io.github.iamevaluator.scenario.Scenario;
import io.github.iamevaluator.scenario.ScenarioEntry;
import io.github.iamevaluator.scenario.ScenarioEntry.Unreadable;
import io.github.iamevaluator.scenario.ScenarioRunner;
import io.github.iamevaluator.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scenarios of {@code docs/scenario-format.md} as tests. */
final class ScenarioTests {

    private final ScenarioRunner runner;

    ScenarioTests(ScenarioRunner runner) {
        this.runner = runner;
    }

    /** Each entry as a test; its rules are the tags. */
    List<PolicyTest> read(Scenarios scenarios) {
        List<PolicyTest> tests = new ArrayList<>();
        while (scenarios.hasNext()) {
            tests.add(test(scenarios.next()));
        }
        return tests;
    }

    private PolicyTest test(ScenarioEntry entry) {
        return entry.fold(read -> test(read.scenario()), ScenarioTests::unreadable);
    }

    private PolicyTest test(Scenario scenario) {
        if (scenario.expectation().isEmpty()) {
            return test(scenario, List.of(), List.of(withoutExpectation(scenario.at())));
        }
        Expectation expected = scenario.expectation().get();
        return scenario.question()
                .fold(
                        asked -> test(scenario, List.of(check(scenario, asked, expected)), List.of()),
                        refused -> test(
                                scenario, List.of(), isExpected(refused, expected) ? List.of() : refused.problems()));
    }

    private PolicyCheck check(Scenario scenario, Asked asked, Expectation expected) {
        return new PolicyCheck(
                asked.request(),
                PoliciesUnderTest.of(runner.evaluator(scenario.settings()), asked.policies()),
                new ExpectedAnswer.OfScenario(expected),
                scenario.at(),
                scenario.id());
    }

    private static boolean isExpected(Refused refused, Expectation expected) {
        return expected.fold(decision -> false, error -> error.error().equals(refused.error()));
    }

    private static PolicyTest test(Scenario scenario, List<PolicyCheck> checks, List<Problem> problems) {
        String name = scenario.id()
                .orElseGet(() -> scenario.description().isEmpty()
                        ? "scenario at line " + scenario.at().line()
                        : scenario.description());
        return new PolicyTest(name, scenario.at(), scenario.rules(), Optional.empty(), false, checks, problems);
    }

    private static PolicyTest unreadable(Unreadable entry) {
        SourceLocation at = entry.problems().get(0).at();
        return new PolicyTest(
                entry.id().orElse("scenario at line " + entry.line()),
                at,
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                entry.problems());
    }

    private static Problem withoutExpectation(SourceLocation at) {
        return new Problem(
                "missing-field", at, "the scenario expects nothing", "add \"expect\": {\"decision\": \"allowed\"}");
    }
}
