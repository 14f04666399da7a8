package io.github.iamevaluator.scenario.matrix;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the cells of a matrix and what is wrong with them. */
final class MatrixRows {

    private static final String CAN = "can";
    private static final String CANNOT = "cannot";

    private final String source;
    private final List<AccessMatrixEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<MatrixColumns> columns = Optional.empty();
    private boolean readable;
    private int line;

    MatrixRows(String source) {
        this.source = source;
    }

    /** Takes in the next row, which ends at a line. */
    void add(List<String> row, long lastLine) {
        long breaks = row.stream()
                .flatMapToInt(String::chars)
                .filter(character -> character == '\n')
                .count();
        line = (int) (lastLine - breaks);
        if (columns.isEmpty()) {
            columns = Optional.of(new MatrixColumns(row, this::problem));
            readable = problems.isEmpty();
        } else if (readable) {
            add(row, columns.get());
        }
    }

    /** Notes that the text behind the last row is no CSV. */
    void unreadable(String why) {
        line++;
        problem("what begins here is no CSV: " + why, "write a quote inside a quoted cell twice");
    }

    /** The cells that say something. */
    List<AccessMatrixEntry> entries() {
        if (problems.isEmpty() && entries.isEmpty()) {
            line = Math.max(line, 1);
            problem("the matrix says nothing", "write can or cannot into a cell");
        }
        if (!problems.isEmpty()) {
            throw new AccessMatrixException(problems);
        }
        return List.copyOf(entries);
    }

    private void add(List<String> row, MatrixColumns known) {
        if (row.size() > known.count()) {
            problem("the row has " + row.size() + " cells, and there are " + known.count() + " columns", "name each");
        }
        String action = cell(row, known.action());
        String resource = cell(row, known.resource());
        if (action.isEmpty() || resource.isEmpty()) {
            problem("the row has no " + (action.isEmpty() ? "action" : "resource"), "every row needs one");
        }
        RequestContext context = context(row, known);
        known.principals().forEach((index, principal) -> {
            String cell = cell(row, index);
            if (cell.equals(CAN) || cell.equals(CANNOT)) {
                entries.add(new AccessMatrixEntry(principal, action, resource, context, cell.equals(CAN), location()));
            } else if (!cell.isEmpty()) {
                problem("\"" + cell + "\" under " + principal, "write can, cannot, or nothing");
            }
        });
    }

    private static RequestContext context(List<String> row, MatrixColumns known) {
        RequestContext.Builder context = RequestContext.builder();
        known.contextKeys().forEach((index, key) -> {
            String value = cell(row, index);
            if (!value.isEmpty()) {
                context.put(key, ContextValue.of(value));
            }
        });
        return context.build();
    }

    private static String cell(List<String> row, int index) {
        return index >= 0 && index < row.size() ? row.get(index).strip() : "";
    }

    private void problem(String what, String mend) {
        problems.add(new Problem("invalid-matrix", location(), what, mend));
    }

    private SourceLocation location() {
        return new SourceLocation(source, Optional.of(source), "", line, 1, Optional.empty());
    }
}
