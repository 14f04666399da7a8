package io.github.iamevaluator.junit;

import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.scenario.tests.CheckOutcome;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import io.github.iamevaluator.scenario.tests.PolicyCheck;
import io.github.iamevaluator.scenario.tests.TestRunner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The policies under test, as {@link IamPolicies} names them; a test method takes one as its parameter and asks it with
 * {@link IamAssertions#assertThat(Iam)}.
 *
 * <p>Immutable: a change gives another one, for this test alone.
 *
 * @since 0.1.0
 */
public final class Iam {

    private final TestedPolicies tested;
    private final Claims claims;
    private final RunCoverage coverage;
    private final List<String> scenarioFiles;
    private final Map<Principal, PoliciesUnderTest> byCaller = new ConcurrentHashMap<>();

    Iam(TestedPolicies tested, Claims claims, RunCoverage coverage, List<String> scenarioFiles) {
        this.tested = tested;
        this.claims = claims;
        this.coverage = coverage;
        this.scenarioFiles = List.copyOf(scenarioFiles);
    }

    /**
     * The same policies and one more.
     *
     * @throws PolicyParseException if its document violates the grammar
     * @throws UnusablePoliciesException if its file cannot be read
     */
    public Iam with(IamPolicy policy) {
        return new Iam(tested.with(policy), claims, coverage, scenarioFiles);
    }

    /** The same policies at a fixed time, which {@code aws:CurrentTime} and {@code aws:EpochTime} then give. */
    public Iam at(Instant time) {
        return new Iam(tested.at(time), claims, coverage, scenarioFiles);
    }

    /**
     * The tests of the files that {@link ScenarioFiles} names on the test method.
     *
     * <p>Each is a dynamic test that knows its file and line. Files in people's form are asked of these policies: of this
     * environment whatever they say, and of these other policies if they name none. What is wrong in a file is a test
     * that fails.
     *
     * @throws UnusablePoliciesException if no file fits
     */
    public Stream<DynamicTest> scenarios() {
        if (scenarioFiles.isEmpty()) {
            throw new UnusablePoliciesException("no scenario files are named; put @ScenarioFiles on the test method");
        }
        return new ScenarioTests(tested, coverage).of(TestFilePaths.matching(scenarioFiles));
    }

    /** The organization around the policies, if there is one. */
    public Optional<Environment> environment() {
        return tested.policies().environment();
    }

    /**
     * The answer to a question, with every policy and statement: for what the assertions do not ask.
     *
     * @throws InvalidRequestException if it cannot be asked (REQ-30)
     * @throws PolicyParseException if a policy of the environment that concerns it is broken (INC-4)
     */
    public Explanation explain(AccessRequest request) {
        return policiesFor(request.principal()).prepared().explain(request);
    }

    /** The caller that a text names. */
    Principal principal(String text) {
        return environment().map(known -> PrincipalText.read(text, known)).orElseGet(() -> PrincipalText.read(text));
    }

    /** A request as it is asked: with the fixed time, if there is one. */
    AccessRequest timed(AccessRequest request) {
        return tested.timed(request);
    }

    /** What this caller's questions are answered by, prepared once. */
    PoliciesUnderTest policiesFor(Principal caller) {
        return byCaller.computeIfAbsent(caller, tested::policiesFor);
    }

    /** Asks one question; the run takes note of it. */
    CheckOutcome run(PolicyCheck check) {
        CheckOutcome outcome = TestRunner.create().run(check);
        coverage.add(outcome);
        return outcome;
    }

    /** Where the claims of this test are kept until they are complete. */
    Claims claims() {
        return claims;
    }
}
