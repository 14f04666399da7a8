package io.github.iamevaluator.arn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningTest {

    private static final List<String> TEXTS = List.of(
            "",
            "t",
            "table/",
            "table/Orders",
            "Table/Orders",
            "table/Orders/index",
            "t\u00e9",
            "t\u0174",
            "t\u0000",
            "t\u00ff");

    @Test
    void itFitsExactlyThoseThatStartWithTheFirstEightCharacters() {
        for (String prefix : TEXTS) {
            Beginning beginning = Beginning.of(prefix);
            for (String text : TEXTS) {
                String asked = asked(prefix);
                assertThat(beginning.fits(ArnSegments.of("arn:aws:any:::" + text)))
                        .as("%s at the beginning of %s", asked, text)
                        .isEqualTo(text.startsWith(asked));
            }
        }
    }

    /** What is asked of a text: eight characters at most, and none behind one that no byte holds. */
    private static String asked(String prefix) {
        int end = 0;
        while (end < Math.min(8, prefix.length()) && prefix.charAt(end) != 0 && prefix.charAt(end) < 0xFF) {
            end++;
        }
        return prefix.substring(0, end);
    }

    @Test
    void shortWordsAreToldByTheirLetters() {
        assertThat(Beginning.isShort("lambda")).isTrue();
        assertThat(Beginning.isShort("dynamodb")).isFalse();
        assertThat(ArnSegments.of("arn:aws:s3:::b").serviceLetters())
                .isEqualTo(Beginning.letters("s3"))
                .isNotEqualTo(ArnSegments.of("arn:aws:s3\u0000:::b").serviceLetters());
    }
}
