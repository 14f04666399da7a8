package io.github.iamevaluator.json;

/** Thrown when a text cannot be read as JSON; carries the one problem that stopped the reading. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JsonProblem problem;

    /** Makes the exception of a problem; the message is the problem in one line. */
    public JsonException(JsonProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** Returns the problem. */
    public JsonProblem problem() {
        return problem;
    }
}
