package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class BulkDecisionsTest {

    private static final SparkSession SPARK = Sessions.local();
    private static final BulkDecisions ACME = BulkDecisions.of(SPARK, Sessions.acme());

    private static final String DEPLOY =
            "\"principal\":\"arn:aws:iam::444444444444:role/deploy\"," + "\"action\":\"lambda:UpdateFunctionCode\",";
    private static final String OREGON = "{" + DEPLOY
            + "\"resource\":\"arn:aws:lambda:us-west-2:444444444444:function:checkout\",\"ticket\":\"T-1\"}";

    @AfterAll
    static void close() {
        ACME.close();
    }

    @Test
    void theSessionRunsOneQuery() {
        assertThat(SPARK.sql("select 6 * 7 as answer").first().getInt(0)).isEqualTo(42);
    }

    @Test
    void aRowKeepsItsColumnsAndGetsAnAnswer() {
        Row row = decide(Reasons.ALL, OREGON).first();

        assertThat(row.<String>getAs("ticket")).isEqualTo("T-1");
        assertThat(row.<String>getAs("decision")).isEqualTo("explicitDeny");
        assertThat(row.getList(row.fieldIndex("blockedBy"))).hasToString("[scp]");
    }

    @Test
    void theDecidingStatementIsNamedWithItsPlace() {
        Row row = decide(Reasons.ALL, OREGON).selectExpr("inline(decidedBy)").first();

        assertThat(row.<String>getAs("policy")).isEqualTo("AcmeRegionGuard");
        assertThat(row.<String>getAs("sid")).isEqualTo("DenyOutsideApprovedRegions");
        assertThat(row.<String>getAs("place")).contains("organization/describe-policy/p-r3g10ngd.json:11:16");
    }

    @Test
    void aShortNameNamesACaller() {
        Dataset<Row> rows =
                decide(Reasons.NONE, OREGON.replace("arn:aws:iam::444444444444:role/deploy", "acme-prod/role/deploy"));

        assertThat(rows.select("decision").first().getString(0)).isEqualTo("explicitDeny");
    }

    @Test
    void aRowThatIsNoRequestIsRejectedWithAReason() {
        Dataset<Row> rows = decide(
                Reasons.ALL,
                "{" + DEPLOY + "\"resource\":null}",
                OREGON.replace("arn:aws:iam::444444444444:role/deploy", "nobody"),
                OREGON.replace("lambda:UpdateFunctionCode", "lambda"));

        assertThat(rows.where("decision is null")
                        .select("rejected.code")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactly("missing.resource", "invalid.principal", "invalid.action");
    }

    @Test
    void aColumnOfAnotherTypeIsRefusedBeforeAnythingRuns() {
        Dataset<Row> requests =
                SPARK.sql("select 'anonymous' as principal, 's3:GetObject' as action, '*' as resource, 1 as context");

        assertThatThrownBy(() -> ACME.decide(requests, Reasons.NONE))
                .hasMessage("the column \"context\" is int; make it map<string,array<string>>");
    }

    /** A caller with nearly all rows is then no burden. */
    @Test
    void noRowIsMovedToBeDecided() {
        assertThat(plan(decide(Reasons.ALL, OREGON))).doesNotContain("Exchange");
    }

    @Test
    void equalRequestsAreCountedBeforeTheyAreMoved() {
        Dataset<Row> requests = SPARK.read().json(SPARK.createDataset(List.of(OREGON), Encoders.STRING()));

        assertThat(plan(DistinctRequests.of(requests)))
                .containsSubsequence("functions=[count(1)]", "Exchange", "functions=[partial_count(1)]");
    }

    @Test
    void recordsAreMovedByTheirEventAloneAndNotToBeDecidedAll() {
        Dataset<Row> files = CloudTrailFiles.JSON.read(SPARK, "../fixtures/cloudtrail/acme");

        assertThat(plan(ACME.decideCloudTrail(files, RecordedUnit.RECORD, Reasons.NONE)))
                .doesNotContain("Exchange");
        assertThat(plan(ACME.decideCloudTrail(files, RecordedUnit.CALL, Reasons.NONE)))
                .containsOnlyOnce("Exchange")
                .contains("coalesce(event");
    }

    private static String plan(Dataset<Row> rows) {
        return rows.queryExecution().executedPlan().toString();
    }

    @Test
    void aContextMayBeJson() {
        String ireland = OREGON.replace("us-west-2", "eu-west-1").replace("}", ",\"context\":\"{\\\"a:b\\\":1}\"}");

        assertThat(decide(Reasons.NONE, ireland).first().<String>getAs("decision"))
                .isEqualTo("allowed");
        assertThat(decide(Reasons.NONE, ireland.replace(":1}", ":}"))
                        .selectExpr("rejected.code")
                        .first()
                        .getString(0))
                .isEqualTo("invalid.context");
    }

    private static Dataset<Row> decide(Reasons reasons, String... json) {
        return ACME.decide(SPARK.read().json(SPARK.createDataset(List.of(json), Encoders.STRING())), reasons);
    }
}
