package io.github.iamevaluator.cloudtrail;

/**
 * Where a record stands.
 *
 * @param file the file, as it was named
 * @param record its number in the file, from 1; 0 means the file itself
 * @param offset its first byte, from 0, of the file when unpacked
 * @since 0.1.0
 */
public record TrailPlace(String file, long record, long offset) {

    /** The file itself. */
    static TrailPlace of(String file) {
        return new TrailPlace(file, 0, 0);
    }

    /** Tells whether this is a record, and not the file. */
    public boolean isRecord() {
        return record > 0;
    }

    @Override
    public String toString() {
        return isRecord() ? file + ", record " + record + " (byte " + offset + ")" : file;
    }
}
