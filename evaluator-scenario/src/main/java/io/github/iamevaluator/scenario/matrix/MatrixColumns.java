package io.github.iamevaluator.scenario.matrix;

import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the first row of a matrix says of its columns. */
final class MatrixColumns {

    private static final String ACTION = "action";
    private static final String RESOURCE = "resource";
    private static final String WITH = "with ";
    private static final char SEMICOLON = ';';

    private final List<String> names = new ArrayList<>();
    private final Map<Integer, String> contextKeys = new LinkedHashMap<>();
    private final Map<Integer, String> principals = new LinkedHashMap<>();

    /**
     * The columns of a row.
     *
     * @param problems takes what is wrong, and how to mend it
     */
    MatrixColumns(List<String> row, BiConsumer<String, String> problems) {
        Set<String> seen = new HashSet<>();
        for (String cell : row) {
            String name = cell.strip();
            if (name.isEmpty()) {
                problems.accept(
                        "column " + (names.size() + 1) + " has no name", "name a caller, or take the column out");
            } else if (!seen.add(isWith(name) ? AsciiCase.fold(name) : name)) {
                problems.accept("there are two columns \"" + name + "\"", "make them one");
            }
            add(name);
        }
        if (row.size() == 1 && row.get(0).indexOf(SEMICOLON) >= 0) {
            problems.accept("the cells are separated by semicolons", "separate them by commas");
        } else if (!names.contains(ACTION) || !names.contains(RESOURCE)) {
            problems.accept(
                    "there is no column \"" + (names.contains(ACTION) ? RESOURCE : ACTION) + "\"",
                    "begin with a row such as: action,resource,arn:aws:iam::111111111111:role/deploy");
        } else if (principals.isEmpty()) {
            problems.accept("there is no column for a caller", "name its ARN in the first row");
        }
    }

    private static boolean isWith(String name) {
        return name.startsWith(WITH);
    }

    private void add(String name) {
        int index = names.size();
        names.add(name);
        if (isWith(name)) {
            contextKeys.put(index, name.substring(WITH.length()).strip());
        } else if (!name.equals(ACTION) && !name.equals(RESOURCE)) {
            principals.put(index, name);
        }
    }

    /** How many there are. */
    int count() {
        return names.size();
    }

    /** Which is the action's. */
    int action() {
        return names.indexOf(ACTION);
    }

    /** Which is the resource's. */
    int resource() {
        return names.indexOf(RESOURCE);
    }

    /** Those of context keys. */
    Map<Integer, String> contextKeys() {
        return contextKeys;
    }

    /** Those of callers. */
    Map<Integer, String> principals() {
        return principals;
    }
}
