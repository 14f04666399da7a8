package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What Spark answers is what one machine answers, row by row. */
final class ManyRowsTest {

    private static final int ROWS = 1_000_000;
    private static final int FEW = 5;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final GeneratedOrganization ORGANIZATION = new GeneratedOrganization(4718, 60);
    private static final List<AccessRequest> VARIED = GeneratedRequests.varied(ORGANIZATION, 8_000);

    private static final SparkSession SPARK = Sessions.local();
    private static final BulkDecisions SPARKS = BulkDecisions.of(SPARK, NOW, ORGANIZATION);
    private static final PreparedPolicies ONE_MACHINE =
            IamEvaluator.builder().clock(InstantSource.fixed(NOW)).build().prepare(ORGANIZATION.read());

    @AfterAll
    static void close() {
        SPARKS.close();
    }

    @Test
    void aMillionRowsAreDecidedAsOnOneMachine() {
        List<String> varied = VARIED.stream().map(ManyRowsTest::decision).toList();
        Dataset<Row> requests = SPARK.range(0, ROWS, 1, 8)
                .map(
                        (MapFunction<Long, Row>) id -> GeneratedRequests.row(id.intValue(), request(id.intValue())),
                        Encoders.row(GeneratedRequests.SCHEMA));
        Dataset<Row> decided = SPARKS.decide(requests, Reasons.NONE);

        int next = 0;
        Iterator<Row> rows = decided.select(col("index"), coalesce(col("decision"), col("rejected.code")))
                .toLocalIterator();
        for (; rows.hasNext(); next++) {
            Row row = rows.next();
            String expected = isVaried(next) ? varied.get(next / FEW % VARIED.size()) : decision(request(next));
            if (row.getInt(0) != next || !row.getString(1).equals(expected)) {
                assertThat(row.toString()).as("%s", request(next)).isEqualTo("[" + next + "," + expected + "]");
            }
        }

        assertThat(next).isEqualTo(ROWS);
    }

    @Test
    void theReasonsAreThoseOfOneMachine() {
        List<AccessRequest> some = VARIED.subList(0, 2_000);
        List<String> expected = some.stream()
                .map(request -> answer(request, asked -> described(ONE_MACHINE.evaluate(asked))))
                .toList();

        List<Row> rows = SPARKS.decide(rows(some), Reasons.ALL).orderBy("index").collectAsList();

        assertThat(rows.stream().map(ManyRowsTest::described)).containsExactlyElementsOf(expected);
    }

    @Test
    void theRequestsAreOfAllKinds() {
        assertThat(VARIED.stream().map(ManyRowsTest::decision).distinct())
                .contains(
                        "allowed", "explicitDeny", "implicitDeny", "undecided", "invalid.action", "must.use.wildcard");
        assertThat(IntStream.range(0, 100)
                        .mapToObj(GeneratedRequests::busy)
                        .map(ManyRowsTest::decision)
                        .distinct())
                .containsExactlyInAnyOrder("allowed", "explicitDeny", "implicitDeny");
    }

    private static boolean isVaried(int row) {
        return row % FEW == 0;
    }

    /** Four rows in five are the busy role's, all different; the fifth is one of the varied requests. */
    private static AccessRequest request(int row) {
        return isVaried(row) ? VARIED.get(row / FEW % VARIED.size()) : GeneratedRequests.busy(row);
    }

    private static Dataset<Row> rows(List<AccessRequest> requests) {
        return SPARK.createDataFrame(
                IntStream.range(0, requests.size())
                        .mapToObj(i -> GeneratedRequests.row(i, requests.get(i)))
                        .toList(),
                GeneratedRequests.SCHEMA);
    }

    private static String decision(AccessRequest request) {
        return answer(request, asked -> ONE_MACHINE.decide(asked).code());
    }

    private static String answer(AccessRequest request, Function<AccessRequest, String> answer) {
        try {
            return answer.apply(request);
        } catch (InvalidRequestException error) {
            return error.error().code();
        }
    }

    private static String described(EvaluationResult result) {
        return result.decision().code() + " "
                + result.blockedBy().stream()
                        .map(blocker -> blocker.label())
                        .sorted()
                        .toList() + " "
                + result.matchedStatements().stream()
                        .map(statement -> statement.policyType().label() + "/" + statement.policy() + "/"
                                + statement.index() + "/" + statement.effect())
                        .toList();
    }

    private static String described(Row row) {
        if (row.isNullAt(row.fieldIndex("decision"))) {
            return row.getStruct(row.fieldIndex("rejected")).getString(0);
        }
        List<Row> statements = row.getList(row.fieldIndex("decidedBy"));
        return row.<String>getAs("decision") + " " + row.getList(row.fieldIndex("blockedBy")) + " "
                + statements.stream()
                        .map(statement -> statement.<String>getAs("policyType") + "/"
                                + statement.<String>getAs("policy") + "/" + statement.<Integer>getAs("statement") + "/"
                                + statement.<String>getAs("effect"))
                        .toList();
    }
}
