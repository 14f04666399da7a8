package io.github.iamevaluator.policy;

import java.util.Optional;

/**
 * A policy under its name: a document and where it came from, or a policy that is known to apply but whose document is
 * not at hand (INC-1).
 *
 * @param name as shown to people: policy name, or the name of the thing it is attached to
 * @param document empty when unknown
 * @param origin where the document came from
 * @since 0.1.0
 */
public record Policy(String name, Optional<PolicyDocument> document, DocumentOrigin origin) {

    /** A policy with its document. */
    public static Policy of(String name, PolicyDocument document, DocumentOrigin origin) {
        return new Policy(name, Optional.of(document), origin);
    }

    /** A policy that is known to apply but whose document is not at hand (INC-1). */
    public static Policy unknown(String name) {
        return new Policy(name, Optional.empty(), DocumentOrigin.TEXT);
    }

    /** The place of one of this policy's statements. */
    public SourceLocation locate(Statement statement) {
        return origin.locate(name, statement.pointer(), statement.text().start());
    }
}
