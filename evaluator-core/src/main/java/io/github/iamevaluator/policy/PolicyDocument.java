package io.github.iamevaluator.policy;

import java.util.List;
import java.util.Optional;

/**
 * A parsed policy document.
 *
 * @param version a missing Version is {@link PolicyVersion#V2008_10_17}
 * @param id the Id element
 * @param statements at least one, in the order written
 * @param text the exact text it was parsed from; empty where it is not kept
 * @since 0.1.0
 */
public record PolicyDocument(PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {

    /** Copies the list. */
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /** The same document without its text, which takes most of its memory. */
    public PolicyDocument withoutText() {
        return new PolicyDocument(version, id, statements, "");
    }
}
