package io.github.iamevaluator.laws;

/** Small changes to texts. */
final class Spelling {

    private Spelling() {}

    /** ASCII letters in the other case. */
    static String swapCase(String text) {
        StringBuilder swapped = new StringBuilder();
        text.chars().forEach(c -> swapped.append((char) (isLetter(c) ? c ^ 0x20 : c)));
        return swapped.toString();
    }

    /** An ARN whose first five segments are in the other case; other texts as they are. */
    static String swapCaseOfHead(String arn) {
        int end = endOfHead(arn);
        return end < 0 ? arn : swapCase(arn.substring(0, end)) + arn.substring(end);
    }

    /** An ARN whose sixth segment is in the other case. */
    static String swapCaseOfResource(String arn) {
        int end = endOfHead(arn);
        return end < 0 ? arn : arn.substring(0, end) + swapCase(arn.substring(end));
    }

    /** Whether a text has an ASCII letter of upper case. */
    static boolean hasUpperCase(String text) {
        return text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static int endOfHead(String arn) {
        int colon = -1;
        for (int i = 0; i < 5; i++) {
            colon = arn.indexOf(':', colon + 1);
            if (colon < 0) {
                return -1;
            }
        }
        return colon;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
