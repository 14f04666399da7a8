package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.cli.whatif.WhatIfFormat;
import io.github.iamevaluator.cli.whatif.WhatIfOutcome;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.whatif.ChangedEnvironment;
import io.github.iamevaluator.whatif.Totals;
import io.github.iamevaluator.whatif.WhatIf;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells who gains and who loses what by a change of policies. */
@Command(
        name = "what-if",
        sortOptions = false,
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Tells who gains and who loses what by a change of policies (docs/what-if.md).",
            "Exit status: 3 when part of an input could not be read or made (the rest was); else, with --fail-on, 1 when"
                    + " there is such a change, and 4 when an undecided one may be; else 0."
        })
final class WhatIfCommand implements Callable<Integer> {

    /** What makes a run fail. */
    enum FailOn {
        GAINED,
        LOST,
        ANY
    }

    private final Streams streams;

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Option(
            names = "--against",
            paramLabel = "FILE|DIR",
            description =
                    "Requests to ask: a file in the form of docs/scenario-format.md, or a folder of CloudTrail; without it, what"
                            + " the change can touch.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "KIND",
            description = "gained, lost or any: exit status 1 if there is such a change.")
    private Optional<FailOn> failOn = Optional.empty();

    @Option(
            names = "--most-requests",
            paramLabel = "NUMBER",
            description = "So many requests are made up at most; default: 10000000.")
    private long most = WhatIf.MOST_CELLS;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text (default), json, csv, markdown or html.")
    private WhatIfFormat output = WhatIfFormat.TEXT;

    @Mixin
    private ContextOptions context = new ContextOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    WhatIfCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        InputSource source = new InputSource(streams.in());
        IamEvaluator iam = engine.evaluator();
        ServiceCatalog catalog = iam.catalog().orElseThrow();
        RequestContext given = context.read(source, catalog::keyType);
        Environment before = environment
                .read(catalog, streams.err(), false)
                .orElseThrow(() -> CommandFailure.usage("--environment DIR is missing; see docs/environment.md"));
        ChangedEnvironment after = change.read(before, catalog, streams.err());
        WhatIf whatIf = WhatIf.of(iam, before, after.environment());
        Optional<TrailRequests> trail =
                against.filter(WhatIfCommand::isTrail).map(name -> recorded(name, before, catalog, whatIf));
        WhatIfReport report = trail.isPresent() ? trail.get().report() : compare(whatIf, given, source, catalog);
        boolean asked =
                trail.map(TrailRequests::complete).orElse(report.totals().rejected() == 0);
        String prefix = asked ? "note: " : "error: ";
        report.problems().forEach(problem -> streams.err().println(prefix + problem));
        output.write(
                new WhatIfOutcome(before, after, report, against, trail.map(TrailRequests::uses)),
                streams.out(),
                streams.colours() ? Style.COLOURED : Style.PLAIN);
        boolean complete = after.rejected() == 0 && after.problems().isEmpty() && asked;
        return (complete ? status(report.totals()) : ExitStatus.INVALID_INPUT).code();
    }

    private WhatIfReport compare(WhatIf whatIf, RequestContext given, InputSource source, ServiceCatalog catalog)
            throws IOException {
        try (Progress progress = new Progress(streams)) {
            return against.isPresent()
                    ? new RecordedRequests(source, catalog, progress).compare(against.get(), whatIf.tally())
                    : whatIf.compare(given, most, done -> progress.step());
        }
    }

    /** Tells a folder of CloudTrail, or a compressed file of it, from a file of scenarios. */
    private static boolean isTrail(String name) {
        return name.endsWith(".gz")
                || (!name.equals(InputSource.STANDARD_INPUT) && Files.isDirectory(InputSource.path(name)));
    }

    private TrailRequests recorded(String name, Environment before, ServiceCatalog catalog, WhatIf whatIf) {
        try (Progress progress = new Progress(streams)) {
            CloudTrailEvents events = CloudTrailEvents.of(catalog).with(RecordedNames.of(before));
            TrailRequests requests = new TrailRequests(events, whatIf.tally(), progress);
            CloudTrailReader.create().read(InputSource.path(name), requests);
            return requests;
        }
    }

    private ExitStatus status(Totals totals) {
        if (failOn.isEmpty()) {
            return ExitStatus.ALLOWED;
        }
        boolean failed = switch (failOn.get()) {
            case GAINED -> totals.gained() > 0;
            case LOST -> totals.lost() > 0;
            case ANY -> totals.gained() + totals.lost() > 0;
        };
        if (failed) {
            return ExitStatus.DENIED;
        }
        return totals.undecided() > 0 ? ExitStatus.UNDECIDED : ExitStatus.ALLOWED;
    }
}
