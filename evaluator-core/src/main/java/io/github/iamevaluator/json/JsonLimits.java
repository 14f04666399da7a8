package io.github.iamevaluator.json;

/**
 * What a text may demand before it is refused.
 *
 * @param depth how deep objects and arrays may be nested
 * @param size how large one text may be: bytes of a file, characters of a text or of one element of a file
 */
public record JsonLimits(int depth, int size) {

    /** Depth 500, size 16 Mi. */
    public static final JsonLimits DEFAULT = new JsonLimits(500, 16 << 20);

    /** Checks that both limits are positive. */
    public JsonLimits {
        if (depth < 1 || size < 1) {
            throw new IllegalArgumentException("depth and size must be at least 1");
        }
    }

    /** Returns these limits with another size. */
    public JsonLimits withSize(int newSize) {
        return new JsonLimits(depth, newSize);
    }
}
