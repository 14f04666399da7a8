package io.github.iamevaluator.spark;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A job for {@code spark-submit}: decides again what CloudTrail recorded; {@code docs/scale.md} has its options. */
@Command(
        name = "DecideCloudTrail",
        mixinStandardHelpOptions = true,
        description = "Decides again what CloudTrail recorded; the answers go to Parquet.")
public final class DecideCloudTrail implements Callable<Integer> {

    @Mixin
    private JobOptions options = new JobOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--cloudtrail", required = true, paramLabel = "PATH", description = "a folder of CloudTrail files")
    private String trail = "";

    private DecideCloudTrail() {}

    @Override
    public Integer call() throws InterruptedException {
        return options.run(
                (spark, asking) -> BulkDecisions.replayed(CloudTrailFiles.read(spark, trail), asking),
                spec.commandLine().getOut());
    }

    /** Runs the job; the exit status is 0, 2 for options that make no sense, 3 for inputs that cannot be read. */
    public static void main(String... arguments) {
        JobOptions.main(command(), arguments);
    }

    /** The command, to be run in the session that there is. */
    static CommandLine command() {
        return new CommandLine(new DecideCloudTrail());
    }
}
