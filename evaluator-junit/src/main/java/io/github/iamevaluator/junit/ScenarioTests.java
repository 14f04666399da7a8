package io.github.iamevaluator.junit;

import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import io.github.iamevaluator.scenario.tests.PolicyCheck;
import io.github.iamevaluator.scenario.tests.PolicyTest;
import io.github.iamevaluator.scenario.tests.TestFailure;
import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.tests.TestRunner;
import java.net.URI;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Test files as dynamic tests, each with its file and line as source.
 *
 * <p>In people's form the environment is that of the test class, if it has one, and so are the policies in hand of a file
 * that names none. Scenarios bring their own policies.
 */
final class ScenarioTests {

    private final TestedPolicies tested;
    private final RunCoverage coverage;
    private final TestRunner runner = TestRunner.create();
    private final IdentityHashMap<PoliciesUnderTest, PoliciesUnderTest> completed = new IdentityHashMap<>();

    ScenarioTests(TestedPolicies tested, RunCoverage coverage) {
        this.tested = tested;
        this.coverage = coverage;
    }

    /** The tests of some files, in their order. */
    Stream<DynamicTest> of(List<Path> files) {
        var reader = tested.testFileReader();
        return files.stream().map(reader::read).flatMap(this::tests);
    }

    private Stream<DynamicTest> tests(TestFile file) {
        Stream<DynamicTest> tests = file.testsToRun().stream()
                .map(this::complete)
                .map(test -> DynamicTest.dynamicTest(test.name(), source(test.at()), () -> run(test)));
        return file.problems().isEmpty() ? tests : Stream.concat(Stream.of(broken(file)), tests);
    }

    /** What is wrong with a file is a test that fails, so that the tests of other files run all the same. */
    private static DynamicTest broken(TestFile file) {
        SourceLocation first = file.problems().get(0).at();
        return DynamicTest.dynamicTest(file.name(), source(first), () -> {
            throw new AssertionError(lines(file.problems()));
        });
    }

    private void run(PolicyTest test) {
        test.skip().ifPresent(Assumptions::abort);
        TestOutcome outcome = runner.run(changed(test));
        outcome.checks().forEach(coverage::add);
        String text = Stream.concat(
                        outcome.problems().stream().map(ScenarioTests::line),
                        outcome.failures().stream().map(ScenarioTests::text))
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            throw new AssertionError(text);
        }
    }

    /** A test with the policies of the test class where its file names none. */
    private PolicyTest complete(PolicyTest test) {
        return withChecks(test, check -> check.with(completed.computeIfAbsent(check.policies(), this::complete)));
    }

    /** A test with what the method adds to the policies, and with its time. */
    private PolicyTest changed(PolicyTest test) {
        return withChecks(
                test,
                check -> check.with(tested.timed(check.request()))
                        .with(tested.changed(check.policies(), check.request().principal())));
    }

    /** Scenarios stay as they are. */
    private static PolicyTest withChecks(PolicyTest test, UnaryOperator<PolicyCheck> change) {
        List<PolicyCheck> checks = test.checks().stream()
                .map(check -> check.scenario().isPresent() ? check : change.apply(check))
                .toList();
        return new PolicyTest(test.name(), test.at(), test.tags(), test.skip(), test.only(), checks, test.problems());
    }

    private PoliciesUnderTest complete(PoliciesUnderTest own) {
        return own.inHand().equals(PolicySet.EMPTY)
                ? own.withInHand(tested.policies().inHand())
                : own;
    }

    private static String text(TestFailure failure) {
        return failure.check().at().describe() + ": " + Failures.text(failure);
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().map(ScenarioTests::line).collect(Collectors.joining("\n"));
    }

    private static String line(Problem problem) {
        return problem.at().describe() + ": " + problem.what() + "; " + problem.mend();
    }

    private static URI source(SourceLocation at) {
        URI file = Path.of(at.file().orElseThrow()).toUri();
        return URI.create(file + "?line=" + at.line() + "&column=" + at.column());
    }
}
