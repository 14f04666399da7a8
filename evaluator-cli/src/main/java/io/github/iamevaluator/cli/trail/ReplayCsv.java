package io.github.iamevaluator.cli.trail;

import io.github.iamevaluator.replay.ReplayReport;
import io.github.iamevaluator.replay.Tallies;
import io.github.iamevaluator.replay.Tally;
import io.github.iamevaluator.scenario.csv.CsvTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The groups of a replay as a table: one a row; of changes, {@code environment} is before and {@code change} after. */
public final class ReplayCsv {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "count",
            "first",
            "last",
            "principal",
            "action",
            "aws",
            "environment",
            "change",
            "reason",
            "examples");

    private final Appendable out;

    /** A table to a target. */
    public ReplayCsv(Appendable out) {
        this.out = out;
    }

    /** Writes all groups. */
    public void write(ReplayReport report) throws IOException {
        CsvTable table = CsvTable.begin(out, COLUMNS);
        rows(
                table,
                "differs",
                report.differences(),
                group -> List.of(
                        group.principal(),
                        group.action(),
                        group.recorded().label(),
                        group.decided().code(),
                        "",
                        group.reason()));
        if (report.changes().isPresent()) {
            rows(
                    table,
                    "changes",
                    report.changes().get(),
                    group -> List.of(
                            group.principal(),
                            group.action(),
                            group.recorded().label(),
                            group.before().code(),
                            group.after().code(),
                            group.reason()));
        }
        rows(
                table,
                "undecided",
                report.undecided(),
                group -> List.of(
                        group.principal(),
                        group.action(),
                        group.recorded().label(),
                        group.decided().code(),
                        "",
                        group.reason()));
        rows(
                table,
                "not decided",
                report.rejected(),
                group -> List.of("", "", "", "", "", group.reason().label() + ": " + group.subject()));
        rows(table, "not asked", report.unasked(), words -> List.of("", "", "", "", "", words));
    }

    private static <K> void rows(CsvTable table, String kind, Tallies<K> tallies, Function<K, List<String>> columns)
            throws IOException {
        for (var group : tallies.entries()) {
            Tally tally = group.tally();
            boolean dated = tally.first().getEpochSecond() != 0;
            List<Object> row = new ArrayList<>(List.of(
                    kind,
                    tally.count(),
                    dated ? tally.first().toString() : "",
                    dated ? tally.last().toString() : ""));
            row.addAll(columns.apply(group.what()));
            row.add(String.join(" ", tally.examples()));
            table.row(row);
        }
    }
}
