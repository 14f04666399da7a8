package io.github.iamevaluator.spark;

import io.github.iamevaluator.spark.SharedPolicies.Side;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests that are rows of a data set, by an environment that every executor has once.
 *
 * <p>A row has the columns {@code principal}, {@code action} and {@code resource}, all text; if it has them also {@code
 * context}, a map from key to list of values, or JSON; {@code roleArn} (of a session) and {@code principalId}; {@code
 * resourceAccount}, the owner; and {@code literalResource}, true where a star in the resource is a character. Whatever else
 * it has stays as it is. Rows are decided one by one and never moved, so that a caller with most of the rows is no burden.
 *
 * <p>Behind them come {@code decision}, {@code blockedBy} and {@code decidedBy} (the statements), or, if the row is no
 * request, nulls and {@code rejected}, a code and a message. The answers are those of {@link
 * io.github.iamevaluator.PreparedPolicies#evaluate}, all as of one moment, when this object was made if nothing else is said.
 *
 * @since 0.1.0
 */
public final class BulkDecisions implements AutoCloseable {

    private final SparkSession spark;
    private final Broadcast<SharedPolicies> policies;

    private BulkDecisions(SparkSession spark, Broadcast<SharedPolicies> policies) {
        this.spark = spark;
        this.policies = policies;
    }

    /**
     * Reads an environment and sends it to the executors.
     *
     * @throws io.github.iamevaluator.ingest.IngestException if there is something wrong with it
     */
    public static BulkDecisions of(SparkSession spark, EnvironmentSource environment) {
        return of(spark, BulkSettings.asOfNow(), environment);
    }

    /**
     * Reads an environment and sends it to the executors.
     *
     * @throws io.github.iamevaluator.ingest.IngestException if there is something wrong with it
     */
    public static BulkDecisions of(SparkSession spark, BulkSettings settings, EnvironmentSource environment) {
        return new BulkDecisions(spark, broadcast(spark, settings, environment, null));
    }

    /** Broadcasts environments, after preparing them here, so that what is wrong with them is said at once. */
    static Broadcast<SharedPolicies> broadcast(
            SparkSession spark, BulkSettings settings, EnvironmentSource before, @Nullable EnvironmentChange change) {
        SharedPolicies shared = new SharedPolicies(settings, before, change);
        shared.policies(Side.BEFORE);
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(shared);
    }

    /**
     * The requests with their answers.
     *
     * @throws IllegalArgumentException if a column is missing or of another type
     */
    public Dataset<Row> decide(Dataset<Row> requests, Reasons reasons) {
        return answered(requests, Asking.of(policies, reasons));
    }

    /**
     * What CloudTrail recorded, decided again: a row for each record, and one for whatever cannot be read, which is rejected
     * with its place. Roles and users get back the paths that records leave out.
     *
     * <p>The columns are {@code place} (file and number of the record), {@code event} (its id, the same in the trails of all
     * accounts that a call concerns), {@code time}, {@code source}, {@code name}, {@code account}, {@code principal}, {@code
     * action}, {@code resources}, {@code recorded} (what AWS answered: allowed, denied or failed otherwise), and those of the
     * answer. If it is questions that are answered, all this is said of the first call that asks it, and {@code requests} (how
     * many do) and {@code lastTime} come before the answer.
     *
     * @param files of {@link CloudTrailFiles}
     */
    public Dataset<Row> decideCloudTrail(Dataset<Row> files, RecordedUnit unit, Reasons reasons) {
        return RecordedCalls.answered(files, unit, Asking.of(policies, reasons));
    }

    static Dataset<Row> answered(Dataset<Row> requests, Asking asking) {
        RowQuestions questions = new RowQuestions(RequestColumns.of(requests.schema()), asking);
        StructType schema = Answers.behind(requests.schema(), asking.columns());
        return requests.map((MapFunction<Row, Row>) questions::answered, Encoders.row(schema));
    }

    /**
     * Makes a function of four arguments known to Spark SQL, {@code iam_decide(principal, action, resource, context)}: the
     * decision as text, null if this is no request. The context is a map from key to text or list of texts, JSON, or null.
     *
     * @param name of the function
     */
    public void register(String name) {
        DecideFunction.register(spark, name, policies, Side.BEFORE);
    }

    /** Takes the environment from the executors; what was made here can no longer be computed. */
    @Override
    public void close() {
        policies.destroy();
    }
}
