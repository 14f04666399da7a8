package io.github.iamevaluator.ingest;

import io.github.iamevaluator.environment.UnusableIdentity;
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

/** Collects, over all files, what keeps them from being used, and what was passed over. */
final class IngestProblems {

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<UnusableIdentity> leftOut = new ArrayList<>();

    /** A value that cannot be used. */
    void add(String code, JsonText text, JsonValue value, String what, String mend) {
        add(code, text.source(), value.pointer().toString(), text.position(value), what, mend);
    }

    /** A text that cannot be read. */
    void add(JsonProblem problem) {
        String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        add(code, problem.source(), problem.pointer(), problem.position(), problem.what(), problem.mend());
    }

    /** A file or folder that cannot be used as a whole. */
    void add(String code, String file, String what, String mend) {
        add(code, file, "", JsonPosition.START, what, mend);
    }

    /** Something passed over, in one line. */
    void notice(String line) {
        notices.add(line);
    }

    /** A user or role of which nothing can be asked. */
    void leaveOut(String arn, String what, JsonText text, JsonValue value) {
        leftOut.add(new UnusableIdentity(
                arn, what, place(text.source(), value.pointer().toString(), text.position(value))));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    List<UnusableIdentity> leftOut() {
        return List.copyOf(leftOut);
    }

    private void add(String code, String file, String pointer, JsonPosition at, String what, String mend) {
        problems.add(new Problem(code, place(file, pointer, at), what, mend));
    }

    private static SourceLocation place(String file, String pointer, JsonPosition at) {
        return new SourceLocation(file, Optional.of(file), pointer, at.line(), at.column(), Optional.empty());
    }
}
