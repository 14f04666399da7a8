package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a check failed.
 *
 * @param check the check
 * @param sentence the answer as a sentence
 * @param expected the answer expected, in words
 * @param actual the answer, in words
 * @param decidedBy who made the answer: a statement with file and line, or who was silent
 * @param nearest the statement that nearly gave the answer expected, and what kept it from applying
 * @param nearestMiss a change of the request that gives the answer expected
 * @param missing for an undecided answer: what is not at hand
 * @param command a command that explains the answer in full; empty if policies came from no file
 * @param explanation the answer with every policy and statement
 * @since 0.1.0
 */
public record TestFailure(
        PolicyCheck check,
        String sentence,
        String expected,
        String actual,
        List<String> decidedBy,
        List<String> nearest,
        Optional<NearestMiss> nearestMiss,
        List<String> missing,
        Optional<String> command,
        Explanation explanation) {

    /** Copies the lists. */
    public TestFailure {
        decidedBy = List.copyOf(decidedBy);
        nearest = List.copyOf(nearest);
        missing = List.copyOf(missing);
    }

    /** All of it: the sentence, then a line for each thing to know, indented by two blanks. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(sentence);
        add(lines, "expected", List.of(expected));
        add(lines, "actual", List.of(actual));
        add(lines, "decided by", decidedBy);
        add(lines, "missing", missing);
        add(
                lines,
                "nearest",
                Stream.concat(nearest.stream(), nearestMiss.map(NearestMiss::toString).stream())
                        .toList());
        command.ifPresent(text -> add(lines, "in full", List.of(text)));
        return List.copyOf(lines);
    }

    /** {@link #lines()} as one text. */
    public String message() {
        return String.join("\n", lines());
    }

    private static void add(List<String> lines, String what, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            lines.add(String.format(Locale.ROOT, "  %-11s %s", i == 0 ? what : "", texts.get(i)));
        }
    }
}
