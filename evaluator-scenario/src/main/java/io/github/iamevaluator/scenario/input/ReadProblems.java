package io.github.iamevaluator.scenario.input;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonProblem;
import io.github.iamevaluator.json.JsonSpan;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Collects what keeps one scenario from being read, and turns places of its text into places of its file. */
public final class ReadProblems {

    /** Kinds of problem; the codes in output are their names in lower case, joined by hyphens. */
    public enum Code {
        UNKNOWN_FIELD,
        REPEATED_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        WRONG_VALUE
    }

    private static final String SEPARATOR = "; ";

    private final JsonText text;
    private final UnaryOperator<JsonPosition> places;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * No problem yet.
     *
     * @param text the scenario's own text
     * @param places from a place that the text tells to the place in the file
     */
    public ReadProblems(JsonText text, UnaryOperator<JsonPosition> places) {
        this.text = text;
        this.places = places;
    }

    /** The problem of an input that is no JSON. */
    public static Problem of(JsonProblem problem) {
        return new Problem(
                text(problem.code()),
                location(problem.source(), problem.pointer(), problem.position()),
                problem.what(),
                problem.mend());
    }

    /** The problem of a request that is refused; the message of the error says what is wrong and how to mend it. */
    public static Problem of(InvalidRequestException error, SourceLocation at) {
        String message = Objects.requireNonNullElse(error.getMessage(), "");
        int end = message.lastIndexOf(SEPARATOR);
        String what = end < 0 ? message : message.substring(0, end);
        String mend = end < 0 ? "correct the request" : message.substring(end + SEPARATOR.length());
        return new Problem(error.error().code(), at, what, mend);
    }

    /** The text that the problems are about. */
    public JsonText text() {
        return text;
    }

    /** What was found. */
    public List<Problem> found() {
        return problems;
    }

    /** A problem at a value. */
    public void add(Code code, JsonValue at, String what, String mend) {
        problems.add(new Problem(text(code), locate(at), what, mend));
    }

    /** A problem at the name of a member. */
    public void add(Code code, JsonMember at, String what, String mend) {
        problems.add(new Problem(text(code), locate(at.nameSpan()), what, mend));
    }

    /** Problems that were found elsewhere, such as in a file that this one names. */
    public void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    /** A value of another kind than the one expected. */
    public void wrongType(JsonValue at, String subject, String expected) {
        add(Code.WRONG_TYPE, at, subject + " is " + at.kind().words() + ", not " + expected, "write " + expected);
    }

    /** The place of a value in the file. */
    public SourceLocation locate(JsonValue value) {
        return locate(value.span());
    }

    /** A problem of a policy, with its place in the file. */
    public Problem inFile(Problem problem) {
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
