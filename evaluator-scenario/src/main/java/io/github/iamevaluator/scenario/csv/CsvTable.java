package io.github.iamevaluator.scenario.csv;

import java.io.IOException;
import java.util.List;

/**
 * A CSV table being written: a line of column names, then the rows as they come, quoted where RFC 4180 asks for it, lines
 * ended by a line feed. Nothing is held back.
 */
public final class CsvTable {

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
            out.append(i == 0 ? "" : ",").append(quoted(String.valueOf(values.get(i))));
        }
        out.append('\n');
    }

    /** A value as it stands in a row: quoted where that is needed. */
    public static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && value.equals(value.strip());
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
