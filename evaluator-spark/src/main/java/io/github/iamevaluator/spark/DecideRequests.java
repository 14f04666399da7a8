package io.github.iamevaluator.spark;

import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A job for {@code spark-submit}: decides requests; {@code docs/scale.md} has its options. */
@Command(
        name = "DecideRequests",
        mixinStandardHelpOptions = true,
        description = "Decides requests from JSON Lines or Parquet; the answers go to Parquet.")
public final class DecideRequests implements Callable<Integer> {

    @Mixin
    private JobOptions options = new JobOptions();

    @Option(names = "--requests", required = true, paramLabel = "PATH", description = "a file or folder of requests")
    private String requests = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "JSON",
            description = "what it holds: ${COMPLETION-CANDIDATES}; default $${DEFAULT-VALUE}")
    private RequestFiles format = RequestFiles.JSON;

    @Option(
            names = "--distinct",
            description = "decide equal requests once, and say how many there were; other columns are dropped")
    private boolean distinct;

    DecideRequests() {}

    @Override
    public Integer call() throws InterruptedException {
        return options.run(options.settings(), (spark, asking) -> BulkDecisions.answered(read(spark), asking));
    }

    private Dataset<Row> read(SparkSession spark) {
        Dataset<Row> read = format.read(spark, requests);
        return distinct ? DistinctRequests.of(read) : read;
    }

    /** Runs the job; the exit status is 0, 2 for options that make no sense, 3 for inputs that cannot be read. */
    public static void main(String... arguments) {
        JobOptions.main(new DecideRequests(), arguments);
    }
}
