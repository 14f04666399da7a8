package io.github.iamevaluator.spark;

import io.github.iamevaluator.ingest.IngestException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What both jobs are told, and what both do with it. */
final class JobOptions {

    private static final int DONE = 0;
    private static final int INVALID = 3;

    @Option(
            names = "--environment",
            required = true,
            paramLabel = "DIR",
            description = "folder of AWS exports: a path, or a URI that Hadoop knows")
    private String environment = "";

    @Option(
            names = "--change",
            paramLabel = "DIR",
            description = "a second such folder: decide by both, into the columns before and after")
    private @Nullable String change;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the answers go, as Parquet")
    private String out = "";

    @Option(names = "--overwrite", description = "replace what lies there")
    private boolean overwrite;

    @Option(
            names = "--reasons",
            paramLabel = "WHICH",
            defaultValue = "ALL",
            description = "whose deciding statements are named: ${COMPLETION-CANDIDATES}; default $${DEFAULT-VALUE}")
    private Reasons reasons = Reasons.ALL;

    @Option(
            names = "--current-time",
            paramLabel = "TIME",
            description = "aws:CurrentTime of requests that do not bring their own; default now")
    private @Nullable Instant currentTime;

    /** Runs a job: asks, writes the answers, and prints the totals. */
    int run(BiFunction<SparkSession, Asking, Dataset<Row>> job, PrintWriter totals) throws InterruptedException {
        SparkSession spark = SparkSession.builder().appName("IAM Evaluator").getOrCreate();
        Broadcast<SharedPolicies> policies = broadcast(spark);
        try {
            Dataset<Row> answers = job.apply(spark, new Asking(policies, change != null, reasons));
            SaveMode mode = overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
            totals.println(AnswerFiles.write(answers, out, mode).describe(change != null));
            totals.flush();
            return DONE;
        } finally {
            policies.destroy();
        }
    }

    private Broadcast<SharedPolicies> broadcast(SparkSession spark) {
        Instant now = currentTime == null ? InstantSource.system().instant() : currentTime;
        EnvironmentSource before = archive(spark, environment);
        return change == null
                ? BulkDecisions.broadcast(spark, now, before)
                : BulkDecisions.broadcast(spark, now, before, archive(spark, change));
    }

    private static ExportArchive archive(SparkSession spark, String folder) {
        return ExportArchive.of(folder, spark.sparkContext().hadoopConfiguration());
    }

    /** Runs a command as a program: stops Spark, and ends this JVM unless all went well. */
    static void main(CommandLine command, String... arguments) {
        int status = execute(command, arguments);
        if (SparkSession.getDefaultSession().isDefined()) {
            SparkSession.getDefaultSession().get().stop();
        }
        if (status != DONE) {
            System.exit(status);
        }
    }

    /** Runs a command; what is wrong with its inputs is said in one line, and bugs of ours with all that is known of them. */
    static int execute(CommandLine command, String... arguments) {
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, line, parsed) -> {
                    boolean input = error instanceof IngestException
                            || error instanceof UncheckedIOException
                            || error instanceof IllegalArgumentException
                            || error instanceof AnalysisException;
                    if (!input) {
                        throw error;
                    }
                    line.getErr().println("error: " + error.getMessage());
                    return INVALID;
                })
                .execute(arguments);
    }
}
