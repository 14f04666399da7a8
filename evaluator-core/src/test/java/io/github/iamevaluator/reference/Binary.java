package io.github.iamevaluator.reference;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** COND-41: BinaryEquals. */
final class Binary {

    private Binary() {}

    static boolean equal(String value, String policy) {
        return canonical(value).isPresent() && canonical(value).equals(canonical(policy));
    }

    /** The text, if it is padded, canonical base64 without blanks: then equal bytes are equal texts. */
    private static Optional<String> canonical(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(text).filter(Base64.getEncoder().encodeToString(bytes)::equals);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
