package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.scenario.csv.CsvTable;
import io.github.iamevaluator.text.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes a matrix as text for people, as CSV and as JSON. CSV and JSON are written as they are decided. */
public final class MatrixReport {

    private static final int SCHEMA_VERSION = 1;
    private static final int COLUMNS_SIDE_BY_SIDE = 30;

    private final MatrixOfEnvironment matrix;
    private final MatrixRun run;
    private final PrintWriter out;

    /** A report of a matrix. */
    public MatrixReport(MatrixOfEnvironment matrix, MatrixRun run, PrintWriter out) {
        this.matrix = matrix;
        this.run = run;
        this.out = out;
    }

    /** A line for each cell. */
    public void writeCsv() {
        try {
            CsvTable.begin(out, List.of("principal", "action", "resource", "decision"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<String> quoted = matrix.principals().stream()
                .map(principal -> CsvTable.quoted(principal.text()))
                .toList();
        matrix.inOrder(part -> lines(part, quoted), out::append, run);
    }

    private static StringBuilder lines(MatrixOfEnvironment.Part part, List<String> principals) {
        StringBuilder lines = new StringBuilder();
        part.visit((action, resource, column) -> {
            String of = "," + CsvTable.quoted(action) + "," + CsvTable.quoted(resource) + ",";
            for (int i = 0; i < principals.size(); i++) {
                lines.append(principals.get(i))
                        .append(of)
                        .append(column.decision(i).code())
                        .append('\n');
            }
        });
        return lines;
    }

    /** One object: the principals, and for each column a text with a letter a principal. */
    public void writeJson() {
        JsonWriter json = JsonWriter.compact(out);
        json.beginObject().field("schemaVersion", SCHEMA_VERSION);
        json.field(
                "principals",
                matrix.principals().stream().map(principal -> principal.text()).toList());
        json.name("letters").beginObject();
        for (Decision decision : Decision.values()) {
            json.field(String.valueOf(MatrixLetters.of(decision)), decision.code());
        }
        json.endObject().name("columns").beginArray();
        matrix.inOrder(
                this::shown,
                columns -> columns.forEach(column -> json.beginObject()
                        .field("action", column.action())
                        .field("resource", column.resource())
                        .field("cells", column.letters())
                        .endObject()),
                run);
        json.endArray().endObject();
        out.println();
    }

    private List<Shown> shown(MatrixOfEnvironment.Part part) {
        List<Shown> columns = new ArrayList<>();
        part.visit((action, resource, column) -> columns.add(new Shown(
                action, resource, MatrixLetters.of(column, matrix.principals().size()))));
        return columns;
    }

    private record Shown(String action, String resource, String letters) {

        static final Comparator<Shown> ORDER =
                Comparator.comparing(Shown::action).thenComparing(Shown::resource);
    }

    /** Tables of some columns each, whose numbers are spelled out below. */
    public void writeTable() {
        List<Shown> columns = new ArrayList<>();
        matrix.inOrder(this::shown, columns::addAll, run);
        columns.sort(Shown.ORDER);
        for (int first = 0; first < columns.size(); first += COLUMNS_SIDE_BY_SIDE) {
            writeTable(columns, first, Math.min(columns.size(), first + COLUMNS_SIDE_BY_SIDE));
        }
        out.println("A allowed, d denied implicitly, D denied explicitly, ? undecided");
    }

    private void writeTable(List<Shown> columns, int first, int end) {
        List<String> names = matrix.names().stream().map(VisibleText::of).toList();
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder head = new StringBuilder(" ".repeat(widest));
        for (int i = first; i < end; i++) {
            head.append(String.format(Locale.ROOT, "%5d", i + 1));
        }
        out.println(head.toString());
        for (int row = 0; row < names.size(); row++) {
            String name = names.get(row);
            StringBuilder line = new StringBuilder(name + " ".repeat(widest - name.length()));
            for (int i = first; i < end; i++) {
                line.append("    ").append(columns.get(i).letters().charAt(row));
            }
            out.println(line.toString());
        }
        for (int i = first; i < end; i++) {
            out.println("  " + (i + 1) + "  " + columns.get(i).action() + " on "
                    + columns.get(i).resource());
        }
        out.println();
    }
}
