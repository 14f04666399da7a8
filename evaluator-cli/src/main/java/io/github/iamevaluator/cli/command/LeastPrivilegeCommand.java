package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.trail.DistinctRequests;
import io.github.iamevaluator.cli.trail.LeastPrivilegeJson;
import io.github.iamevaluator.cli.trail.LeastPrivilegeText;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.leastprivilege.LeastPrivilege;
import io.github.iamevaluator.leastprivilege.LeastPrivilegeOptions;
import io.github.iamevaluator.leastprivilege.LeastPrivilegeReport;
import io.github.iamevaluator.leastprivilege.Recheck;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the smallest sensible policy for what CloudTrail recorded of a principal. */
@Command(
        name = "least-privilege",
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Writes the smallest sensible identity policy that allows what a principal really used, with what shows it"
                    + " (docs/cloudtrail.md). Nothing is allowed that is not allowed today.",
            "Exit status: 3 when something could not be read; 1 when a recorded request is no longer allowed, which"
                    + " would be a bug; 4 when nothing was used, so that there is nothing to write; else 0."
        })
final class LeastPrivilegeCommand implements Callable<Integer> {

    private final Streams streams;
    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    @Option(
            names = "--principal",
            required = true,
            paramLabel = "WHO",
            description = "The user or role: an ARN, or a short name such as acme-prod/role/deploy.")
    private String principal = "";

    @Option(
            names = "--from",
            required = true,
            arity = "1..*",
            paramLabel = "TRAIL",
            description = "Files of CloudTrail, or folders of them as they lie in S3; they are read twice.")
    private List<String> trails = List.of();

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    @Option(
            names = "--service-wildcards",
            description = "Write actions with the wildcards of the statements that allow them today, such as s3:*.")
    private boolean serviceWildcards;

    @Option(
            names = "--max-resources",
            paramLabel = "N",
            description =
                    "Up to how many used resources of an action are listed one by one; default: ${DEFAULT-VALUE}.")
    private int maxResources = LeastPrivilegeOptions.DEFAULT.mostResources();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text (default), json, or policy: the policy document alone, if it is one.")
    private PolicyFormat format = PolicyFormat.TEXT;

    LeastPrivilegeCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the policy is written. */
    enum PolicyFormat {
        TEXT,
        JSON,
        POLICY
    }

    @Override
    public Integer call() {
        Environment known = environment
                .read(catalog, streams.err(), false)
                .orElseThrow(() -> CommandFailure.usage("least-privilege wants --environment DIR"));
        if (trails.contains(InputSource.STANDARD_INPUT)) {
            throw CommandFailure.usage("--from - cannot be read twice, as this wants it; give a file");
        }
        if (maxResources < 1) {
            throw CommandFailure.usage("--max-resources " + maxResources + " is less than 1");
        }
        try {
            return answer(known).code();
        } catch (InvalidRequestException refused) {
            throw CommandFailure.of(refused);
        } catch (PolicyParseException broken) {
            throw CommandFailure.input(String.valueOf(broken.getMessage()));
        }
    }

    private ExitStatus answer(Environment known) {
        IamEvaluator evaluator = TrailInput.evaluator(catalog);
        CloudTrailEvents events = CloudTrailEvents.of(catalog).with(RecordedNames.of(known));
        Principal who = PrincipalArgument.read(principal, Optional.of(known));
        TrailInput input = threads.input(streams);
        LeastPrivilege collected =
                LeastPrivilege.of(evaluator, known, who, new LeastPrivilegeOptions(serviceWildcards, maxResources));
        input.read(trails, new DistinctRequests(events, collected::add, collected::add));
        LeastPrivilegeReport report = collected.report();
        Recheck check = new Recheck(evaluator, known, report);
        input.readAgain(trails, new DistinctRequests(events, check::add, rejected -> {}));
        write(report, check);
        if (report.statements().isEmpty()) {
            streams.err()
                    .println("nothing was used: no recorded request of " + report.principal()
                            + " is one that its identity policies allow");
        }
        return status(input, report, check);
    }

    private static ExitStatus status(TrailInput input, LeastPrivilegeReport report, Recheck check) {
        if (!input.complete()) {
            return ExitStatus.INVALID_INPUT;
        }
        if (check.lost().total() > 0) {
            return ExitStatus.DENIED;
        }
        return report.statements().isEmpty() ? ExitStatus.UNDECIDED : ExitStatus.ALLOWED;
    }

    private void write(LeastPrivilegeReport report, Recheck check) {
        switch (format) {
            case TEXT -> new LeastPrivilegeText(streams.out()).write(report, check);
            case JSON -> {
                new LeastPrivilegeJson(streams.out()).write(report, check);
                streams.out().println();
            }
            case POLICY -> {
                writePolicy(report);
                new LeastPrivilegeText(streams.err()).notes(report);
            }
        }
    }

    /** One document or none: of two, neither alone is the policy. */
    private void writePolicy(LeastPrivilegeReport report) {
        if (report.documents().size() > 1) {
            throw CommandFailure.usage("--output policy prints one document and this policy takes two: statements of a"
                    + " document of Version 2008-10-17 have \"${\" in them, which would be a variable under 2012-10-17;"
                    + " --output json has both");
        }
        report.documents().forEach(document -> document.lines().forEach(streams.out()::println));
    }
}
