package io.github.iamevaluator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void whatIsSeenStaysAsItIs() {
        assertThat(VisibleText.of("arn:aws:s3:::größe ✓ 𝐀/*")).isEqualTo("arn:aws:s3:::größe ✓ 𝐀/*");
    }

    @Test
    void controlAndFormatCharactersAreShown() {
        assertThat(VisibleText.of("a\u001b\u007f\u009b\u202e\u2066\u200b\u2029z"))
                .isEqualTo("a\\u001b\\u007f\\u009b\\u202e\\u2066\\u200b\\u2029z");
    }

    @Test
    void aTagBeyondTheFirstPlaneIsShownByItsUnitsAndSoIsHalfACharacter() {
        assertThat(VisibleText.of("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
        assertThat(VisibleText.of("a\ud83d")).isEqualTo("a\\ud83d");
    }
}
