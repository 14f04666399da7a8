package io.github.iamevaluator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cases whose expectation is held to be wrong: rows {@code | id | rule | AWS page | answer |} of {@code
 * fixtures/disputed.md}, where the answer is a decision or the code of an input error.
 */
final class DisputedCases {

    /** One row. */
    record Disputed(String id, String rule, String page, String answer) {}

    private final Map<String, Disputed> byId = new LinkedHashMap<>();

    private DisputedCases() {}

    /** Reads the rows of the table; its first row is the heading. */
    static DisputedCases parse(Stream<String> lines) {
        DisputedCases cases = new DisputedCases();
        lines.filter(line -> line.startsWith("|"))
                .skip(2)
                .map(DisputedCases::row)
                .forEach(row -> cases.byId.put(row.id(), row));
        return cases;
    }

    private static Disputed row(String line) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != 6 || cells.subList(1, 5).stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a row has id, rule, AWS page and answer: " + line);
        }
        if (cells.get(1).startsWith("observed/")) {
            throw new IllegalArgumentException("a recorded decision cannot be disputed: " + line);
        }
        return new Disputed(cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    /** The row of a case. */
    Optional<Disputed> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ids of all rows. */
    List<String> ids() {
        return List.copyOf(byId.keySet());
    }
}
