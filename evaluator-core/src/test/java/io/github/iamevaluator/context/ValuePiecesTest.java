package io.github.iamevaluator.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.ContextValue;
import org.junit.jupiter.api.Test;

class ValuePiecesTest {

    private final ValuePieces pieces = new ValuePieces();

    @Test
    void aPieceIsTheStretchOfTextWhateverWasAskedBefore() {
        for (int i = 0; i < 3_000; i++) {
            String text = "arn:" + i % 1_000 + ":x";
            assertThat(pieces.of(text, 4, text.length() - 2)).isEqualTo(ContextValue.of(Integer.toString(i % 1_000)));
        }
    }

    @Test
    void equalStretchesOfDifferentTextsAreOneValue() {
        assertThat(pieces.of("a:123:b", 2, 5)).isSameAs(pieces.of("123", 0, 3));
        assertThat(pieces.of("a:124:b", 2, 5)).isEqualTo(ContextValue.of("124"));
    }

    @Test
    void textsOfTheSameHashAreToldApart() {
        assertThat(pieces.of("Aa", 0, 2)).isEqualTo(ContextValue.of("Aa"));
        assertThat(pieces.of("BB", 0, 2)).isEqualTo(ContextValue.of("BB"));
        assertThat(pieces.of("x", 1, 1)).isEqualTo(ContextValue.of(""));
    }
}
