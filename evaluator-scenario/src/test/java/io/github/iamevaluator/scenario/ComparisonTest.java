package io.github.iamevaluator.scenario;

import static io.github.iamevaluator.scenario.Texts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final String POLICIES = """
            {"identity": [{"name": "P", "document": {"Statement": [
            {"Sid": "S", "Effect": "Allow", "Action": "sqs:*", "Resource": "*"},
            {"Effect": "Allow", "Action": "*", "Resource": "*"},
            {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:SourceVpc": "v"}}}
            ]}}]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "decision": "allowed"                                                    |
            "decision": "explicitDeny"                                               | decision: expected explicitDeny, actual allowed
            "error": "policy.errors"                                                 | error: expected policy.errors, actual decision allowed
            "decision": "allowed", "blockedBy": []                                   |
            "decision": "allowed", "blockedBy": ["scp"]                              | blockedBy: expected [scp], actual []
            "decision": "allowed", "missingContextKeys": ["AWS:sourcevpc"]           |
            "decision": "allowed", "missingContextKeys": []                          | missingContextKeys: expected [], actual [aws:SourceVpc]
            "decision": "allowed", "warnings": []                                    |
            "decision": "allowed", "warnings": ["LIST_CUT_TO_FIRST"]                 | warnings: expected [LIST_CUT_TO_FIRST], actual []
            "decision": "allowed", "matchedStatements": [@2, @1]                     |
            "decision": "allowed", "matchedStatements": [@2, @S]                     |
            "decision": "allowed", "matchedStatements": [@1, @1]                     | matchedStatements: expected [identity P/#1, identity P/#1], actual [identity P/#1 S, identity P/#2]
            "decision": "allowed", "matchedStatements": [@S]                         | matchedStatements: expected [identity P/S], actual [identity P/#1 S, identity P/#2]
            "decision": "allowed", "matchedStatements": [@1, @2, @3]                 | matchedStatements: expected [identity P/#1, identity P/#2, identity P/#3], actual [identity P/#1 S, identity P/#2]
            """)
    void anAnswerIsComparedFieldByField(String expect, String difference) {
        String statement = "{\"policyType\": \"identity\", \"policy\": \"P\", ";
        String expanded = expect.replace("@S", statement + "\"sid\": \"S\"}")
                .replaceAll("@([0-9])", statement.replace("\"", "\\\"") + "\"index\": $1}");
        ScenarioResult result = ScenarioRunner.create(Texts.CATALOG, InstantSource.system())
                .run(Texts.read(
                                ScenarioFormat.JSON,
                                "[{\"request\": " + REQUEST + ", \"policies\": " + POLICIES + ", \"expect\": {"
                                        + expanded + "}}]")
                        .get(0));

        assertThat(result.outcome().<Object>fold(decided -> "", ScenarioResult.Failed::problems))
                .isEqualTo("");
        assertThat(result.differences().orElseThrow())
                .extracting(ScenarioResult.Difference::toString)
                .isEqualTo(difference == null ? List.of() : List.of(difference));
    }
}
