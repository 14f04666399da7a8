package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.ResourceTarget;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each case of {@code fixtures/} about one resource, asked as a matrix of one cell. */
class MatrixConformanceTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.embedded();
    private static final ScenarioReader READER = ScenarioReader.create(CATALOG);
    private static final String NOT_ASKED = "not asked";

    private final ScenarioRunner runner = ScenarioRunner.create(CATALOG, InstantSource.system());
    private final List<String> differences = new ArrayList<>();
    private int asked;

    @Test
    void aMatrixOfOneCellAnswersAsTheRequestDoes() {
        for (Path file : Fixtures.files()) {
            for (Fixtures.Case fixture : Fixtures.cases(READER, file)) {
                fixture.entry().fold(readable -> ask(readable.scenario()), unreadable -> 0);
            }
        }

        assertThat(differences).isEmpty();
        assertThat(asked).isGreaterThan(1_500);
    }

    private int ask(Scenario scenario) {
        return scenario.question()
                .fold(question -> fits(question.request()) ? compare(scenario, question) : 0, refused -> 0);
    }

    /** A matrix has neither several resources in one request, nor dependent checks, nor literal stars. */
    private static boolean fits(AccessRequest request) {
        ResourceTarget target = request.resources().get(0);
        return request.resources().size() == 1
                && request.requires().isEmpty()
                && !request.callerInManagementAccount()
                && (!request.literalResource() || !target.hasStar())
                && (target.arn().equals("*") || target.segments().isArn());
    }

    private int compare(Scenario scenario, Question.Asked question) {
        String alone = runner.run(scenario)
                .outcome()
                .fold(decided -> decided.result().decision().code(), ScenarioResult.Failed::error);
        String cell = cell(runner.evaluator(scenario.settings()).prepare(question.policies()), question.request());
        boolean same = cell.equals(NOT_ASKED)
                ? alone.endsWith("resource.types") || alone.endsWith("wildcard")
                : cell.equals(alone);
        if (!same) {
            differences.add(scenario.id() + ": " + alone + ", in the matrix " + cell);
        }
        asked++;
        return 1;
    }

    private static String cell(PreparedPolicies policies, AccessRequest request) {
        List<String> found = new ArrayList<>();
        try {
            policies.matrix(
                            List.of(request.principal()),
                            List.of(request.action()),
                            request.resources(),
                            List.of(request.context()))
                    .visit(column ->
                            found.add(column.asked() ? column.decision(0).code() : NOT_ASKED));
        } catch (InvalidRequestException refused) {
            return refused.error().code();
        }
        return String.join(" and ", found);
    }
}
