package io.github.iamevaluator.match;

import java.util.BitSet;

/**
 * Policy text without policy variables: its characters, and which of them are literal whatever they are.
 *
 * <p>Literal are substituted values and the escapes <code>${*}</code>, <code>${?}</code>, <code>${$}</code> (VAR-4,
 * VAR-5); elsewhere {@code *} and {@code ?} are wildcards where the element has wildcards at all.
 */
public final class ResolvedText {

    private final String text;
    private final BitSet literal;

    private ResolvedText(String text, BitSet literal) {
        this.text = text;
        this.literal = literal;
    }

    /** Text as written in a policy: every {@code *} and {@code ?} may be a wildcard. */
    public static ResolvedText written(String text) {
        return new ResolvedText(text, new BitSet());
    }

    /** Text whose every character is literal. */
    public static ResolvedText literal(String text) {
        BitSet all = new BitSet(text.length());
        all.set(0, text.length());
        return new ResolvedText(text, all);
    }

    /** The characters; what operators without wildcards compare. */
    public String text() {
        return text;
    }

    /** Number of characters. */
    public int length() {
        return text.length();
    }

    /** The character at a place. */
    public char charAt(int index) {
        return text.charAt(index);
    }

    /** Tells whether the character at a place is no wildcard, whatever it is. */
    public boolean isLiteral(int index) {
        return literal.get(index);
    }

    /** The part from one place up to, not including, another. */
    public ResolvedText part(int from, int to) {
        return new ResolvedText(text.substring(from, to), literal.get(from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResolvedText that && text.equals(that.text) && literal.equals(that.literal);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Collects the pieces of a {@link ResolvedText}. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final BitSet literal = new BitSet();

        /** Adds text as written in a policy. */
        Builder written(String piece) {
            text.append(piece);
            return this;
        }

        /** Adds text whose every character is literal. */
        Builder literal(String piece) {
            literal.set(text.length(), text.length() + piece.length());
            text.append(piece);
            return this;
        }

        /** The whole. */
        ResolvedText build() {
            return new ResolvedText(text.toString(), (BitSet) literal.clone());
        }
    }
}
