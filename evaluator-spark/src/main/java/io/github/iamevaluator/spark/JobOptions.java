package io.github.iamevaluator.spark;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.ingest.IngestException;
import io.github.iamevaluator.spark.SharedPolicies.Side;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What both jobs are told, and what both do with it. */
final class JobOptions {

    private static final int DONE = 0;
    private static final int INVALID = 3;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec job = CommandSpec.create();

    @Option(
            names = "--environment",
            required = true,
            paramLabel = "DIR",
            description = "folder of AWS exports: a path, or a URI that Hadoop knows")
    private String environment = "";

    @Option(
            names = "--change",
            paramLabel = "DIR|PLAN",
            description = "a change as what-if takes it (docs/what-if.md): decide before and after")
    private @Nullable String change;

    @Option(
            names = "--plan-account",
            paramLabel = "ID",
            description = "the account that a Terraform plan is for, where neither its ARNs nor the environment say so")
    private Optional<String> planAccount = Optional.empty();

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

    /** How to decide by default. */
    BulkSettings settings() {
        return currentTime == null ? BulkSettings.asOfNow() : BulkSettings.asOf(currentTime);
    }

    /** Runs a job: asks, writes the answers, and prints the totals; 3 if part of the change could not be made. */
    int run(BulkSettings settings, BiFunction<SparkSession, Asking, Dataset<Row>> answers) throws InterruptedException {
        SparkSession spark = SparkSession.builder().appName("IAM Evaluator").getOrCreate();
        PrintWriter err = job.commandLine().getErr();
        Broadcast<SharedPolicies> policies = broadcast(spark, settings, err);
        try {
            tell(policies.value().policies(Side.BEFORE).environment().notices(), err);
            boolean made =
                    policies.value().changed().map(after -> isMade(after, err)).orElse(true);
            SaveMode mode = overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
            Totals totals = AnswerFiles.write(answers.apply(spark, Asking.of(policies, reasons)), out, mode);
            PrintWriter printed = job.commandLine().getOut();
            printed.println(totals.describe(change != null));
            printed.flush();
            return made ? DONE : INVALID;
        } finally {
            policies.destroy();
        }
    }

    private Broadcast<SharedPolicies> broadcast(SparkSession spark, BulkSettings settings, PrintWriter err) {
        planAccount.filter(id -> !Arn.isAccountId(id)).ifPresent(id -> {
            throw new ParameterException(
                    job.commandLine(), "--plan-account \"" + id + "\" is no account id; write 12 digits");
        });
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        ExportArchive before = ExportArchive.of(environment, hadoop);
        ChangeArchive changed = change == null ? null : ChangeArchive.of(change, planAccount, hadoop);
        IndexSize size = IndexSize.empty(before.size() + (changed == null ? 0 : changed.size()));
        Broadcast<SharedPolicies> policies = BulkDecisions.broadcast(spark, settings, before, changed);
        err.println("note: " + size.measured().describe());
        return policies;
    }

    /** Says what of the environment was passed over, or how much. */
    private static void tell(List<String> notices, PrintWriter err) {
        if (notices.size() == 1) {
            err.println("note: " + notices.get(0));
        } else if (notices.size() > 1) {
            err.println("note: " + notices.size() + " parts of the environment were passed over");
        }
    }

    /** Says what of a change could not be made. */
    private static boolean isMade(ChangedEnvironment after, PrintWriter err) {
        after.notices().forEach(notice -> err.println("note: " + notice));
        after.problems().forEach(problem -> err.println("error: " + problem));
        err.println("note: changes %d read, %d made, %d rejected"
                .formatted(after.changes(), after.changes() - after.rejected(), after.rejected()));
        return after.rejected() == 0 && after.problems().isEmpty();
    }

    /** Runs a job as a program: stops Spark, and ends this JVM unless all went well. */
    static void main(Callable<Integer> job, String... arguments) {
        int status = execute(new CommandLine(job), arguments);
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
