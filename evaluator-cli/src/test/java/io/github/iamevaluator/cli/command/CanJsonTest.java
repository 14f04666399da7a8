package io.github.iamevaluator.cli.command;

import static io.github.iamevaluator.cli.command.Question.ALLOW_ALL;
import static io.github.iamevaluator.cli.command.Question.ana;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answer of {@code can} for programs. */
class CanJsonTest {

    private static JsonObject answer(Question question) {
        Run run = question.with("--output", "json").ask();
        return JsonReader.create().parse("answer", run.out()).root().asObject().orElseThrow();
    }

    private static String text(JsonObject object, String member) {
        return object.get(member).flatMap(JsonValue::asText).orElse("(none)");
    }

    private static List<JsonObject> objects(JsonObject object, String member) {
        return object.get(member).flatMap(JsonValue::asArray).orElseThrow().elements().stream()
                .map(element -> element.asObject().orElseThrow())
                .toList();
    }

    @Test
    void itHasTheDecisionAndTheSentence() {
        JsonObject answer = answer(ana().with("--policy", ALLOW_ALL));

        assertThat(text(answer, "schemaVersion")).isEqualTo("1");
        assertThat(text(answer, "decision")).isEqualTo("allowed");
        assertThat(text(answer, "sentence")).startsWith("allowed: ");
    }

    @Test
    void itNamesTheStatementsWithTheirPlaces() {
        JsonObject statement = objects(answer(ana().with("--policy", ALLOW_ALL)), "matchedStatements")
                .get(0);

        assertThat(text(statement, "policyType")).isEqualTo("identity");
        assertThat(text(statement, "sid")).isEqualTo("S");
        assertThat(text(statement, "line")).isEqualTo("1");
    }

    @Test
    void aSetIsNeverPlainlyAllowed() {
        JsonObject answer = answer(Question.of(Question.ANA, "s3:GetObject", "arn:aws:s3:::reports/*")
                .with(
                        "--policy",
                        ALLOW_ALL.replace("\"Resource\":\"*\"", "\"Resource\":\"arn:aws:s3:::reports/a.csv\"")));
        JsonObject check = objects(answer, "checks").get(0);

        assertThat(text(answer, "decision")).isEqualTo("allowedForSome");
        assertThat(text(objects(check, "patterns").get(0), "pattern")).isEqualTo("arn:aws:s3:::reports/a.csv");
        assertThat(text(objects(check, "patterns").get(0), "decision")).isEqualTo("allowed");
    }

    @Test
    void itExplainsOnDemandOnly() {
        assertThat(answer(ana()).has("explanation")).isFalse();
        JsonObject check = objects(answer(ana().with("--policy", Question.NOTHING, "--explain")), "explanation")
                .get(0);
        JsonObject miss = objects(check, "nearestMisses").get(0);

        assertThat(objects(miss, "elements"))
                .extracting(element -> text(element, "element") + " " + text(element, "matched"))
                .containsExactly("action false", "resource true");
        assertThat(objects(check, "policySets"))
                .extracting(set -> text(set, "policyType") + " " + text(set, "standing"))
                .contains("identity silent", "pb absent", "session notApplicable");
    }

    @Test
    void warningsHaveCodeAndMessage() {
        assertThat(objects(answer(ana()), "warnings"))
                .extracting(warning -> text(warning, "code"))
                .contains("RESOURCE_ACCOUNT_ASSUMED");
    }
}
