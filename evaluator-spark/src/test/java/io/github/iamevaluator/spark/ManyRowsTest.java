package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.whatif.AccessChange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final int COMPARED_ROWS = 200_000;
    private static final int FEW = 5;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final GeneratedOrganization ORGANIZATION = new GeneratedOrganization(4718, 60);
    private static final List<AccessRequest> VARIED = GeneratedRequests.varied(ORGANIZATION, 8_000);

    private static final SparkSession SPARK = Sessions.local();
    private static final BulkSettings SETTINGS = BulkSettings.asOf(NOW);
    private static final BulkDecisions SPARKS = BulkDecisions.of(SPARK, SETTINGS, ORGANIZATION);
    private static final BulkComparison COMPARED =
            BulkComparison.of(SPARK, SETTINGS, ORGANIZATION, new GeneratedChange());
    private static final PreparedPolicies ONE_MACHINE =
            IamEvaluator.builder().clock(InstantSource.fixed(NOW)).build().prepare(ORGANIZATION.read());
    private static final PreparedPolicies AFTER = IamEvaluator.builder()
            .clock(InstantSource.fixed(NOW))
            .build()
            .prepare(new GeneratedChange().applyTo(ORGANIZATION.read()).environment());

    @AfterAll
    static void close() {
        SPARKS.close();
        COMPARED.close();
    }

    @Test
    void aMillionRowsAreDecidedAsOnOneMachine() {
        assertRows(
                ROWS,
                SPARKS.decide(rows(ROWS), Reasons.NONE)
                        .select(col("index"), coalesce(col("decision"), col("rejected.code"))),
                ManyRowsTest::decision);
    }

    @Test
    void manyRowsAreComparedAsOnOneMachine() {
        assertRows(
                COMPARED_ROWS,
                COMPARED.compare(rows(COMPARED_ROWS))
                        .selectExpr(
                                "index", "nvl(rejected.code, concat_ws(' ', before.decision, after.decision, change))"),
                ManyRowsTest::compared);
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
        assertThat(VARIED.stream().map(ManyRowsTest::compared))
                .anyMatch(answer -> answer.endsWith(" lost"))
                .anyMatch(answer -> answer.endsWith(" gained"))
                .anyMatch(answer -> answer.endsWith(" undecided undecided"))
                .anyMatch(answer -> answer.equals("allowed implicitDeny lost"));
        assertThat(IntStream.range(0, 100)
                        .mapToObj(GeneratedRequests::busy)
                        .map(ManyRowsTest::decision)
                        .distinct())
                .containsExactlyInAnyOrder("allowed", "explicitDeny", "implicitDeny");
    }

    private static Dataset<Row> rows(int count) {
        return SPARK.range(0, count, 1, 8)
                .map(
                        (MapFunction<Long, Row>) id -> GeneratedRequests.row(id.intValue(), request(id.intValue())),
                        Encoders.row(GeneratedRequests.SCHEMA));
    }

    /** Each row has its index and the answer that one machine gives; one after another, so that memory is bounded. */
    private static void assertRows(int count, Dataset<Row> answers, Function<AccessRequest, String> oneMachine) {
        List<String> varied = VARIED.stream().map(oneMachine).toList();
        int next = 0;
        for (Iterator<Row> rows = answers.toLocalIterator(); rows.hasNext(); next++) {
            Row row = rows.next();
            String expected = isVaried(next) ? varied.get(next / FEW % VARIED.size()) : oneMachine.apply(request(next));
            if (row.getInt(0) != next || !row.getString(1).equals(expected)) {
                assertThat(row.toString()).as("%s", request(next)).isEqualTo("[" + next + "," + expected + "]");
            }
        }
        assertThat(next).isEqualTo(count);
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
        return decision(ONE_MACHINE, request);
    }

    private static String decision(PreparedPolicies policies, AccessRequest request) {
        return answer(request, asked -> policies.decide(asked).code());
    }

    /** As {@code what-if} does it: a caller that one side does not have is denied there. */
    private static String compared(AccessRequest request) {
        String before = decision(ONE_MACHINE, request);
        String after = decision(AFTER, request);
        String absent = InputError.INVALID_PRINCIPAL.code();
        if (before.equals(after) && before.equals(absent)) {
            return absent;
        }
        Optional<Decision> was = decided(before);
        Optional<Decision> is = decided(after);
        return was.isEmpty() || is.isEmpty()
                ? before
                : was.get().code() + " " + is.get().code()
                        + AccessChange.kind(was.get(), is.get())
                                .map(kind -> " " + kind.name().toLowerCase(Locale.ROOT))
                                .orElse("");
    }

    private static Optional<Decision> decided(String answer) {
        return answer.equals(InputError.INVALID_PRINCIPAL.code())
                ? Optional.of(Decision.IMPLICIT_DENY)
                : Stream.of(Decision.values())
                        .filter(decision -> decision.code().equals(answer))
                        .findFirst();
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
