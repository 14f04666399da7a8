package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonSpan;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.TextPosition;
import io.github.iamevaluator.text.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Collects what is wrong with one document: errors, which keep it from being evaluated, and findings of strict
 * validation, which do not (GRAM-13).
 */
final class Problems {

    private static final int LONGEST_QUOTE = 120;

    private record Found(int offset, Problem problem) {}

    private final String name;
    private final DocumentText document;
    private final List<Found> errors = new ArrayList<>();
    private final List<Found> findings = new ArrayList<>();

    Problems(String name, DocumentText document) {
        this.name = name;
        this.document = document;
    }

    void error(ProblemCode code, JsonSpan at, String what, String mend) {
        errors.add(found(code, at, what, mend));
    }

    void error(ProblemCode code, JsonValue at, String what, String mend) {
        error(code, at.span(), what, mend);
    }

    /** An error at the name of a member. */
    void error(ProblemCode code, JsonMember at, String what, String mend) {
        error(code, at.nameSpan(), what, mend);
    }

    void wrongType(JsonValue at, String subject, String expected) {
        error(
                ProblemCode.WRONG_TYPE,
                at,
                subject + " is " + at.kind().words() + ", not " + expected,
                "write " + expected);
    }

    /** A finding of strict validation. */
    void finding(ProblemCode code, JsonSpan at, String what, String mend) {
        findings.add(found(code, at, what, mend));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The errors, in the order of the text. */
    List<Problem> errors() {
        return sorted(errors.stream());
    }

    /** The errors and the findings, in the order of the text. */
    List<Problem> all() {
        return sorted(Stream.concat(errors.stream(), findings.stream()));
    }

    /** The place of an offset in the document's own text. */
    TextPosition position(int offset) {
        JsonText text = document.json();
        JsonPosition position = text.position(offset);
        return new TextPosition(offset, position.line(), position.column());
    }

    /** A text of the user's in quotes, on one line and not too long. */
    static String quote(String text) {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < shown.length(); i++) {
            char character = shown.charAt(i);
            quoted.append(Character.isISOControl(character) ? ' ' : character);
        }
        return quoted.append('"').toString();
    }

    /** How to mend an unknown name: the nearest known one, or all of them. */
    static String didYouMean(String name, List<String> known) {
        return NearestName.of(name, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "use one of " + String.join(", ", known));
    }

    private Found found(ProblemCode code, JsonSpan at, String what, String mend) {
        TextPosition position = position(at.start());
        Problem problem = new Problem(
                code.text(), document.origin().locate(name, at.pointer().toString(), position), what, mend);
        return new Found(at.start(), problem);
    }

    private static List<Problem> sorted(Stream<Found> found) {
        return found.sorted(Comparator.comparingInt(Found::offset))
                .map(Found::problem)
                .toList();
    }
}
