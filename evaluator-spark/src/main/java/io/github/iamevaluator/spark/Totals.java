package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.github.iamevaluator.request.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/**
 * How many requests there were and what became of them: {@code read} is the sum of the next three.
 *
 * @param read all
 * @param decided those allowed or denied; of a comparison, by both environments
 * @param undecided those whose answer depends on a policy that is not at hand
 * @param rejected those that are no requests
 * @param changed of a comparison: those answered differently
 * @since 0.1.0
 */
public record Totals(long read, long decided, long undecided, long rejected, long changed) {

    private static final String UNDECIDED = Decision.UNDECIDED.code();

    /**
     * The answers, counted while an action such as a write runs through them; {@link #of} then has the totals. What tasks
     * that failed had counted is left out.
     *
     * @param answers of {@link BulkDecisions} or {@link BulkComparison}; rows of {@link DistinctRequests} count as often as
     *     they were asked
     */
    public static Dataset<Row> observe(Dataset<Row> answers, Observation totals) {
        List<String> columns = Arrays.asList(answers.columns());
        Column weight = columns.contains(DistinctRequests.REQUESTS) ? col(DistinctRequests.REQUESTS) : lit(1L);
        Column rejected = col(Answers.REJECTED).isNotNull();
        Column decided;
        Column undecided;
        Column changed;
        if (columns.contains(Answers.DECISION)) {
            decided = col(Answers.DECISION).notEqual(UNDECIDED);
            undecided = col(Answers.DECISION).equalTo(UNDECIDED);
            changed = lit(false);
        } else {
            Column before = col(Answers.BEFORE + "." + Answers.DECISION);
            Column after = col(Answers.AFTER + "." + Answers.DECISION);
            decided = before.notEqual(UNDECIDED).and(after.notEqual(UNDECIDED));
            undecided = before.equalTo(UNDECIDED).or(after.equalTo(UNDECIDED));
            changed = before.notEqual(after);
        }
        return answers.observe(
                totals,
                counted(weight, lit(true), "read"),
                counted(weight, decided, "decided"),
                counted(weight, undecided, "undecided"),
                counted(weight, rejected, "rejected"),
                counted(weight, changed, "changed"));
    }

    private static Column counted(Column weight, Column condition, String name) {
        return coalesce(sum(when(condition, weight).otherwise(lit(0L))), lit(0L))
                .as(name);
    }

    /** What was counted; waits for the action to end. */
    public static Totals of(Observation totals) throws InterruptedException {
        Map<String, ?> counted = totals.getAsJava();
        return new Totals(
                number(counted, "read"),
                number(counted, "decided"),
                number(counted, "undecided"),
                number(counted, "rejected"),
                number(counted, "changed"));
    }

    /** The totals in one line. */
    String describe(boolean comparing) {
        String counted = "read %d, decided %d, undecided %d, rejected %d".formatted(read, decided, undecided, rejected);
        return comparing ? counted + ", changed " + changed : counted;
    }

    private static long number(Map<String, ?> counted, String name) {
        return counted.get(name) instanceof Long number ? number : 0;
    }
}
