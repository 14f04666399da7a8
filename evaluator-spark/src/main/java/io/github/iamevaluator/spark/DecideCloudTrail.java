package io.github.iamevaluator.spark;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A job for {@code spark-submit}: decides again what CloudTrail recorded; {@code docs/scale.md} has its options. */
@Command(
        name = "DecideCloudTrail",
        mixinStandardHelpOptions = true,
        description = "Decides again what CloudTrail recorded; the answers go to Parquet.")
public final class DecideCloudTrail implements Callable<Integer> {

    @Mixin
    private JobOptions options = new JobOptions();

    @Option(names = "--cloudtrail", required = true, paramLabel = "PATH", description = "a folder of CloudTrail files")
    private String trail = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "JSON",
            description = "what it holds: ${COMPLETION-CANDIDATES} with a column record; default $${DEFAULT-VALUE}")
    private CloudTrailFiles format = CloudTrailFiles.JSON;

    @Option(
            names = "--each",
            paramLabel = "UNIT",
            defaultValue = "CALL",
            description = "what gets an answer of its own: ${COMPLETION-CANDIDATES}; default $${DEFAULT-VALUE}")
    private RecordedUnit each = RecordedUnit.CALL;

    DecideCloudTrail() {}

    @Override
    public Integer call() throws InterruptedException {
        return options.run(
                options.settings().withUnknownActionsMatched(true),
                (spark, asking) -> RecordedCalls.answered(format.read(spark, trail), each, asking));
    }

    /** Runs the job; the exit status is 0, 2 for options that make no sense, 3 for inputs that cannot be read. */
    public static void main(String... arguments) {
        JobOptions.main(new DecideCloudTrail(), arguments);
    }
}
