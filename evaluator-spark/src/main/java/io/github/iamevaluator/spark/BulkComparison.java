package io.github.iamevaluator.spark;

import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.spark.SharedPolicies.Side;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Decides requests that are rows of a data set, by an environment before a change and by that after it.
 *
 * <p>The rows are those of {@link BulkDecisions}. Behind them come {@code before} and {@code after}, each with {@code
 * decision}, {@code blockedBy} and {@code decidedBy}, the latter two where access differs; {@code change}, which is {@code
 * gained}, {@code lost}, {@code undecided} or, where access is the same, null; and {@code rejected}. A caller that only one
 * side has is denied by the other.
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
     * Reads an environment and a change of it and sends them to the executors, where what is equal on both sides is held
     * once.
     *
     * @throws io.github.iamevaluator.ingest.IngestException if there is something wrong with one
     */
    public static BulkComparison of(SparkSession spark, EnvironmentSource before, EnvironmentChange change) {
        return of(spark, BulkSettings.asOfNow(), before, change);
    }

    /**
     * Reads an environment and a change of it and sends them to the executors, where what is equal on both sides is held
     * once.
     *
     * @throws io.github.iamevaluator.ingest.IngestException if there is something wrong with one
     */
    public static BulkComparison of(
            SparkSession spark, BulkSettings settings, EnvironmentSource before, EnvironmentChange change) {
        return new BulkComparison(spark, BulkDecisions.broadcast(spark, settings, before, change));
    }

    /** The environment after the change, with what of it could not be made. */
    public ChangedEnvironment changed() {
        return policies.value().changed().orElseThrow();
    }

    /**
     * The requests with both answers.
     *
     * @throws IllegalArgumentException if a column is missing or of another type
     */
    public Dataset<Row> compare(Dataset<Row> requests) {
        return BulkDecisions.answered(requests, Asking.of(policies, Reasons.ALL));
    }

    /**
     * What CloudTrail recorded, decided by both: who would lose what was really used.
     *
     * @param files of {@link CloudTrailFiles}
     * @return the columns of {@link BulkDecisions#decideCloudTrail} with both answers
     */
    public Dataset<Row> compareCloudTrail(Dataset<Row> files, RecordedUnit unit) {
        return RecordedCalls.answered(files, unit, Asking.of(policies, Reasons.ALL));
    }

    /** Makes two functions known to Spark SQL, as {@link BulkDecisions#register} does one. */
    public void register(String before, String after) {
        DecideFunction.register(spark, before, policies, Side.BEFORE);
        DecideFunction.register(spark, after, policies, Side.AFTER);
    }

    /** Takes the environments from the executors; what was made here can no longer be computed. */
    @Override
    public void close() {
        policies.destroy();
    }
}
