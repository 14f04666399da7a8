package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.coverage.MutationReport;
import io.github.iamevaluator.scenario.tests.CheckOutcome;
import io.github.iamevaluator.scenario.tests.NearestMiss;
import io.github.iamevaluator.scenario.tests.TestFailure;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestRun.FileOutcome;
import io.github.iamevaluator.scenario.tests.TestTotals;
import java.io.PrintWriter;
import java.util.List;

/** One JSON object at the end. Members are only ever added while {@code schemaVersion} stays the same. */
final class JsonReport implements TestReport {

    private static final long SCHEMA_VERSION = 1;

    private final PrintWriter out;
    private final JsonWriter json;

    JsonReport(PrintWriter out) {
        this.out = out;
        this.json = JsonWriter.indented(out);
    }

    @Override
    public void end(TestRun run) {
        json.beginObject().field("schemaVersion", SCHEMA_VERSION);
        json.name("totals");
        totals(run.totals());
        json.field("milliseconds", run.time().toMillis());
        json.name("files").beginArray();
        run.files().forEach(this::file);
        json.endArray();
    }

    @Override
    public void mutation(MutationReport mutation) {
        mutation.writeTo(json);
    }

    @Override
    public void close() {
        json.endObject();
        out.println();
    }

    private void totals(TestTotals totals) {
        json.beginObject();
        json.field("tests", totals.tests());
        json.field("passed", totals.passed());
        json.field("failed", totals.failed());
        json.field("invalid", totals.invalid());
        json.field("skipped", totals.skipped());
        json.field("unreadableFiles", totals.unreadable());
        json.endObject();
    }

    private void file(FileOutcome file) {
        json.beginObject();
        json.field("file", file.file().name());
        problems(file.file().problems());
        json.name("tests").beginArray();
        file.tests().forEach(this::test);
        json.endArray().endObject();
    }

    private void test(TestOutcome outcome) {
        json.beginObject();
        json.field("name", outcome.test().name());
        json.field("line", outcome.test().at().line());
        json.field("status", outcome.status().label());
        json.field("milliseconds", outcome.time().toMillis());
        json.field("tags", outcome.test().tags());
        outcome.test().skip().ifPresent(reason -> json.field("skip", reason));
        problems(outcome.test().problems());
        json.name("checks").beginArray();
        outcome.checks().forEach(this::check);
        json.endArray().endObject();
    }

    private void check(CheckOutcome outcome) {
        json.beginObject();
        json.field("line", outcome.check().at().line());
        json.field("principal", outcome.check().request().principal().text());
        json.field("action", outcome.check().request().action());
        json.field(
                "resources",
                outcome.check().request().resources().stream()
                        .map(ResourceTarget::arn)
                        .toList());
        json.field("status", outcome.status().label());
        outcome.actual()
                .ifPresent(actual -> json.field("decision", actual.decision().code()));
        problems(outcome.problems());
        outcome.failure().ifPresent(this::failure);
        json.endObject();
    }

    private void failure(TestFailure failure) {
        json.name("failure").beginObject();
        json.field("sentence", failure.sentence());
        json.field("expected", failure.expected());
        json.field("actual", failure.actual());
        json.field("decidedBy", failure.decidedBy());
        json.field("nearest", failure.nearest());
        json.field(
                "nearestMiss",
                failure.nearestMiss().map(NearestMiss::toString).map(List::of).orElse(List.of()));
        json.field("missing", failure.missing());
        failure.command().ifPresent(command -> json.field("command", command));
        json.endObject();
    }

    private void problems(List<Problem> problems) {
        json.name("problems").beginArray();
        for (Problem problem : problems) {
            SourceLocation at = problem.at();
            json.beginObject().field("code", problem.code());
            at.file().ifPresent(file -> json.field("file", file));
            json.field("pointer", at.pointer()).field("line", at.line()).field("column", at.column());
            json.field("what", problem.what()).field("mend", problem.mend()).endObject();
        }
        json.endArray();
    }
}
