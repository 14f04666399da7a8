package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.whatif.AccessChange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/**
 * How many requests there were and what became of them: {@code read} is the sum of the next four.
 *
 * @param read all
 * @param decided those allowed or denied; of a comparison, on both sides
 * @param undecided those whose answer depends on a policy that is not at hand, or on a resource that is not recorded
 * @param rejected those that are no requests
 * @param duplicates further records of calls that were recorded before
 * @param lost of a comparison: those allowed before and denied after
 * @param gained of a comparison: those denied before and allowed after
 * @param mayChange of a comparison: those undecided on one side alone
 * @param brokenFiles files that cannot be read to their ends; these are no requests
 * @since 0.1.0
 */
public record Totals(
        long read,
        long decided,
        long undecided,
        long rejected,
        long duplicates,
        long lost,
        long gained,
        long mayChange,
        long brokenFiles) {

    private static final String UNDECIDED = Decision.UNDECIDED.code();

    /**
     * The answers, counted while an action such as a write runs through them; {@link #of} then has the totals. What tasks
     * that failed had counted is left out.
     *
     * @param answers of {@link BulkDecisions} or {@link BulkComparison}; rows that stand for many requests count as often as
     *     these were asked
     */
    public static Dataset<Row> observe(Dataset<Row> answers, Observation totals) {
        List<String> columns = Arrays.asList(answers.columns());
        Column asked = columns.contains(DistinctRequests.REQUESTS) ? col(DistinctRequests.REQUESTS) : lit(1L);
        Column weight = when(isFile(), lit(0L)).otherwise(asked);
        boolean comparing = !columns.contains(Answers.DECISION);
        Column undecided = comparing
                ? isUndecided(Answers.BEFORE + "." + Answers.DECISION)
                        .or(isUndecided(Answers.AFTER + "." + Answers.DECISION))
                : isUndecided(Answers.DECISION);
        Column answered = isRejected().or(isDuplicate()).equalTo(false);
        return answers.observe(
                totals,
                counted(weight, lit(true), "read"),
                counted(weight, answered.and(undecided.equalTo(false)), "decided"),
                counted(weight, answered.and(undecided), "undecided"),
                counted(weight, isRejected(), "rejected"),
                counted(weight, isDuplicate(), "duplicates"),
                counted(weight, changes(AccessChange.Kind.LOST, comparing), "lost"),
                counted(weight, changes(AccessChange.Kind.GAINED, comparing), "gained"),
                counted(weight, changes(AccessChange.Kind.UNDECIDED, comparing), "mayChange"),
                counted(lit(1L), isFile(), "brokenFiles"));
    }

    /** Tells whether a row stands for a file, and no request. */
    private static Column isFile() {
        return code().equalTo(Answers.UNREADABLE_FILE);
    }

    /** Tells whether a row is a further record of a call. */
    static Column isDuplicate() {
        return code().equalTo(RejectionReason.DUPLICATE.name());
    }

    /** Tells whether a row is no request. */
    static Column isRejected() {
        return code().isin("", RejectionReason.DUPLICATE.name(), Answers.UNRECORDED)
                .equalTo(false);
    }

    private static Column code() {
        return coalesce(col(Answers.REJECTED + ".code"), lit(""));
    }

    private static Column isUndecided(String column) {
        return coalesce(col(column).equalTo(UNDECIDED), lit(false));
    }

    private static Column changes(AccessChange.Kind kind, boolean comparing) {
        return comparing ? col(Answers.CHANGE).equalTo(kind.name().toLowerCase(Locale.ROOT)) : lit(false);
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
                number(counted, "duplicates"),
                number(counted, "lost"),
                number(counted, "gained"),
                number(counted, "mayChange"),
                number(counted, "brokenFiles"));
    }

    /** The totals in one line. */
    String describe(boolean comparing) {
        String counted = "read %d, decided %d, undecided %d, rejected %d, duplicates %d"
                .formatted(read, decided, undecided, rejected, duplicates);
        String compared = comparing ? "; lost %d, gained %d, may change %d".formatted(lost, gained, mayChange) : "";
        return counted + compared + (brokenFiles > 0 ? "; %d files not read to their ends".formatted(brokenFiles) : "");
    }

    private static long number(Map<String, ?> counted, String name) {
        return counted.get(name) instanceof Long number ? number : 0;
    }
}
