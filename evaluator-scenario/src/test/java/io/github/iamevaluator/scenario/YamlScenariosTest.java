package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ResourceTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlScenariosTest {

    private static final String REQUEST = """
              request:
                principal: arn:aws:iam::012345678901:user/ana
                action: sqs:SendMessage
                resource: arn:aws:sqs:eu-west-1:012345678901:orders
                resourceAccount: 012345678901
                context: {aws:CurrentTime: 2026-09-01, a:n: no, a:t: true, a:x: 0x10, a:f: 1.50, a:l: [1, yes, ~x]}
            """;

    @Test
    void whatLooksLikeAnotherTypeStaysText() {
        AccessRequest request = request("- id: 010\n" + REQUEST);

        assertThat(request.resources())
                .extracting(ResourceTarget::ownerAccount)
                .allSatisfy(owner -> assertThat(owner).contains("012345678901"));
        assertThat(List.of("aws:CurrentTime", "a:n", "a:t", "a:x", "a:f"))
                .extracting(key -> request.context().single(key).orElse("absent"))
                .containsExactly("2026-09-01", "no", "true", "0x10", "1.50");
        assertThat(request.context().get("a:l")).contains(ContextValue.ofAll(List.of("1", "yes", "~x")));
    }

    @Test
    void problemsOfPoliciesHaveThePlacesOfTheFile() {
        List<String> results = Texts.run(ScenarioFormat.YAML, "# a comment\n- id: a\n" + REQUEST + """
                          policies:
                            identity:
                              - Version: 2012-10-17   # no quotes
                                Statement:
                                  - Effect: Alow
                                    Action: "*"
                                    Resources: "*"
                        """);

        assertThat(results)
                .singleElement()
                .asString()
                .contains(
                        "\"pointer\":\"/0/policies/identity/0/Statement/0/Effect\",\"line\":13,\"column\":21",
                        "\"pointer\":\"/0/policies/identity/0/Statement/0/Resources\",\"line\":15,\"column\":13");
    }

    @Test
    void aBlockOfTextIsAStringDocument() {
        List<String> results = Texts.run(ScenarioFormat.YAML, "- id: a\n" + REQUEST + """
                          policies:
                            identity:
                              - name: P
                                document: |
                                  {"Statement": [
                                    {"Sid": "S", "Effect": "Allow", "Action": "*", "Resource": "*"}]}
                        """);

        assertThat(results)
                .containsExactly("{\"id\":\"a\",\"decision\":\"allowed\",\"blockedBy\":[],\"matchedStatements\":["
                        + "{\"policyType\":\"identity\",\"policy\":\"P\",\"sid\":\"S\",\"index\":1}],"
                        + "\"missingContextKeys\":[],\"warnings\":[]}");
    }

    @Test
    void anAliasStandsForWhatItsAnchorNamed() {
        List<ScenarioEntry> entries = Texts.read(ScenarioFormat.YAML, "- &one\n  id: a\n" + REQUEST + "- *one\n");

        assertThat(entries).hasSize(2).allMatch(entry -> entry.fold(read -> true, unreadable -> false));
        assertThat(question(entries.get(0))).isEqualTo(question(entries.get(1)));
    }

    @Test
    void aliasesThatExplodeAreRefused() {
        StringBuilder yaml = new StringBuilder("- &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("- &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(10))
                    .append("]\n");
        }

        assertThat(Texts.read(ScenarioFormat.YAML, yaml.toString()))
                .last()
                .satisfies(entry -> assertThat(what(entry)).isEqualTo("the aliases stand for too much"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- *nothing",
                "- &a [*a]",
                "- !java.lang.Runtime x",
                "- ? [a]\n  : b",
                "- a: b\n c",
                "- \"open",
                "- \t- x",
                "---\n- a\n---\n- b",
                "- @x",
                "%YAML 3.0\n---\n- a"
            })
    void whatIsNoTreeOfTextsIsUnreadableWithAPlace(String yaml) {
        assertThat(Texts.read(ScenarioFormat.YAML, yaml)).last().satisfies(entry -> {
            assertThat(what(entry)).isNotEmpty();
            assertThat(entry.fold(read -> 0, ScenarioEntry.Unreadable::line))
                    .isBetween(1, (int) yaml.lines().count());
        });
    }

    @Test
    void scenariosBeforeABrokenPlaceAreRead() {
        List<ScenarioEntry> entries = Texts.read(ScenarioFormat.YAML, "- id: a\n" + REQUEST + "- id: {b\n");

        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).fold(read -> read.scenario().id(), ScenarioEntry.Unreadable::id))
                .contains("a");
    }

    /** Every JSON text is a YAML text with the same tree; answers, problems and their places are equal. */
    @ParameterizedTest
    @MethodSource("jsonFiles")
    void jsonReadAsYamlIsTheSame(Path file) throws IOException {
        String json = Files.readString(file);

        assertThat(Texts.run(ScenarioFormat.YAML, json)).isNotEmpty().isEqualTo(Texts.run(ScenarioFormat.JSON, json));
    }

    static List<Path> jsonFiles() {
        return Fixtures.files(Fixtures.FOLDER.resolve("conformance"));
    }

    private static AccessRequest request(String yaml) {
        return question(Texts.read(ScenarioFormat.YAML, yaml).get(0)).fold(Question.Asked::request, refused -> {
            throw new AssertionError(refused.problems());
        });
    }

    private static Question question(ScenarioEntry entry) {
        return entry.fold(read -> read.scenario().question(), unreadable -> {
            throw new AssertionError(unreadable.problems());
        });
    }

    private static String what(ScenarioEntry entry) {
        return entry.fold(read -> "", unreadable -> unreadable.problems().get(0).what());
    }
}
