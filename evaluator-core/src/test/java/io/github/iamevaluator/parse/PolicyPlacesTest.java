package io.github.iamevaluator.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A place is (file, pointer in the file, line, column); inside strings the place in the decoded text stands beside it. */
class PolicyPlacesTest {

    private static final String STATEMENT = "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}";

    private final PolicyParser parser = PolicyParser.create(service -> true);

    @Test
    void aDocumentInsideAFileKeepsThePlacesOfTheFile() {
        String file = "{\n \"policies\": [\n   {\"Statement\":\n     [" + STATEMENT + "]}]}";

        Policy policy = parser.parse(PolicyForm.IDENTITY, firstPolicy(file));
        SourceLocation place =
                policy.locate(policy.document().orElseThrow().statements().get(0));
        assertThat(place.file()).contains("f.json");
        assertThat(place).extracting("pointer", "line", "column").containsExactly("/policies/0/Statement/0", 4, 7);
        assertThat(place.decoded()).isEmpty();
        assertThat(policy.document().orElseThrow().text()).isEqualTo("{\"Statement\":\n     [" + STATEMENT + "]}");
    }

    @Test
    void aDocumentInAStringHasThePlaceOfTheStringAndItsOwn() {
        String file = "{\n \"policies\": [\n   \"{\\n\\\"Statement\\\":" + STATEMENT.replace("\"", "\\\"") + "}\"]}";

        Policy policy = parser.parse(PolicyForm.IDENTITY, firstPolicy(file));
        SourceLocation place =
                policy.locate(policy.document().orElseThrow().statements().get(0));
        assertThat(place).extracting("pointer", "line", "column").containsExactly("/policies/0/Statement", 3, 4);
        assertThat(place.decoded().orElseThrow()).extracting("line", "column").containsExactly(2, 13);
        assertThat(place.describe()).isEqualTo("f.json:3:4 (line 2, column 13 of the decoded text)");
    }

    @Test
    void problemsInsideAFileHaveThePlacesOfTheFile() {
        Problem inObject =
                problem("{\"policies\":\n[{\"Statement\":\n{\"Effect\":\"Allow\",\"Action\":[],\"Resource\":\"*\"}}]}");
        assertThat(inObject.at())
                .extracting("pointer", "line", "column")
                .containsExactly("/policies/0/Statement/Action", 3, 28);

        Problem inString = problem("{\"policies\":\n[ \"{\\\"Statement\\\":[\\n}\"]}");
        assertThat(inString.code()).isEqualTo("not-json");
        assertThat(inString.at()).extracting("line", "column").containsExactly(2, 3);
        assertThat(inString.at().decoded().orElseThrow())
                .extracting("line", "column")
                .containsExactly(2, 1);
    }

    @Test
    void anotherJsonTypeInsideAFileIsAProblemAtItsPlace() {
        Problem problem = problem("{\"policies\":\n[ 17 ]}");

        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.at()).extracting("pointer", "line", "column").containsExactly("/policies/0", 2, 3);
    }

    @Test
    void aTextWithoutAFileIsNamedByItsPolicy() {
        PolicyInput input = PolicyInput.text("team-a-boundary", "{\"Statement\":\n{}}");

        List<Problem> problems = parser.validate(PolicyForm.PERMISSIONS_BOUNDARY, input);
        assertThat(problems.get(0))
                .hasToString(
                        "policy \"team-a-boundary\" at /Statement (line 2, column 1): the statement has no Effect; "
                                + "add \"Effect\": \"Allow\" or \"Effect\": \"Deny\"");
    }

    private Problem problem(String file) {
        PolicyParseException error = catchThrowableOfType(
                PolicyParseException.class, () -> parser.parse(PolicyForm.IDENTITY, firstPolicy(file)));
        return error.problems().get(0);
    }

    private static PolicyInput firstPolicy(String file) {
        JsonText json = JsonReader.create().parse("f.json", file);
        Optional<JsonValue> policies = json.root().asObject().orElseThrow().get("policies");
        return PolicyInput.value(
                "p",
                json,
                policies.orElseThrow().asArray().orElseThrow().elements().get(0));
    }
}
