package io.github.iamevaluator.scenario;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonProblem;
import io.github.iamevaluator.json.JsonSpan;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Collects what keeps one scenario from being read, and turns places of its text into places of its file. */
final class ReadProblems {

    /** Kinds of problem; the codes in output are their names in lower case, joined by hyphens. */
    enum Code {
        UNKNOWN_FIELD,
        REPEATED_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        WRONG_VALUE
    }

    private final JsonText text;
    private final UnaryOperator<JsonPosition> places;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * No problem yet.
     *
     * @param text the scenario's own text
     * @param places from a place that the text tells to the place in the file
     */
    ReadProblems(JsonText text, UnaryOperator<JsonPosition> places) {
        this.text = text;
        this.places = places;
    }

    /** The problem of an input that is no JSON. */
    static Problem of(JsonProblem problem) {
        return new Problem(
                text(problem.code()),
                location(problem.source(), problem.pointer(), problem.position()),
                problem.what(),
                problem.mend());
    }

    /** The text that the problems are about. */
    JsonText text() {
        return text;
    }

    /** What was found. */
    List<Problem> found() {
        return problems;
    }

    void add(Code code, JsonValue at, String what, String mend) {
        problems.add(new Problem(text(code), locate(at), what, mend));
    }

    /** A problem at the name of a member. */
    void add(Code code, JsonMember at, String what, String mend) {
        problems.add(new Problem(text(code), locate(at.nameSpan()), what, mend));
    }

    void wrongType(JsonValue at, String subject, String expected) {
        add(Code.WRONG_TYPE, at, subject + " is " + at.kind().words() + ", not " + expected, "write " + expected);
    }

    /** The place of a value in the file. */
    SourceLocation locate(JsonValue value) {
        return locate(value.span());
    }

    /** A problem of a policy, with its place in the file. */
    Problem inFile(Problem problem) {
        SourceLocation at = problem.at();
        JsonPosition place = places.apply(new JsonPosition(at.line(), at.column()));
        return new Problem(
                problem.code(),
                new SourceLocation(
                        at.policyName(), at.file(), at.pointer(), place.line(), place.column(), at.decoded()),
                problem.what(),
                problem.mend());
    }

    private SourceLocation locate(JsonSpan span) {
        return location(text.source(), span.pointer().toString(), places.apply(text.position(span.start())));
    }

    private static SourceLocation location(String source, String pointer, JsonPosition at) {
        return new SourceLocation(source, Optional.of(source), pointer, at.line(), at.column(), Optional.empty());
    }

    private static String text(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
