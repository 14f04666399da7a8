package io.github.iamevaluator.scenario.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.ConditionExplanation;
import io.github.iamevaluator.request.ContextValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            StringEquals                  | payments          | payments
            StringEqualsIfExists          | a*                | a*
            StringNotLike                 | team-?*           | team-xx
            ArnLike                       | arn:aws:iam::*:x  | arn:aws:iam::x:x
            NumericLessThan               | 10                | 10,9,11
            NumericLessThan               | ten               | ''
            DateGreaterThan               | 2026-09-01        | 2026-09-01,2026-08-31,2026-09-02
            DateLessThan                  | 2026-09-01T10:00:00Z | 2026-09-01T10:00:00Z,2026-08-31T10:00:00Z,2026-09-02T10:00:00Z
            Bool                          | true              | true,false
            NotIpAddress                  | 203.0.113.0/24    | 203.0.113.0
            Null                          | false             | x
            """)
    void candidatesComeFromTheValuesOfThePolicy(String operator, String wanted, String candidates) {
        assertThat(texts(operator, wanted))
                .containsExactly(candidates.isEmpty() ? new String[0] : candidates.split(","));
    }

    @Test
    void aSetOperatorWantsAList() {
        List<ContextChange> changes = ConditionValues.changes(
                new ConditionExplanation("ForAnyValue:StringEquals", "aws:TagKeys", List.of("a"), Optional.empty()));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.changed()).contains(ContextValue.ofAll(List.of("a")));
            assertThat(change.wish()).isEqualTo("aws:TagKeys were [\"a\"]");
        });
    }

    @Test
    void aKeyThatIsThereMayBeTakenAway() {
        List<ContextChange> changes = ConditionValues.changes(
                new ConditionExplanation("StringEquals", "a:x", List.of("here"), Optional.of(ContextValue.of("here"))));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.wish()).isEqualTo("a:x were absent");
            assertThat(change.fact()).isEqualTo("it is \"here\"");
        });
    }

    @Test
    void whoCallsIsNeverChanged() {
        assertThat(texts("ArnLike", "arn:aws:iam::111111111111:role/x", "AWS:PrincipalArn"))
                .isEmpty();
    }

    private static List<String> texts(String operator, String wanted) {
        return texts(operator, wanted, "a:x");
    }

    private static List<String> texts(String operator, String wanted, String key) {
        return ConditionValues.changes(new ConditionExplanation(operator, key, List.of(wanted), Optional.empty()))
                .stream()
                .flatMap(change -> change.changed().orElseThrow().values().stream())
                .toList();
    }
}
