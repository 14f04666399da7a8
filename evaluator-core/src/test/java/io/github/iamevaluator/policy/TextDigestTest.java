package io.github.iamevaluator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDigestTest {

    @Test
    void isSha256OfTheTextInUtf8() {
        // FIPS 180-4, example of a one-block message
        assertThat(TextDigest.of("abc").orElseThrow())
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(TextDigest.of("\u00e4\ud83d\ude00").orElseThrow())
                .hasToString("41cdb6f90a10b81f7bb0b8654e469a8866b8d24988d1bb2706dadc3641a8db3b");
    }

    @Test
    void textsThatUtf8CannotHoldHaveNone() {
        assertThat(TextDigest.of("half a pair: \ud800")).isEmpty();
        assertThat(TextDigest.of("half a pair: ?")).isPresent();
    }
}
