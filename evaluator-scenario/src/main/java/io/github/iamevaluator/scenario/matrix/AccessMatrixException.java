package io.github.iamevaluator.scenario.matrix;

import io.github.iamevaluator.policy.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown once for an access matrix that cannot be read, with all its problems.
 *
 * @since 0.1.0
 */
public final class AccessMatrixException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Makes the exception; the message has one problem a line. */
    public AccessMatrixException(List<Problem> problems) {
        super(problems.stream().map(AccessMatrixException::line).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    private static String line(Problem problem) {
        return problem.at().describe() + ": " + problem.what() + "; " + problem.mend();
    }
}
