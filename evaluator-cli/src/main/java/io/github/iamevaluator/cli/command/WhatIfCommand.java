package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.cli.command.AgainstOption.Subject;
import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.cli.whatif.WhatIfFormat;
import io.github.iamevaluator.cli.whatif.WhatIfOutcome;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.whatif.Totals;
import io.github.iamevaluator.whatif.WhatIf;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.io.IOException;
import java.util.List;
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
                    + " there is such a change, and 4 when an undecided one may be, or requests were left out; else 0."
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

    @Mixin
    private AgainstOption against = new AgainstOption();

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
    private DecidingThreads threads = new DecidingThreads();

    @Mixin
    private ContextOptions context = new ContextOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    WhatIfCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        MatrixRun run = threads.run();
        InputSource source = new InputSource(streams.in());
        IamEvaluator iam = engine.evaluator(against.isTrail());
        ServiceCatalog catalog = iam.catalog().orElseThrow();
        RequestContext given = context.read(source, catalog::keyType);
        Environment before = environment
                .read(catalog, streams.err(), false)
                .orElseThrow(() -> CommandFailure.usage("--environment DIR is missing; see docs/environment.md"));
        ChangedEnvironment after = change.read(before, catalog, streams.err());
        WhatIf whatIf = WhatIf.of(iam, before, after.environment());
        Optional<AgainstOption.Answer> answer = against(source, whatIf, new Subject(iam, before, environment.folder()));
        WhatIfReport report = answer.isPresent() ? answer.get().report() : compare(whatIf, given, run);
        List<String> errors = answer.map(AgainstOption.Answer::errors).orElse(report.problems());
        tell(report, errors);
        output.write(
                new WhatIfOutcome(before, after, report, answer.map(AgainstOption.Answer::against)),
                streams.out(),
                streams.colours() ? Style.COLOURED : Style.PLAIN);
        boolean complete = after.rejected() == 0 && after.problems().isEmpty() && errors.isEmpty();
        return (complete ? status(report) : ExitStatus.INVALID_INPUT).code();
    }

    private WhatIfReport compare(WhatIf whatIf, RequestContext given, MatrixRun run) {
        try (Progress progress = new Progress(streams, "requests")) {
            return whatIf.compare(given, most, run.withProgress(progress::steps));
        }
    }

    private Optional<AgainstOption.Answer> against(InputSource source, WhatIf whatIf, Subject subject) {
        try (Progress progress = new Progress(streams)) {
            return against.ask(subject, whatIf.tally(), source, progress);
        }
    }

    /** Says why requests were rejected: of many the first few, and how many there are. */
    private void tell(WhatIfReport report, List<String> errors) {
        errors.forEach(error -> streams.err().println("error: " + error));
        List<String> others = report.problems().stream()
                .filter(problem -> !errors.contains(problem))
                .toList();
        others.forEach(problem -> streams.err().println("note: " + problem));
        long rejected = report.totals().rejected();
        if (rejected > errors.size() + others.size()) {
            streams.err()
                    .println("note: " + rejected + " of " + report.totals().read() + " requests were rejected in all");
        }
    }

    private ExitStatus status(WhatIfReport report) {
        Totals totals = report.totals();
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
        long leftOut = report.coverage().requestsLeftOut();
        if (leftOut > 0) {
            streams.err()
                    .println("note: --fail-on is undecided: requests left out because of --most-requests: " + leftOut);
        }
        return totals.undecided() > 0 || leftOut > 0 ? ExitStatus.UNDECIDED : ExitStatus.ALLOWED;
    }
}
