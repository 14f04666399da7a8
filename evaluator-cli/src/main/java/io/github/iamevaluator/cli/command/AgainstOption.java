package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.cli.whatif.Against;
import io.github.iamevaluator.cli.whatif.Uses;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.whatif.ChangeTally;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that gives the requests to ask. */
final class AgainstOption {

    @Option(
            names = "--against",
            paramLabel = "FILE|DIR",
            description =
                    "Requests to ask: scenarios or bare requests (docs/scenario-format.md), a file of tests, an access"
                            + " matrix (.csv), or CloudTrail; without it, what the change can touch.")
    private Optional<String> source = Optional.empty();

    /**
     * What came out.
     *
     * @param report who gains and loses what
     * @param against what was asked
     * @param errors what could not be read: the first few
     */
    record Answer(WhatIfReport report, Against against, List<String> errors) {

        /** Copies the list. */
        Answer {
            errors = List.copyOf(errors);
        }
    }

    /** Tells whether the requests are recorded ones, whose actions may be newer than the catalog. */
    boolean isTrail() {
        return source.filter(name -> AgainstForm.of(name) == AgainstForm.TRAIL).isPresent();
    }

    /** Asks the requests that are given; empty if none are. */
    Optional<Answer> ask(Subject subject, ChangeTally tally, InputSource input, Progress progress) {
        return source.map(name -> ask(name, subject, tally, input, progress));
    }

    /**
     * Whom they are asked.
     *
     * @param iam decides
     * @param environment before the change
     * @param folder where the environment lies
     */
    record Subject(IamEvaluator iam, Environment environment, String folder) {}

    private static Answer ask(String name, Subject subject, ChangeTally tally, InputSource input, Progress progress) {
        AgainstForm form = AgainstForm.of(name);
        AskedRequests asked = new AskedRequests(tally, form == AgainstForm.TRAIL ? Uses.recorded() : Uses.written());
        WrittenRequests written = new WrittenRequests(asked, subject.iam(), progress);
        switch (form) {
            case SCENARIOS -> written.scenarios(input, name);
            case TESTS -> written.tests(name, Path.of(subject.folder()));
            case MATRIX -> written.matrix(name, subject.environment());
            case TRAIL -> trail(name, subject, asked, progress);
        }
        WhatIfReport report = asked.report();
        // what was written down was meant to be asked; of what was recorded, not every record is a request
        return new Answer(
                report,
                asked.against(InputSource.display(name)),
                form == AgainstForm.TRAIL ? List.copyOf(asked.errors()) : report.problems());
    }

    private static void trail(String name, Subject subject, AskedRequests asked, Progress progress) {
        if (Files.notExists(InputSource.path(name))) {
            throw CommandFailure.input("\"" + name + "\" cannot be read: there is no such file or folder");
        }
        CloudTrailEvents events = CloudTrailEvents.of(subject.iam().catalog().orElseThrow())
                .with(RecordedNames.of(subject.environment()));
        CloudTrailReader.create().read(InputSource.path(name), new TrailRequests(events, asked, progress));
    }
}
