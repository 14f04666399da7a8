package io.github.iamevaluator.scenario.csv;

import io.github.iamevaluator.text.VisibleText;
import java.io.IOException;
import java.util.List;

/**
 * A CSV table being written: a line of column names, then the rows as they come, quoted where RFC 4180 asks for it, lines
 * ended by a line feed. Nothing is held back.
 *
 * <p>Values do nothing where they are opened: they come as {@link VisibleText}, so that a row is a line and no terminal obeys
 * them; and a text that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class CsvTable {

    /** With which spreadsheets begin a formula, some also in full width. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private final Appendable out;
    private final int columns;

    private CsvTable(Appendable out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    /** Begins a table with these columns; their names are written at once. */
    public static CsvTable begin(Appendable out, List<String> columns) throws IOException {
        CsvTable table = new CsvTable(out, columns.size());
        table.row(columns);
        return table;
    }

    /** Writes one row; as many values as columns. */
    public void row(List<?> values) throws IOException {
        if (values.size() != columns) {
            throw new IllegalStateException("a row of " + values.size() + " values for " + columns + " columns");
        }
        for (int i = 0; i < columns; i++) {
            out.append(i == 0 ? "" : ",").append(cell(values.get(i)));
        }
        out.append('\n');
    }

    private static String cell(Object value) {
        return value instanceof Number ? value.toString() : quoted(String.valueOf(value));
    }

    /** A text as it stands in a row: visible, no formula, quoted where that is needed. */
    public static String quoted(String value) {
        String shown = VisibleText.of(value);
        String safe = isFormula(shown) ? "'" + shown : shown;
        boolean plain = safe.indexOf(',') < 0 && safe.indexOf('"') < 0 && safe.equals(safe.strip());
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String value) {
        String begun = value.stripLeading();
        return !begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0;
    }
}
