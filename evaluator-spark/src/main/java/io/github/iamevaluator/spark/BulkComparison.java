package io.github.iamevaluator.spark;

import java.time.Instant;
import java.time.InstantSource;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Decides requests that are rows of a data set, by an environment before a change and by that after it.
 *
 * <p>The rows are those of {@link BulkDecisions}. Behind them come {@code before} and {@code after}, each with {@code
 * decision}, {@code blockedBy} and {@code decidedBy}, the latter two where the decisions differ; and {@code rejected}.
 *
 * @since 0.1.0
 */
public final class BulkComparison implements AutoCloseable {

    private final SparkSession spark;
    private final Broadcast<SharedPolicies> policies;

    private BulkComparison(SparkSession spark, Broadcast<SharedPolicies> policies) {
        this.spark = spark;
        this.policies = policies;
    }

    /**
     * Reads two environments and sends them to the executors, where equal documents of both are held once.
     *
     * @throws io.github.iamevaluator.ingest.IngestException if there is something wrong with one
     */
    public static BulkComparison of(SparkSession spark, EnvironmentSource before, EnvironmentSource after) {
        return of(spark, InstantSource.system().instant(), before, after);
    }

    /**
     * Reads two environments and sends them to the executors, where equal documents of both are held once.
     *
     * @param now the value of {@code aws:CurrentTime} for requests that do not bring their own
     * @throws io.github.iamevaluator.ingest.IngestException if there is something wrong with one
     */
    public static BulkComparison of(
            SparkSession spark, Instant now, EnvironmentSource before, EnvironmentSource after) {
        return new BulkComparison(spark, BulkDecisions.broadcast(spark, now, before, after));
    }

    /**
     * The requests with both answers.
     *
     * @throws IllegalArgumentException if a column is missing or of another type
     */
    public Dataset<Row> compare(Dataset<Row> requests) {
        return BulkDecisions.answered(requests, new Asking(policies, true, Reasons.ALL));
    }

    /**
     * What CloudTrail recorded, decided by both: who would lose what was really used.
     *
     * @param files of {@link CloudTrailFiles}
     * @return the columns of {@link BulkDecisions#decideCloudTrail} with both answers
     */
    public Dataset<Row> compareCloudTrail(Dataset<Row> files) {
        return BulkDecisions.replayed(files, new Asking(policies, true, Reasons.ALL));
    }

    /** Makes two functions known to Spark SQL, as {@link BulkDecisions#register} does one. */
    public void register(String before, String after) {
        DecideFunction.register(spark, before, policies, 0);
        DecideFunction.register(spark, after, policies, 1);
    }

    /** Takes the environments from the executors; what was made here can no longer be computed. */
    @Override
    public void close() {
        policies.destroy();
    }
}
