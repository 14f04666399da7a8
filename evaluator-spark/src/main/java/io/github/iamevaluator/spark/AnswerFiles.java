package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Writes answers as Parquet: those that were decided into the folder {@code outcome=decided}, those that were rejected into
 * {@code outcome=rejected}, further records of one call into {@code outcome=duplicate}. Spark reads them as one data set with
 * a column {@code outcome}, or each alone.
 *
 * @since 0.1.0
 */
public final class AnswerFiles {

    /** The column that tells them apart. */
    public static final String OUTCOME = "outcome";

    private AnswerFiles() {}

    /**
     * Decides and writes in one run over the requests, and counts on the way.
     *
     * @param answers of {@link BulkDecisions} or {@link BulkComparison}
     * @param folder in any file system that Spark knows
     * @param mode what to do if the folder is there
     * @throws InterruptedException if the thread is stopped while it waits for the totals
     */
    public static Totals write(Dataset<Row> answers, String folder, SaveMode mode) throws InterruptedException {
        Observation totals = new Observation();
        Totals.observe(answers, totals)
                .withColumn(
                        OUTCOME,
                        when(Totals.isDuplicate(), "duplicate")
                                .when(Totals.isRejected(), "rejected")
                                .otherwise("decided"))
                .write()
                .mode(mode)
                .partitionBy(OUTCOME)
                .parquet(folder);
        return Totals.of(totals);
    }
}
