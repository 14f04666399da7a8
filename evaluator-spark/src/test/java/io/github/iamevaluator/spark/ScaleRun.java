package io.github.iamevaluator.spark;

import io.github.iamevaluator.request.AccessRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures what {@code docs/scale.md} tells: rows a second of CPU time, by Spark's own count of it, so that other work on
 * the machine does not matter. Not a test; it is started by hand and takes minutes.
 */
final class ScaleRun {

    private static final ScaleOrganization ORGANIZATION = new ScaleOrganization(100, 100, 200, 10);
    private static final int ROUNDS = 4;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final BulkSettings SETTINGS = BulkSettings.asOf(NOW);

    private final SparkSession spark;
    private final AtomicLong cpu = new AtomicLong();
    private final AtomicLong moved = new AtomicLong();

    private ScaleRun(SparkSession spark) {
        this.spark = spark;
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                cpu.addAndGet(end.taskMetrics().executorCpuTime());
                moved.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
            }
        });
    }

    /** Measures with so many rows, in a folder for what it makes. */
    public static void main(String... arguments) throws IOException, TimeoutException {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        ORGANIZATION.write(folder.resolve("before"), true);
        ORGANIZATION.write(folder.resolve("after"), false);
        ScaleInputs.trail(folder.resolve("trail"), rows / 5);
        SparkSession spark = Sessions.local();
        new ScaleRun(spark).run(folder, rows);
        spark.stop();
    }

    private void run(Path folder, int rows) throws TimeoutException {
        spark.range(0, rows, 1, 8)
                .map(
                        (MapFunction<Long, Row>) number -> ScaleInputs.request(number.intValue()),
                        Encoders.row(ScaleInputs.SCHEMA))
                .write()
                .mode("overwrite")
                .parquet(folder.resolve("requests").toString());
        Dataset<Row> requests = spark.read().parquet(folder.resolve("requests").toString());
        ExportArchive before = archive(folder.resolve("before"));
        ExportArchive after = archive(folder.resolve("after"));
        System.out.printf("archive %,d bytes%n", before.size());
        size(before);

        BulkDecisions decisions = BulkDecisions.of(spark, SETTINGS, before);
        decisions.register("iam_decide");
        measure("read alone", rows, requests);
        measure("decisions alone", rows, decisions.decide(requests, Reasons.NONE));
        requests.createOrReplaceTempView("requests");
        measure(
                "iam_decide in SQL",
                rows,
                spark.sql("select iam_decide(principal, action, resource, context) from requests"));
        measure("reasons of what is not allowed", rows, decisions.decide(requests, Reasons.NOT_ALLOWED));
        measure("reasons of all", rows, decisions.decide(requests, Reasons.ALL));
        measure("distinct, decisions alone", rows, decisions.decide(DistinctRequests.of(requests), Reasons.NONE));
        Dataset<Row> trail =
                CloudTrailFiles.JSON.read(spark, folder.resolve("trail").toString());
        for (RecordedUnit unit : RecordedUnit.values()) {
            measure("CloudTrail, each " + unit, rows / 5, decisions.decideCloudTrail(trail, unit, Reasons.NONE));
        }
        decisions
                .decide(requests, Reasons.NONE)
                .groupBy("decision", "rejected.code")
                .count()
                .show(false);
        decisions
                .decideCloudTrail(trail, RecordedUnit.CALL, Reasons.NONE)
                .groupBy("decision", "rejected.code")
                .count()
                .show(false);
        decisions.close();
        BulkComparison comparison = BulkComparison.of(spark, SETTINGS, before, EnvironmentChange.to(after));
        measure("before and after a change", rows, comparison.compare(requests));
    }

    private ExportArchive archive(Path folder) {
        return ExportArchive.of(folder.toString(), spark.sparkContext().hadoopConfiguration());
    }

    private static void size(ExportArchive archive) {
        long empty = used();
        SharedPolicies shared = new SharedPolicies(SETTINGS, archive, null);
        try {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String role = "arn:aws:iam::" + ScaleOrganization.account(0) + ":role/role-0";
            shared.policies(SharedPolicies.Side.BEFORE)
                    .policies()
                    .decide(AccessRequest.of(role, "ec2:DescribeInstances", "*"));
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf("prepared in %.1f s of CPU, heap %,d bytes%n", seconds, used() - empty);
        } finally {
            Reference.reachabilityFence(shared);
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Runs so often, the last time for the count; a row costs what its task costs, reading included. */
    private void measure(String what, int rows, Dataset<Row> answers) throws TimeoutException {
        long spent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            cpu.set(0);
            moved.set(0);
            answers.write().format("noop").mode("overwrite").save();
            spent = settled();
        }
        System.out.printf(
                "%-32s %,12.0f rows a second of CPU, %6.2f us and %d bytes moved a row%n",
                what, rows * 1e9 / spent, spent / 1e3 / rows, moved.get() / rows);
    }

    /** What was counted, once the listener has heard of every task. */
    private long settled() throws TimeoutException {
        spark.sparkContext().listenerBus().waitUntilEmpty();
        return cpu.get();
    }
}
