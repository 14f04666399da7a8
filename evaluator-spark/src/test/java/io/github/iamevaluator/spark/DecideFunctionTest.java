package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecideFunctionTest {

    private static final SparkSession SPARK = Sessions.local();
    private static final BulkDecisions ACME = BulkDecisions.of(SPARK, Sessions.acme());

    private static final String DEPLOY = "'arn:aws:iam::444444444444:role/deploy'";
    private static final String ACTION = "'lambda:UpdateFunctionCode'";
    private static final String OREGON = "'arn:aws:lambda:us-west-2:444444444444:function:checkout'";

    @BeforeAll
    static void register() {
        ACME.register("iam_decide");
    }

    @AfterAll
    static void close() {
        ACME.close();
    }

    @Test
    void itDecides() {
        assertThat(decide(DEPLOY, ACTION, OREGON, "null")).isEqualTo("explicitDeny");
        assertThat(decide("'acme-prod/role/deploy'", ACTION, OREGON, "map()")).isEqualTo("explicitDeny");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map('aws:RequestedRegion', array('eu-west-1'))",
                "map('AWS:requestedregion', 'eu-west-1')",
                "'{\"aws:RequestedRegion\": \"eu-west-1\"}'",
                "to_json(named_struct('aws:RequestedRegion', 'eu-west-1'))"
            })
    void theContextIsAMapOrJson(String context) {
        assertThat(decide(DEPLOY, ACTION, OREGON, context)).isEqualTo("allowed");
    }

    @Test
    void whatIsMissingIsNoRequest() {
        assertThat(decide("null", ACTION, OREGON, "null")).isNull();
        assertThat(decide(DEPLOY, "null", OREGON, "null")).isNull();
        assertThat(decide(DEPLOY, ACTION, "null", "null")).isNull();
    }

    @Test
    void whatCannotBeReadIsNoRequest() {
        assertThat(decide("'arn:aws:iam::12:role/deploy'", ACTION, OREGON, "null"))
                .isNull();
        assertThat(decide("'nobody'", ACTION, OREGON, "null")).isNull();
        assertThat(decide(DEPLOY, "'lambda'", OREGON, "null")).isNull();
        assertThat(decide(DEPLOY, ACTION, "'checkout'", "null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "'{'",
                "'[]'",
                "'{\"aws:RequestedRegion\": null}'",
                "'{\"a:b\": \"1\", \"A:B\": \"2\"}'",
                "map('a:b', array(null, 'x'))",
                "map('a:b', cast(null as array<string>))"
            })
    void aContextThatCannotBeReadMakesNoRequest(String context) {
        assertThat(decide(DEPLOY, ACTION, OREGON, context)).isNull();
    }

    @Test
    void aContextOfAnotherTypeStopsTheQueryWithAHint() {
        assertThatThrownBy(() -> decide(DEPLOY, ACTION, OREGON, "1"))
                .hasRootCauseMessage("the context is neither a map nor text but Integer; give map(key, array(values)),"
                        + " or JSON");
        assertThatThrownBy(() -> decide(DEPLOY, ACTION, OREGON, "map('a:b', 1)"))
                .hasRootCauseMessage("the context holds a Integer; give text: map(key, array(cast(value as string)))");
    }

    private static String decide(String... arguments) {
        return SPARK.sql("select iam_decide(" + String.join(", ", arguments) + ")")
                .first()
                .getString(0);
    }
}
