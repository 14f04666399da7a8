package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.Scenario;
import io.github.iamevaluator.scenario.ScenarioFormat;
import io.github.iamevaluator.scenario.ScenarioReader;
import io.github.iamevaluator.scenario.Scenarios;
import io.github.iamevaluator.scenario.matrix.AccessMatrixEntry;
import io.github.iamevaluator.scenario.matrix.AccessMatrixException;
import io.github.iamevaluator.scenario.matrix.AccessMatrixReader;
import io.github.iamevaluator.scenario.tests.PolicyTest;
import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestFileReader;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Requests that somebody wrote down: scenarios, bare requests, tests, access matrices. The environment has their policies. */
final class WrittenRequests {

    private static final String UNREADABLE = "unreadable";

    private final AskedRequests asked;
    private final IamEvaluator iam;
    private final Progress progress;

    WrittenRequests(AskedRequests asked, IamEvaluator iam, Progress progress) {
        this.asked = asked;
        this.iam = iam;
        this.progress = progress;
    }

    /** Asks scenarios and bare requests, one at a time; what cannot be read is rejected, and the rest goes on. */
    void scenarios(InputSource source, String file) {
        ScenarioFormat format = ScenarioFormat.ofFile(file).orElse(ScenarioFormat.JSON_LINES);
        ScenarioReader reader =
                ScenarioReader.create(iam.catalog().orElseThrow()).withBareRequests();
        try (Scenarios scenarios = reader.open(InputSource.display(file), progress.of(source, file), format)) {
            while (scenarios.hasNext()) {
                scenarios.next().fold(read -> ask(read.scenario()), unreadable -> reject(unreadable.problems()));
                progress.step();
            }
        } catch (UncheckedIOException failure) {
            throw InputSource.unreadable(file, failure);
        } catch (IOException failure) {
            throw InputSource.unreadable(file, failure);
        }
    }

    /** Asks what the tests of a file ask; each question counts once for each test that has it. */
    void tests(String file, Path environment) {
        TestFile tests = TestFileReader.create(iam, InstantSource.system())
                .withEnvironment(environment)
                .read(InputSource.path(file));
        tests.problems().forEach(problem -> reject(List.of(problem)));
        for (PolicyTest test : tests.tests()) {
            if (!test.problems().isEmpty()) {
                reject(test.problems());
            }
            test.checks().forEach(check -> asked.ask(check.request(), check.at().describe(), Optional.empty()));
            progress.step();
        }
    }

    /** Asks the cells of an access matrix that say something. */
    void matrix(String file, Environment environment) {
        try {
            AccessMatrixReader.read(InputSource.path(file)).forEach(cell -> ask(cell, environment));
        } catch (AccessMatrixException broken) {
            broken.problems().forEach(problem -> reject(List.of(problem)));
        } catch (IOException failure) {
            throw InputSource.unreadable(file, failure);
        }
    }

    private void ask(AccessMatrixEntry cell, Environment environment) {
        String place = cell.at().describe();
        try {
            AccessRequest request = AccessRequest.builder(
                            PrincipalText.read(cell.principal(), environment), cell.action())
                    .resources(List.of(ResourceTarget.of(cell.resource())))
                    .context(cell.context())
                    .build();
            asked.ask(request, place, Optional.empty());
        } catch (InvalidRequestException refused) {
            asked.reject(UNREADABLE, place + ": " + refused.error().code() + ": " + refused.getMessage());
        }
        progress.step();
    }

    private boolean ask(Scenario scenario) {
        String place = scenario.at().describe();
        return scenario.question()
                .fold(
                        question -> {
                            if (question.policies().equals(PolicySet.EMPTY)) {
                                asked.ask(question.request(), place, Optional.empty());
                                return true;
                            }
                            asked.reject(
                                    "with policies of its own",
                                    place + ": the scenario has policies of its own; leave them out");
                            return false;
                        },
                        refused -> reject(refused.problems()));
    }

    private boolean reject(List<Problem> problems) {
        asked.reject(UNREADABLE, Words.of(problems.get(0)));
        return false;
    }
}
