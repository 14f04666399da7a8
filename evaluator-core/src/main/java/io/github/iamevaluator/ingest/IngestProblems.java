package io.github.iamevaluator.ingest;

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

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    private void add(String code, String file, String pointer, JsonPosition at, String what, String mend) {
        SourceLocation place =
                new SourceLocation(file, Optional.of(file), pointer, at.line(), at.column(), Optional.empty());
        problems.add(new Problem(code, place, what, mend));
    }
}
