package io.github.iamevaluator.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A policy document: read from a text, or put together from statements.
 *
 * <p>Immutable. Two documents are equal when version, id and statements with their places are.
 *
 * @since 0.1.0
 */
public final class PolicyDocument {

    private record Parts(PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {

        boolean spellSame(Parts other) {
            return version == other.version && id.equals(other.id) && statements.equals(other.statements);
        }
    }

    private final Supplier<Parts> parts;
    private final boolean packed;
    private volatile Optional<TextDigest> digest;
    private volatile boolean digested;

    /**
     * A document put together from its parts.
     *
     * @param version a missing Version is {@link PolicyVersion#V2008_10_17}
     * @param id the Id element
     * @param statements at least one, in the order written
     * @param text what to show as its text; nothing is concluded from it
     */
    public PolicyDocument(PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {
        this(new Parts(version, id, List.copyOf(statements), text), Optional.empty(), true);
    }

    private PolicyDocument(Parts parts, Optional<TextDigest> digest, boolean digested) {
        this(() -> parts, false, digest, digested);
    }

    private PolicyDocument(Supplier<Parts> parts, boolean packed, Optional<TextDigest> digest, boolean digested) {
        this.parts = parts;
        this.packed = packed;
        this.digest = digest;
        this.digested = digested;
    }

    /**
     * A document read from a text, for parsers.
     *
     * @param text its exact text; documents of equal texts count as the same, so the parts must be those the text spells
     */
    public static PolicyDocument read(
            PolicyVersion version, Optional<String> id, List<Statement> statements, String text) {
        return new PolicyDocument(new Parts(version, id, List.copyOf(statements), text), Optional.empty(), false);
    }

    /**
     * A document that is not held in memory but read each time one of its parts is asked for; {@link #unpacked} reads all
     * of them at once.
     *
     * @param digest of its text
     * @param reader reads it, from memory; every time the same, from any thread
     */
    public static PolicyDocument packed(TextDigest digest, Supplier<PolicyDocument> reader) {
        return new PolicyDocument(() -> reader.get().parts.get(), true, Optional.of(digest), true);
    }

    /** Tells whether its parts are not held in memory but read each time one is asked for. */
    public boolean isPacked() {
        return packed;
    }

    /** This document with its parts in memory. Cost: that of reading it, if it is packed. */
    public PolicyDocument unpacked() {
        return packed ? new PolicyDocument(parts.get(), digest, true) : this;
    }

    /** This document without its text, which takes a third of its memory; the digest stays. */
    public PolicyDocument withoutText() {
        Parts all = parts.get();
        return new PolicyDocument(new Parts(all.version(), all.id(), all.statements(), ""), digest(), true);
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
        boolean sameText = digest().isPresent() && digest().equals(document.digest());
        return sameText || parts.get().spellSame(document.parts.get());
    }

    @Override
    public int hashCode() {
        return statements().hashCode();
    }

    @Override
    public String toString() {
        String text = text();
        return "PolicyDocument(" + (text.isEmpty() ? statements() : text) + ")";
    }
}
