package io.github.iamevaluator.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A policy document: read from a text, or put together from statements.
 *
 * <p>Immutable. Two documents that were read are equal when their texts are; others when version, id, statements with their
 * places, and text are.
 *
 * @since 0.1.0
 */
public final class PolicyDocument {

    private record Parts(PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {}

    private final Supplier<Parts> parts;
    private final boolean packed;
    private final boolean read;
    private volatile boolean digested;
    private volatile Optional<TextDigest> digest;

    /**
     * A document put together from its parts.
     *
     * @param version a missing Version is {@link PolicyVersion#V2008_10_17}
     * @param id the Id element
     * @param statements at least one, in the order written
     * @param text what to show as its text; nothing is concluded from it
     */
    public PolicyDocument(PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {
        this(new Parts(version, id, List.copyOf(statements), text), false);
    }

    private PolicyDocument(Parts parts, boolean read) {
        this.parts = () -> parts;
        this.packed = false;
        this.read = read;
        this.digested = !read;
        this.digest = Optional.empty();
    }

    private PolicyDocument(TextDigest digest, Supplier<PolicyDocument> reader) {
        this.parts = () -> reader.get().parts.get();
        this.packed = true;
        this.read = true;
        this.digested = true;
        this.digest = Optional.of(digest);
    }

    /**
     * A document read from a text, for parsers.
     *
     * @param text its exact text; documents of equal texts count as the same, so the parts must be those the text spells
     */
    public static PolicyDocument read(
            PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {
        return new PolicyDocument(new Parts(version, id, List.copyOf(statements), text), true);
    }

    /**
     * A document that is not held in memory but read each time one of its parts is asked for; {@link #unpacked} reads all
     * of them at once.
     *
     * @param digest of its text
     * @param reader reads it, from memory; every time the same, from any thread
     */
    public static PolicyDocument packed(TextDigest digest, Supplier<PolicyDocument> reader) {
        return new PolicyDocument(digest, reader);
    }

    /** This document with its parts in memory. Cost: that of reading it, if it is packed. */
    public PolicyDocument unpacked() {
        return packed ? new PolicyDocument(parts.get(), true) : this;
    }

    /** The version of the policy language; a missing Version is {@link PolicyVersion#V2008_10_17}. */
    public PolicyVersion version() {
        return parts.get().version();
    }

    /** The Id element. */
    public Optional<String> id() {
        return parts.get().id();
    }

    /** At least one, in the order written. */
    public List<Statement> statements() {
        return parts.get().statements();
    }

    /** The exact text it was read from; empty where it is not kept. */
    public String text() {
        return parts.get().text();
    }

    /**
     * The digest of the exact text it was read from; none of a document that was put together, or whose text UTF-8 cannot
     * hold. Cost: linear in the text the first time.
     */
    public Optional<TextDigest> digest() {
        if (!digested) {
            digest = TextDigest.of(text()); // two threads may both compute it, and find the same
            digested = true;
        }
        return digest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof PolicyDocument document)) {
            return false;
        }
        boolean bothRead = read && document.read;
        return bothRead ? text().equals(document.text()) : parts.get().equals(document.parts.get());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        String text = text();
        return "PolicyDocument(" + (text.isEmpty() ? statements() : text) + ")";
    }
}
