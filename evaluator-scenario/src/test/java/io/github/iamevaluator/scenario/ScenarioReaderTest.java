package io.github.iamevaluator.scenario;

import static io.github.iamevaluator.scenario.Texts.ALLOW_ALL;
import static io.github.iamevaluator.scenario.Texts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.RequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

    @Test
    void anUnknownFieldIsAnErrorThatNamesTheNearestKnownOne() {
        assertThat(Texts.problems("{\"request\": " + REQUEST + ", \"polices\": {}}"))
                .singleElement()
                .hasToString("policy \"test\" at /polices (test:1:152): the scenario has the unknown field \"polices\";"
                        + " did you mean \"policies\"?");
    }

    @Test
    void aRequestByItselfIsAScenarioOnlyWhereThatIsWanted() throws IOException {
        ScenarioReader reader = ScenarioReader.create(ServiceCatalog.embedded());

        assertThat(readable(reader, REQUEST)).isFalse();
        assertThat(readable(reader.withBareRequests(), REQUEST)).isTrue();
        assertThat(readable(reader.withBareRequests(), "{\"request\": " + REQUEST + "}"))
                .isTrue();
    }

    private static boolean readable(ScenarioReader reader, String line) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        try (Scenarios scenarios = reader.open("test", in, ScenarioFormat.JSON_LINES)) {
            return scenarios.next().fold(read -> true, unreadable -> false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"request\": []}",
                "{\"request\": {}}",
                "{\"request\": R, \"request\": R}",
                "{\"request\": R, \"policies\": []}",
                "{\"request\": R, \"policies\": {\"identities\": []}}",
                "{\"request\": R, \"policies\": {\"identity\": [1]}}",
                "{\"request\": R, \"policies\": {\"identity\": [{\"name\": \"P\"}]}}",
                "{\"request\": R, \"policies\": {\"identity\": [{\"unknown\": true, \"document\": {}}]}}",
                "{\"request\": R, \"policies\": {\"serviceControl\": [{\"id\": \"r-1\"}]}}",
                "{\"request\": R, \"policies\": {\"serviceControl\": {}}}",
                "{\"request\": R, \"policies\": {\"permissionsBoundary\": [P, P]}}",
                "{\"request\": R, \"policies\": {\"resource\": [P, P, P]}}",
                "{\"request\": R, \"settings\": {\"catalog\": \"false\"}}",
                "{\"request\": R, \"settings\": {\"mode\": \"simulator\"}}",
                "{\"request\": R, \"settings\": {\"currentTime\": \"yesterday\"}}",
                "{\"request\": R, \"settings\": {\"kmsGrants\": [{\"operations\": []}]}}",
                "{\"request\": R, \"expect\": {}}",
                "{\"request\": R, \"expect\": {\"decision\": \"deny\"}}",
                "{\"request\": R, \"expect\": {\"decision\": \"allowed\", \"error\": \"policy.errors\"}}",
                "{\"request\": R, \"expect\": {\"decision\": \"allowed\", \"blockedBy\": [\"nacl\"]}}",
                "{\"request\": R, \"expect\": {\"decision\": \"allowed\","
                        + " \"matchedStatements\": [{\"policyType\": \"identity\", \"policy\": \"P\"}]}}",
                "{\"request\": R, \"rules\": \"SCP-1\"}",
                "{\"request\": R, \"id\": 7}"
            })
    void whatIsNotInTheFormatIsUnreadable(String scenario) {
        String json =
                scenario.replace("R", REQUEST).replace("P,", ALLOW_ALL + ",").replace("P]", ALLOW_ALL + "]");

        assertThat(Texts.problems(json)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.at().line()).isEqualTo(1);
            assertThat(problem.at().column()).isBetween(1, json.length());
        });
    }

    @Test
    void nullAndLeftOutAreTheSame() {
        PolicySet policies = Texts.asked(
                        REQUEST,
                        ", \"policies\": {\"identity\": null, \"permissionsBoundary\": null, \"session\": [],"
                                + " \"serviceControl\": null, \"resource\": null}, \"settings\": null, \"expect\": null")
                .policies();

        assertThat(policies).isEqualTo(PolicySet.EMPTY);
    }

    @Test
    void aLevelMayBeEmpty() {
        PolicySet policies = Texts.asked(
                        REQUEST, ", \"policies\": {\"serviceControl\": [{\"id\": \"r-1\", \"policies\": []}]}")
                .policies();

        assertThat(policies.serviceControl()).singleElement().satisfies(level -> {
            assertThat(level.id()).isEqualTo("r-1");
            assertThat(level.policies()).isEmpty();
        });
    }

    @Test
    void contextValuesKeepTheirTextAndTheirForm() {
        String request = REQUEST.replace(
                "\"resource\"",
                "\"context\": {\"a:n\": 1.50, \"a:b\": true, \"a:l\": [\"x\", 2, false], \"a:e\": []}, \"resource\"");
        RequestContext context = Texts.asked(request, "").request().context();

        assertThat(context.get("a:n")).contains(ContextValue.of("1.50"));
        assertThat(context.get("a:b")).contains(ContextValue.of("true"));
        assertThat(context.get("a:l")).contains(ContextValue.ofAll(List.of("x", "2", "false")));
        assertThat(context.get("a:e")).contains(ContextValue.ofAll(List.of()));
    }

    @Test
    void aPolicyIsAnObjectAStringOrPercentEncoded() {
        String quoted = '"' + ALLOW_ALL.replace("\"", "\\\"") + '"';
        String encoded = "\"%7B%22Statement%22:%7B%22Effect%22:%22Allow%22,%22Action%22:%22*%22%7D%7D\"";
        PolicySet policies = Texts.asked(
                        REQUEST,
                        ", \"policies\": {\"identity\": [" + ALLOW_ALL + ", {\"name\": \"A\", \"document\": "
                                + ALLOW_ALL
                                + "}, {\"document\": " + quoted + "}, {\"document\": " + encoded
                                + "}, {\"name\": \"B\", \"unknown\": true}]}")
                .policies();

        assertThat(policies.identity())
                .extracting(Policy::name)
                .containsExactly("identity 1", "A", "identity 3", "identity 4", "B");
        assertThat(policies.identity().subList(0, 4))
                .allMatch(policy -> policy.document().isPresent());
        assertThat(policies.identity().get(4)).isEqualTo(Policy.unknown("B"));
    }

    @Test
    void aStringDocumentKeepsItsTextToTheLetter() {
        String document = " {\"Statement\":\\n\\t{\"Effect\":\"Allow\",\"Action\":\"*\"} }";
        PolicySet policies = Texts.asked(
                        REQUEST,
                        ", \"policies\": {\"identity\": [{\"document\": \"" + document.replace("\"", "\\\"") + "\"}]}")
                .policies();

        assertThat(policies.identity().get(0).document().orElseThrow().text())
                .isEqualTo(" {\"Statement\":\n\t{\"Effect\":\"Allow\",\"Action\":\"*\"} }");
    }

    @Test
    void problemsOfAllPoliciesAreToldTogetherWithTheirPlaces() {
        String bad = "{\"Statement\": {\"Effect\": \"Alow\", \"Action\": \"*\"}}";
        String json = "{\"request\": " + REQUEST + ",\n\"policies\": {\n\"identity\": [" + bad + "],\n\"session\": [\n"
                + bad + "]}}";
        List<Problem> problems = Texts.read(ScenarioFormat.JSON, "[" + json + "]")
                .get(0)
                .fold(
                        read -> read.scenario().question().fold(asked -> List.of(), Question.Refused::problems),
                        unreadable -> List.of());

        assertThat(problems)
                .extracting(problem -> problem.at().pointer() + " "
                        + problem.at().line() + ":" + problem.at().column())
                .containsExactly(
                        "/0/policies/identity/0/Statement/Effect 3:39", "/0/policies/session/0/Statement/Effect 5:26");
    }

    @Test
    void theRefusalOfTheRequestComesBeforeThoseOfPolicies() {
        Scenario scenario =
                Texts.scenario("{\"request\": " + REQUEST.replace("arn:aws:iam::111111111111:user/ana", "ana")
                        + ", \"policies\": {\"identity\": [{\"Statement\": []}]}}");

        assertThat(scenario.question().fold(asked -> "", Question.Refused::error))
                .isEqualTo("invalid.principal");
    }

    @Test
    void aRoleAskedForASessionHasATrustPolicy() {
        String trust = "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\","
                + " \"Principal\": {\"AWS\": \"*\"}, \"Resource\": \"*\"}}";
        String request = REQUEST.replace("sqs:SendMessage", "STS:assumeROLE")
                .replace("arn:aws:sqs:eu-west-1:111111111111:orders", "arn:aws:iam::111111111111:role/r");
        String policies = ", \"policies\": {\"resource\": " + trust + "}";

        assertThat(Texts.asked(REQUEST, policies).policies().resource()).hasSize(1);
        assertThat(error(request, policies)).isEqualTo("policy.errors");
    }

    @Test
    void settingsReachTheirParts() {
        String settings = ", \"settings\": {\"managementAccount\": true, \"literalResource\": true,"
                + " \"accessPointBucket\": \"b\", \"kmsGrants\": [{\"granteePrincipal\": \"AIDAX\","
                + " \"operations\": [\"Decrypt\"], \"constraints\": {\"EncryptionContextSubset\": {\"a\": \"b\"}}}]}";
        Question.Asked asked = Texts.asked(REQUEST, settings);

        assertThat(asked.request().callerInManagementAccount()).isTrue();
        assertThat(asked.request().literalResource()).isTrue();
        assertThat(asked.request().resources().get(0).settings().accessPointBucket())
                .contains("b");
        assertThat(asked.request().resources().get(0).settings().kmsGrants())
                .containsExactly(new KmsGrant(
                        "AIDAX",
                        List.of("Decrypt"),
                        Optional.empty(),
                        Optional.of(Map.of("a", "b")),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01", "2026-06-01T00:00:00Z", "2026-06-01T02:00:00+02:00"})
    void theClockIsReadFromIso8601(String time) {
        Scenario scenario =
                Texts.scenario("{\"request\": " + REQUEST + ", \"settings\": {\"currentTime\": \"" + time + "\"}}");

        assertThat(scenario.settings().currentTime()).contains(Instant.parse("2026-06-01T00:00:00Z"));
    }

    private static String error(String request, String more) {
        return Texts.scenario("{\"request\": " + request + more + "}")
                .question()
                .fold(asked -> "none", Question.Refused::error);
    }
}
