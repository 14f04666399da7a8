package io.github.iamevaluator.index;

import java.util.List;

/**
 * A policy document ready to be matched, as its policy type reads it.
 *
 * @param statements in the order written
 * @param isPublic whether, as a bucket policy, it is public (S3-9)
 */
public record CompiledDocument(List<CompiledStatement> statements, boolean isPublic) {

    /** Of a policy whose document is not at hand (INC-1). */
    static final CompiledDocument UNKNOWN = new CompiledDocument(List.of(), false);

    /** Copies the list. */
    public CompiledDocument {
        statements = List.copyOf(statements);
    }

    /** Tells whether it is the same document, not only one that says the same. */
    @SuppressWarnings("ReferenceEquality")
    boolean is(CompiledDocument other) {
        return this == other;
    }
}
