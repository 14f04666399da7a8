package io.github.iamevaluator.ingest;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown once for a folder of exports that cannot be read, with the problems of all its files.
 *
 * @since 0.1.0
 */
public final class IngestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Makes the exception; the message has one problem a line. */
    public IngestException(List<Problem> problems) {
        super(problems.stream().map(IngestException::line).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one, in the order in which the files were read. */
    public List<Problem> problems() {
        return problems;
    }

    private static String line(Problem problem) {
        SourceLocation at = problem.at();
        String pointer = at.pointer().isEmpty() ? "" : " at " + at.pointer();
        return at.describe() + pointer + ": " + problem.what() + "; " + problem.mend();
    }
}
