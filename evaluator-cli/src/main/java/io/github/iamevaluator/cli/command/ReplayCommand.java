package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.cli.trail.ReplayCsv;
import io.github.iamevaluator.cli.trail.ReplayJson;
import io.github.iamevaluator.cli.trail.ReplayText;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.TrailCounts;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.replay.Replay;
import io.github.iamevaluator.replay.ReplayReport;
import io.github.iamevaluator.replay.ReplayTotals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides again what CloudTrail recorded; memory does not grow with it. */
@Command(
        name = "replay",
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Decides the calls that CloudTrail recorded by the policies of an environment, and compares with what AWS"
                    + " did (docs/cloudtrail.md).",
            "Exit status: 3 when something could not be read; else 1 when the environment decides otherwise than AWS"
                    + " did (with --change: when something is lost that was used); else 4 when a call was not decided;"
                    + " else 0."
        })
final class ReplayCommand implements Callable<Integer> {

    private final Streams streams;
    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    @Parameters(
            arity = "1..*",
            paramLabel = "TRAIL",
            description = "Files of CloudTrail, or folders of them as they lie in S3; - reads standard input.")
    private List<String> trails = List.of();

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    @Option(
            names = "--change",
            paramLabel = "DIR|PLAN",
            description =
                    "A change of the environment, as what-if takes it: tells who would lose what was really used.")
    private Optional<String> change = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text (default), json or csv; json and csv have all groups.")
    private TrailFormat format = TrailFormat.TEXT;

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    @Option(
            names = "--groups",
            paramLabel = "N",
            description = "How many groups of each kind the text shows; default: ${DEFAULT-VALUE}.")
    private int groups = 20;

    ReplayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Environment known = environment
                .read(catalog, streams.err(), false)
                .orElseThrow(() -> CommandFailure.usage("replay wants --environment DIR"));
        IamEvaluator evaluator = TrailInput.evaluator(catalog);
        CloudTrailEvents events = CloudTrailEvents.of(catalog).with(RecordedNames.of(known));
        PreparedPolicies before = evaluator.prepare(known);
        Optional<ChangedEnvironment> changed =
                change.map(given -> ChangeOptions.read(given, known, catalog, streams.err()));
        Replay replay = changed.map(after -> Replay.of(events, before, evaluator.prepare(after.environment())))
                .orElseGet(() -> Replay.of(events, before));
        TrailInput input = threads.input(streams);
        TrailCounts files = input.read(trails, replay.parallel());
        ReplayReport report = replay.report(files);
        write(report);
        boolean made = changed.map(after -> after.rejected() == 0).orElse(true);
        return status(input.complete() && made, report).code();
    }

    private static ExitStatus status(boolean complete, ReplayReport report) {
        ReplayTotals totals = report.totals();
        if (!complete || totals.undone().containsKey(RejectionReason.NOT_AN_EVENT)) {
            return ExitStatus.INVALID_INPUT;
        }
        boolean found = report.changes()
                .map(changes -> changes.entries().stream()
                        .anyMatch(entry -> entry.what().losesUsedAccess()))
                .orElse(totals.differed() > 0);
        if (found) {
            return ExitStatus.DENIED;
        }
        return totals.callsNotDecided() > 0 ? ExitStatus.UNDECIDED : ExitStatus.ALLOWED;
    }

    private void write(ReplayReport report) {
        switch (format) {
            case TEXT -> new ReplayText(streams.out(), groups).write(report);
            case JSON -> {
                new ReplayJson(streams.out()).write(report);
                streams.out().println();
            }
            case CSV -> {
                try {
                    new ReplayCsv(streams.out()).write(report);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
        }
    }
}
