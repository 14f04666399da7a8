package io.github.iamevaluator.condition;

import java.util.Optional;

/**
 * A text split at its first five colons: the six parts of an ARN (COND-45). What the parts say does not matter
 * (COND-46), so {@code a:b:c:d:e:f} is one too.
 */
final class ArnParts {

    /** The number of parts. */
    static final int COUNT = 6;

    private final String text;
    private final int[] bounds;

    private ArnParts(String text, int[] bounds) {
        this.text = text;
        this.bounds = bounds;
    }

    /** The parts of a text, or empty if it has fewer than six. */
    static Optional<ArnParts> of(String text) {
        int[] bounds = new int[COUNT + 1];
        for (int i = 1; i < COUNT; i++) {
            int colon = text.indexOf(':', bounds[i - 1]);
            if (colon < 0) {
                return Optional.empty();
            }
            bounds[i] = colon + 1;
        }
        bounds[COUNT] = text.length() + 1;
        return Optional.of(new ArnParts(text, bounds));
    }

    /** Tells whether a text has six parts. */
    static boolean isArn(String text) {
        int colon = -1;
        for (int i = 1; i < COUNT; i++) {
            colon = text.indexOf(':', colon + 1);
            if (colon < 0) {
                return false;
            }
        }
        return true;
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** Where a part begins. */
    int from(int part) {
        return bounds[part];
    }

    /** Where a part ends; its colon, if it has one, stands there. */
    int to(int part) {
        return bounds[part + 1] - 1;
    }
}
