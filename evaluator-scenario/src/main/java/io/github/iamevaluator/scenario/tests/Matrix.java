package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonArray;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the {@code matrix} field: an object from name to list of values, which stands for every combination of them, or
 * a list of rows.
 */
final class Matrix {

    static final String FIELD = "matrix";

    private static final int MOST_ROWS = 100_000;

    private final ReadProblems problems;

    Matrix(ReadProblems problems) {
        this.problems = problems;
    }

    /** The rows, the first name changing slowest; none, and reported, if the field cannot be read. */
    List<MatrixRow> rows(JsonValue field) {
        List<MatrixRow> rows = field.asArray()
                .map(array -> array.elements().stream()
                        .flatMap(row -> row(row).stream())
                        .toList())
                .orElseGet(() -> combinations(field));
        if (rows.stream().allMatch(row -> row.values().isEmpty())
                && problems.found().isEmpty()) {
            problems.add(Code.WRONG_VALUE, field, "the matrix has no rows", "give its names values, or leave it out");
        }
        return rows;
    }

    private List<MatrixRow> row(JsonValue row) {
        if (row.asObject().isEmpty()) {
            problems.wrongType(row, "a row of the matrix", "an object from name to value");
            return List.of();
        }
        Map<String, JsonValue> values = new LinkedHashMap<>();
        row.asObject().get().members().forEach(member -> values.put(member.name(), member.value()));
        return List.of(new MatrixRow(values));
    }

    private List<MatrixRow> combinations(JsonValue field) {
        if (field.asObject().isEmpty()) {
            problems.wrongType(field, FIELD, "an object from name to list of values, or a list of rows");
            return List.of();
        }
        JsonObject object = field.asObject().get();
        Fields.repeated(object, FIELD, problems);
        List<MatrixRow> rows = List.of(new MatrixRow(Map.of()));
        for (JsonMember member : object.members()) {
            List<JsonValue> values =
                    member.value().asArray().map(JsonArray::elements).orElseGet(() -> List.of(member.value()));
            if ((long) rows.size() * values.size() > MOST_ROWS) {
                problems.add(
                        Code.WRONG_VALUE, field, "the matrix has more than " + MOST_ROWS + " rows", "split the test");
                return List.of();
            }
            rows = times(rows, member.name(), values);
        }
        return rows;
    }

    private static List<MatrixRow> times(List<MatrixRow> rows, String name, List<JsonValue> values) {
        List<MatrixRow> longer = new ArrayList<>();
        for (MatrixRow row : rows) {
            for (JsonValue value : values) {
                Map<String, JsonValue> more = new LinkedHashMap<>(row.values());
                more.put(name, value);
                longer.add(new MatrixRow(more));
            }
        }
        return longer;
    }
}
