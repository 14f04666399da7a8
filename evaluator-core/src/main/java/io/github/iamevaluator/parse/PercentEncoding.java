package io.github.iamevaluator.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A percent-encoded text turned back into bytes (RFC 3986); a plus sign stays a plus sign. */
final class PercentEncoding {

    private static final int HEX = 16;

    private final byte[] bytes;
    private final int fault;

    private PercentEncoding(byte[] bytes, int fault) {
        this.bytes = bytes;
        this.fault = fault;
    }

    /** The decoded bytes, those before the fault if there is one. */
    byte[] bytes() {
        return bytes;
    }

    /** Offset in the UTF-8 bytes of the first percent sign without two hexadecimal digits, or -1. */
    int fault() {
        return fault;
    }

    static PercentEncoding of(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                decoded.write(encoded[i]);
                continue;
            }
            int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], HEX) : -1;
            int low = high < 0 ? -1 : Character.digit(encoded[i + 2], HEX);
            if (low < 0) {
                return new PercentEncoding(decoded.toByteArray(), i);
            }
            decoded.write(high * HEX + low);
            i += 2;
        }
        return new PercentEncoding(decoded.toByteArray(), -1);
    }
}
