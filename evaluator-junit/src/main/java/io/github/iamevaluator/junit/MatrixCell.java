package io.github.iamevaluator.junit;

import io.github.iamevaluator.scenario.matrix.AccessMatrixEntry;
import java.util.List;

/**
 * A cell of an {@link AccessMatrix}.
 *
 * @since 0.1.0
 */
public final class MatrixCell {

    private final Iam iam;
    private final AccessMatrixEntry entry;

    MatrixCell(Iam iam, AccessMatrixEntry entry) {
        this.iam = iam;
        this.entry = entry;
    }

    /** Who asks, as the head of its column has it. */
    public String principal() {
        return entry.principal();
    }

    /** The action of its row. */
    public String action() {
        return entry.action();
    }

    /** The resource of its row. */
    public String resource() {
        return entry.resource();
    }

    /** Whether the matrix says that the caller can. */
    public boolean allowed() {
        return entry.allowed();
    }

    /** The line of its row, from 1. */
    public int line() {
        return entry.at().line();
    }

    /**
     * Asks, and compares.
     *
     * @throws AssertionError if the answer is another one, or the question cannot be asked
     */
    public void verify() {
        verify(iam);
    }

    /**
     * Asks others than the policies of the class, such as those with a change, and compares.
     *
     * @throws AssertionError if the answer is another one, or the question cannot be asked
     */
    public void verify(Iam other) {
        Question question = new Question(entry.principal(), entry.action(), entry.resource(), entry.context());
        question.failure(other, entry.allowed(), List.of(), entry.at()).ifPresent(text -> {
            throw new AssertionError(place() + ": " + text);
        });
    }

    /** {@code deploy can s3:GetObject on arn:aws:s3:::artifacts/app.jar (access.csv:2)}. */
    @Override
    public String toString() {
        return entry.sentence() + " (" + place() + ")";
    }

    private String place() {
        return entry.at().file().orElse("") + ":" + line();
    }
}
