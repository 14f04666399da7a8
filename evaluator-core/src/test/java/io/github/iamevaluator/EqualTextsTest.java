package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.AccessRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Equal texts share one compiled document; each is still reported under its own name, file and place. */
class EqualTextsTest {

    private static final String TEXT = "{\"Version\": \"2012-10-17\",\n \"Statement\": {\"Effect\": \"Allow\","
            + " \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}}";

    private static final AccessRequest QUESTION =
            AccessRequest.of("arn:aws:iam::111111111111:user/ann", "s3:GetObject", "arn:aws:s3:::reports/january");

    private final IamEvaluator iam = IamEvaluator.create();
    private final PreparedPolicies prepared = iam.prepare(PolicySet.builder()
            .identity(List.of(
                    inFile("first", "a.json", "{\"policy\": " + TEXT + "}"),
                    inFile("second", "b.json", "{\n\n\"policy\":\n  " + TEXT + "}"),
                    inFile("third", "c.json", "{\"policy\":\n\"" + escaped(TEXT) + "\"}")))
            .build());

    @Test
    void areCompiledOnce() {
        CompileCache cache = iam.compileCache();

        assertThat(cache.misses()).isEqualTo(1);
        assertThat(cache.hits()).isEqualTo(2);
        assertThat(cache.weight()).isEqualTo(TEXT.length());
    }

    @Test
    void areReportedUnderTheirOwnNamesAndPlaces() {
        EvaluationResult result = prepared.evaluate(QUESTION);

        assertThat(result.matchedStatements())
                .extracting(MatchedStatement::policy)
                .containsExactly("first", "second", "third");
        assertThat(result.matchedStatements())
                .extracting(statement -> statement.at().orElseThrow().describe())
                .containsExactly("a.json:2:15", "b.json:5:15", "c.json:2:1 (line 2, column 15 of the decoded text)");
    }

    @Test
    void areExplainedUnderTheirOwnNamesAndPlaces() {
        List<StatementExplanation> statements = prepared.explain(QUESTION).checks().get(0).policySets().stream()
                .flatMap(set -> set.statements().stream())
                .toList();

        assertThat(statements).extracting(StatementExplanation::policy).containsExactly("first", "second", "third");
        assertThat(statements)
                .extracting(statement ->
                        statement.at().map(SourceLocation::describe).orElseThrow())
                .containsExactly("a.json:2:15", "b.json:5:15", "c.json:2:1 (line 2, column 15 of the decoded text)");
    }

    private static Policy inFile(String name, String file, String json) {
        JsonText text = JsonReader.create().parse(file, json);
        JsonValue document = text.root().asObject().orElseThrow().get("policy").orElseThrow();
        return PolicyParser.create(service -> true).parse(PolicyForm.IDENTITY, PolicyInput.value(name, text, document));
    }

    private static String escaped(String text) {
        return text.replace("\"", "\\\"").replace("\n", "\\n");
    }
}
