package io.github.iamevaluator.hostile;

/**
 * Counts what a {@link CountingLoader} made the engine's classes report: each call of a method, each jump, and of methods of
 * String that walk over a text as many as the text is long. For one thread.
 */
public final class Operations {

    private static long count;

    private Operations() {}

    /** How many there have been. */
    public static long count() {
        return count;
    }

    /** One more. */
    public static void one() {
        count++;
    }

    private static void of(String walkedOver) {
        count += walkedOver.length();
    }

    // --- what stands for the methods of String, the text as first argument

    /** {@link String#equals}. */
    public static boolean equals(String text, Object other) {
        of(text);
        return text.equals(other);
    }

    /** {@link String#equalsIgnoreCase}. */
    public static boolean equalsIgnoreCase(String text, String other) {
        of(text);
        return text.equalsIgnoreCase(other);
    }

    /** {@link String#hashCode}, which walks over a text once only. */
    public static int hashCode(String text) {
        one();
        return text.hashCode();
    }

    /** {@link String#startsWith(String)}. */
    public static boolean startsWith(String text, String prefix) {
        of(prefix);
        return text.startsWith(prefix);
    }

    /** {@link String#startsWith(String, int)}. */
    public static boolean startsWith(String text, String prefix, int from) {
        of(prefix);
        return text.startsWith(prefix, from);
    }

    /** {@link String#endsWith}. */
    public static boolean endsWith(String text, String suffix) {
        of(suffix);
        return text.endsWith(suffix);
    }

    /** {@link String#contains}. */
    public static boolean contains(String text, CharSequence part) {
        count += (long) text.length() * Math.max(1, part.length());
        return text.contains(part);
    }

    /** {@link String#indexOf(int)}. */
    public static int indexOf(String text, int wanted) {
        return indexOf(text, wanted, 0);
    }

    /** {@link String#indexOf(int, int)}. */
    public static int indexOf(String text, int wanted, int from) {
        int found = text.indexOf(wanted, from);
        count += Math.max(1, (found < 0 ? text.length() : found) - from);
        return found;
    }

    /** {@link String#indexOf(String)}. */
    public static int indexOf(String text, String wanted) {
        return indexOf(text, wanted, 0);
    }

    /** {@link String#indexOf(String, int)}. */
    public static int indexOf(String text, String wanted, int from) {
        count += (long) text.length() * Math.max(1, wanted.length());
        return text.indexOf(wanted, from);
    }

    /** {@link String#lastIndexOf(int)}. */
    public static int lastIndexOf(String text, int wanted) {
        of(text);
        return text.lastIndexOf(wanted);
    }

    /** {@link String#substring(int)}. */
    public static String substring(String text, int from) {
        return substring(text, from, text.length());
    }

    /** {@link String#substring(int, int)}. */
    public static String substring(String text, int from, int to) {
        count += Math.max(1, to - from);
        return text.substring(from, to);
    }

    /** {@link String#regionMatches(int, String, int, int)}. */
    public static boolean regionMatches(String text, int at, String other, int otherAt, int length) {
        count += Math.max(1, length);
        return text.regionMatches(at, other, otherAt, length);
    }

    /** {@link String#regionMatches(boolean, int, String, int, int)}. */
    public static boolean regionMatches(
            String text, boolean ignoreCase, int at, String other, int otherAt, int length) {
        count += Math.max(1, length);
        return text.regionMatches(ignoreCase, at, other, otherAt, length);
    }

    /** {@link String#toCharArray}. */
    public static char[] toCharArray(String text) {
        of(text);
        return text.toCharArray();
    }
}
