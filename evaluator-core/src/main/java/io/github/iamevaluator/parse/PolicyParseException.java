package io.github.iamevaluator.parse;

import io.github.iamevaluator.policy.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown once for a policy document that cannot be evaluated, with all its problems (GRAM-11).
 *
 * @since 0.1.0
 */
public final class PolicyParseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Makes the exception; the message has one problem a line. */
    public PolicyParseException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
