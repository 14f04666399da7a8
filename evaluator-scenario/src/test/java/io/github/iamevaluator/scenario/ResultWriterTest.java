package io.github.iamevaluator.scenario;

import static io.github.iamevaluator.scenario.Texts.ALLOW_ALL;
import static io.github.iamevaluator.scenario.Texts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

    @Test
    void aDecisionWithoutExpectationHasNoPass() {
        assertThat(run("{\"id\": \"a\", \"request\": " + REQUEST + "}"))
                .containsExactly(
                        "{\"id\":\"a\",\"decision\":\"implicitDeny\",\"blockedBy\":[],\"matchedStatements\":[],"
                                + "\"missingContextKeys\":[],\"warnings\":[]}");
    }

    @Test
    void anExpectationGivesPass() {
        assertThat(run("{\"request\": " + REQUEST + ", \"expect\": {\"decision\": \"implicitDeny\"}}"))
                .singleElement()
                .asString()
                .endsWith(",\"pass\":true}");
        assertThat(run("{\"request\": " + REQUEST + ", \"expect\": {\"decision\": \"allowed\"}}"))
                .singleElement()
                .asString()
                .endsWith(",\"pass\":false}");
    }

    @Test
    void whatBlockedAndWhatMatchedIsNamed() {
        String deny = ALLOW_ALL.replace("Allow", "Deny");
        assertThat(run("{\"id\": \"a\", \"request\": " + REQUEST + ", \"policies\": {\"identity\": [" + ALLOW_ALL
                        + "], \"session\": [], \"serviceControl\": [{\"id\": \"r-1\", \"policies\":"
                        + " [{\"name\": \"No\", \"document\": " + deny + "}]}],"
                        + " \"permissionsBoundary\": " + deny + "}}"))
                .containsExactly("{\"id\":\"a\",\"decision\":\"explicitDeny\",\"blockedBy\":[\"scp\",\"pb\"],"
                        + "\"matchedStatements\":["
                        + "{\"policyType\":\"scp\",\"policy\":\"No\",\"index\":1},"
                        + "{\"policyType\":\"pb\",\"policy\":\"permissionsBoundary\",\"index\":1}],"
                        + "\"missingContextKeys\":[],\"warnings\":[]}");
    }

    @Test
    void undecidedNamesTheUnknownPoliciesThatMatter() {
        assertThat(run("{\"id\": \"a\", \"request\": " + REQUEST
                        + ", \"policies\": {\"identity\": [{\"name\": \"Team\", \"unknown\": true}]}}"))
                .containsExactly("{\"id\":\"a\",\"decision\":\"undecided\",\"blockedBy\":[],\"matchedStatements\":[],"
                        + "\"missingContextKeys\":[],\"warnings\":[\"POLICY_UNKNOWN\"],\"unknown\":[\"Team\"]}");
    }

    @Test
    void anInputErrorHasItsProblems() {
        assertThat(run("{\"id\": \"a\", \"request\": " + REQUEST.replace("sqs:", "sqs") + ","
                        + " \"expect\": {\"error\": \"invalid.action\"}}"))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"a\",\"error\":\"invalid.action\",\"problems\":[{\"code\":\"invalid.action\","
                        + "\"policy\":\"test\",\"pointer\":\"/request\",\"line\":1,\"column\":24,\"what\":\"")
                .endsWith("\"}],\"pass\":true}");
    }

    @Test
    void aProblemInAStringDocumentHasThePlaceInTheFileAndThatInTheText() {
        assertThat(
                        run(
                                "{\"id\": \"a\", \"request\": " + REQUEST
                                        + ", \"policies\": {\"identity\": [{\"name\": \"P\", \"document\": \"{\\n \\\"Version\\\": 1}\"}]}}"))
                .singleElement()
                .asString()
                .contains("\"policy\":\"P\",\"pointer\":\"/policies/identity/0/document")
                .contains("\"line\":1,\"column\":215,\"decodedLine\":2,\"decodedColumn\":13,\"what\":");
    }

    @Test
    void whatCannotBeReadHasItsLine() {
        assertThat(run("{\"id\": \"a\", \"request\": " + REQUEST + "}\n{\"id\": "))
                .last()
                .asString()
                .startsWith("{\"line\":2,\"error\":\"input.unreadable\",\"problems\":[{\"code\":\"truncated\","
                        + "\"policy\":\"test\",\"pointer\":\"")
                .doesNotContain("pass");
    }

    private static List<String> run(String lines) {
        return Texts.run(ScenarioFormat.JSON_LINES, lines);
    }
}
