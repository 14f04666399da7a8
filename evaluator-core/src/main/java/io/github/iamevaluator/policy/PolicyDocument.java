package io.github.iamevaluator.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy document: read from a text, or put together from statements.
 *
 * <p>Immutable. Two documents are equal when version, id, statements with their places, and text are.
 *
 * @since 0.1.0
 */
public final class PolicyDocument {

    private final PolicyVersion version;
    private final Optional<String> id;
    private final List<Statement> statements;
    private final String text;
    private volatile boolean digested;
    private volatile Optional<TextDigest> digest = Optional.empty();

    /**
     * A document put together from its parts.
     *
     * @param version a missing Version is {@link PolicyVersion#V2008_10_17}
     * @param id the Id element
     * @param statements at least one, in the order written
     * @param text what to show as its text; nothing is concluded from it
     */
    public PolicyDocument(PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {
        this(version, id, statements, text, false);
    }

    private PolicyDocument(
            PolicyVersion version, Optional<String> id, List<Statement> statements, String text, boolean read) {
        this.version = version;
        this.id = id;
        this.statements = List.copyOf(statements);
        this.text = text;
        this.digested = !read;
    }

    /**
     * A document read from a text, for parsers.
     *
     * @param text its exact text; documents of equal texts count as the same, so the parts must be those the text spells
     */
    public static PolicyDocument read(
            PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {
        return new PolicyDocument(version, id, statements, text, true);
    }

    /** The version of the policy language; a missing Version is {@link PolicyVersion#V2008_10_17}. */
    public PolicyVersion version() {
        return version;
    }

    /** The Id element. */
    public Optional<String> id() {
        return id;
    }

    /** At least one, in the order written. */
    public List<Statement> statements() {
        return statements;
    }

    /** The exact text it was read from; empty where it is not kept. */
    public String text() {
        return text;
    }

    /**
     * The digest of the exact text it was read from; none of a document that was put together, or whose text UTF-8 cannot
     * hold. Cost: linear in the text the first time.
     */
    public Optional<TextDigest> digest() {
        if (!digested) {
            digest = TextDigest.of(text); // two threads may both compute it, and find the same
            digested = true;
        }
        return digest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyDocument document
                && version == document.version
                && id.equals(document.id)
                && text.equals(document.text)
                && statements.equals(document.statements);
    }

    @Override
    public int hashCode() {
        return text.isEmpty() ? statements.hashCode() : text.hashCode();
    }

    @Override
    public String toString() {
        return "PolicyDocument" + (text.isEmpty() ? statements.toString() : "(" + text + ")");
    }
}
