package io.github.iamevaluator.acme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The forty questions about the example organization, and the table of its README that shows them. */
class AcmeQuestionsTest {

    private final Environment acme = AwsExports.read(AcmeQuestion.ACME);
    private final PreparedPolicies prepared = IamEvaluator.create().prepare(acme);

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsAnswer() throws IOException {
        return AcmeQuestion.all().stream()
                .map(question -> DynamicTest.dynamicTest(
                        question.text("number") + ": " + question.text("question"), () -> answer(question)));
    }

    @Test
    void thereAreFortyOfThemAndEveryDecisionOccurs() throws IOException {
        List<AcmeQuestion> questions = AcmeQuestion.all();
        assertThat(questions).hasSize(40);
        assertThat(questions.stream().map(AcmeQuestionsTest::decision).distinct())
                .containsExactlyInAnyOrder("allowed", "implicitDeny", "explicitDeny", "undecided");
    }

    @Test
    void theTableShowsTheSameQuestionsAndAnswers() throws IOException {
        List<List<String>> rows =
                Files.readAllLines(AcmeQuestion.ACME.resolve("README.md"), StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("| ") && Character.isDigit(line.charAt(2)))
                        .map(line -> Stream.of(line.split("\\|", -1))
                                .map(String::strip)
                                .toList())
                        .toList();
        assertThat(rows).zipSatisfy(AcmeQuestion.all(), (row, question) -> {
            assertThat(row.get(1)).isEqualTo(question.text("number"));
            assertThat(row.get(2)).isEqualTo(question.text("question"));
            assertThat(row.get(4)).isEqualTo("`" + question.text("action") + "`");
            assertThat(row.get(5)).isEqualTo("`" + question.text("resource") + "`");
            assertThat(row.get(7)).isEqualTo(inWords(decision(question)));
            assertThat(row.get(8)).startsWith(question.text("reason"));
        });
    }

    private static String inWords(String decision) {
        return switch (decision) {
            case "implicitDeny" -> "denied implicitly";
            case "explicitDeny" -> "denied explicitly";
            default -> decision;
        };
    }

    private static String decision(AcmeQuestion question) {
        return question.expected().get("decision").flatMap(JsonValue::asString).orElseThrow();
    }

    private void answer(AcmeQuestion question) {
        EvaluationResult result = prepared.evaluate(question.request(acme));
        assertThat(result.decision().code()).as("%s", result).isEqualTo(decision(question));
        question.expectedList("blockedBy")
                .ifPresent(blockers -> assertThat(result.blockedBy().stream().map(BlockedBy::label))
                        .containsExactlyInAnyOrderElementsOf(blockers));
        question.expectedList("unknown")
                .ifPresent(names -> assertThat(result.unknownPolicies()).containsExactlyInAnyOrderElementsOf(names));
        question.expectedList("warnings")
                .ifPresent(codes -> assertThat(
                                result.warnings().stream().map(w -> w.code().name()))
                        .containsAll(codes));
        question.expected()
                .get("because")
                .flatMap(JsonValue::asObject)
                .ifPresent(because -> assertThat(result.matchedStatements())
                        .as("because of %s in %s", because, result)
                        .anySatisfy(statement -> {
                            assertThat(statement.policy())
                                    .isEqualTo(because.get("policy")
                                            .flatMap(JsonValue::asString)
                                            .orElseThrow());
                            because.get("sid")
                                    .flatMap(JsonValue::asString)
                                    .ifPresent(
                                            sid -> assertThat(statement.sid()).contains(sid));
                            assertThat(statement.at()).isPresent();
                        }));
        assertThat(prepared.decide(question.request(acme))).isEqualTo(result.decision());
        assertThat(result.decision() == Decision.UNDECIDED)
                .isEqualTo(!result.unknownPolicies().isEmpty());
    }
}
