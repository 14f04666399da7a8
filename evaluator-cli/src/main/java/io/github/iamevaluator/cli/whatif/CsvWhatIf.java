package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.csv.CsvTable;
import io.github.iamevaluator.whatif.AccessChange;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report for spreadsheets: a line for each request that is answered otherwise. */
final class CsvWhatIf {

    private static final List<String> COLUMNS = List.of(
            "change",
            "principal",
            "action",
            "resource",
            "context",
            "before",
            "after",
            "because",
            "decidedBefore",
            "decidedAfter",
            "used",
            "lastUsed");

    private CsvWhatIf() {}

    static void write(WhatIfOutcome outcome, Appendable out) throws IOException {
        CsvTable table = CsvTable.begin(out, COLUMNS);
        for (AccessChange change : outcome.report().changes()) {
            table.row(row(change, outcome.use(change)));
        }
    }

    private static List<String> row(AccessChange change, Optional<Use> use) {
        Map<String, String> circumstances = ChangeGroups.circumstances(change);
        return List.of(
                TextWhatIf.label(change.kind()),
                change.request().principal().text(),
                change.request().action(),
                change.request().resources().stream().map(ResourceTarget::arn).collect(Collectors.joining(" ")),
                circumstances.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" ")),
                change.before().decision().code(),
                change.after().decision().code(),
                ChangeWords.cause(change.cause()),
                ChangeWords.answer(change.before()),
                ChangeWords.answer(change.after()),
                use.map(made -> String.valueOf(made.count())).orElse(""),
                use.flatMap(Use::last).map(Instant::toString).orElse(""));
    }
}
