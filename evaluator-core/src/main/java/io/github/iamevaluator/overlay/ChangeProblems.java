package io.github.iamevaluator.overlay;

import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonProblem;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects what keeps changes from being read. */
public final class ChangeProblems {

    private final List<Problem> problems = new ArrayList<>();

    /** A value that cannot be used. */
    public void add(String code, JsonText text, JsonValue value, String what, String mend) {
        problems.add(new Problem(code, place(text, value), what, mend));
    }

    /** A file that cannot be used as a whole. */
    public void add(String code, String file, String what, String mend) {
        problems.add(new Problem(code, place(file, "", JsonPosition.START), what, mend));
    }

    /** A text that is no JSON. */
    public void add(JsonProblem problem) {
        String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        SourceLocation at = place(problem.source(), problem.pointer(), problem.position());
        problems.add(new Problem(code, at, problem.what(), problem.mend()));
    }

    /** Problems found elsewhere. */
    public void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    public List<Problem> found() {
        return List.copyOf(problems);
    }

    /** How many there are so far. */
    public int count() {
        return problems.size();
    }

    /** The place of a value. */
    public static SourceLocation place(JsonText text, JsonValue value) {
        return place(text.source(), value.pointer().toString(), text.position(value));
    }

    private static SourceLocation place(String file, String pointer, JsonPosition at) {
        return new SourceLocation(file, Optional.of(file), pointer, at.line(), at.column(), Optional.empty());
    }
}
