package io.github.iamevaluator.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The SHA-256 of a text in UTF-8, by which equal texts are recognised without being kept.
 *
 * @param first its bytes 0 to 7, most significant first
 * @param second its bytes 8 to 15
 * @param third its bytes 16 to 23
 * @param fourth its bytes 24 to 31
 * @param length of the text, in characters
 * @since 0.1.0
 */
public record TextDigest(long first, long second, long third, long fourth, int length) {

    /** The digest of a text; none of a text that UTF-8 cannot hold (half a surrogate pair). Cost: linear in the text. */
    public static Optional<TextDigest> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // what UTF-8 cannot hold has become a question mark, and two texts must not share a digest
        boolean exact = new String(bytes, StandardCharsets.UTF_8).equals(text);
        return exact ? Optional.of(of(sha256().digest(bytes), text.length())) : Optional.empty();
    }

    private static TextDigest of(byte[] digest, int length) {
        ByteBuffer longs = ByteBuffer.wrap(digest);
        return new TextDigest(longs.getLong(), longs.getLong(), longs.getLong(), longs.getLong(), length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException error) {
            throw new IllegalStateException("every Java platform has SHA-256", error);
        }
    }

    /** The digest in 64 hexadecimal digits. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second) + hex.toHexDigits(third) + hex.toHexDigits(fourth);
    }
}
