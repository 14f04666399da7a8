package io.github.iamevaluator.request;

/**
 * The one rule for comparing names of context keys: ASCII case is ignored, all else counts (CTX-1).
 *
 * @since 0.1.0
 */
public final class ContextKeys {

    private ContextKeys() {}

    /** The form in which names are compared: ASCII letters in lower case. */
    public static String fold(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (isUpper(key.charAt(i))) {
                return foldFrom(key, i);
            }
        }
        return key;
    }

    private static String foldFrom(String key, int first) {
        char[] chars = key.toCharArray();
        for (int i = first; i < chars.length; i++) {
            if (isUpper(chars[i])) {
                chars[i] = (char) (chars[i] + ('a' - 'A'));
            }
        }
        return new String(chars);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
