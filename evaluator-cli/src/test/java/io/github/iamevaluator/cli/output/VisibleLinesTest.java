package io.github.iamevaluator.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.Decision;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class VisibleLinesTest {

    @Test
    void controlCharactersAreShownAndNotObeyed() {
        assertThat(printed("a\u001b[31mb\nallowed: c\r\u0007", false))
                .isEqualTo("a\\u001b[31mb\\u000aallowed: c\\u000d\\u0007");
        assertThat(printed("größe ✓ 𝐀", false)).isEqualTo("größe ✓ 𝐀");
        assertThat(printed("a\u202eb\u2028c\ufeff", false)).isEqualTo("a\\u202eb\\u2028c\\ufeff");
    }

    @Test
    void coloursPassWhereTheyAreWanted() {
        String coloured = Style.COLOURED.decision(Decision.ALLOWED, "allowed");
        assertThat(printed(coloured, true)).isEqualTo(coloured);
        assertThat(printed("\u001b[2J\u001b[m", true)).isEqualTo("\\u001b[2J\\u001b[m");
    }

    private static String printed(String line, boolean colours) {
        StringWriter text = new StringWriter();
        try (VisibleLines out = new VisibleLines(text, colours)) {
            out.println(line);
        }
        return text.toString().stripTrailing();
    }
}
