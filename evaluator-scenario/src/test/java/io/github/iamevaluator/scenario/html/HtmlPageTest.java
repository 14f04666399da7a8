package io.github.iamevaluator.scenario.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlPageTest {

    @Test
    void lineBreaksOfTwoCharactersCountOnce() {
        assertThat(HtmlText.escape("a\r\nb\rc\u001b")).isEqualTo("a\nb\\u000dc\\u001b");
    }

    @Test
    void jsonCannotEndItsBlock() {
        assertThat(HtmlText.json("{\"a\": \"</script><!--&\"}"))
                .isEqualTo("{\"a\": \"\\u003c/script\\u003e\\u003c!--\\u0026\"}");
    }

    @Test
    void aTitleIsText() {
        assertThat(HtmlPage.of("</title><script>").head()).contains("<title>&lt;/title&gt;&lt;script&gt;</title>");
    }

    @Test
    void noScriptRunsButThePagesOwn() {
        HtmlPage page = HtmlPage.of("x").withScript("alert(1)");

        assertThat(HtmlPage.of("x").head()).contains("default-src 'none'").doesNotContain("script-src");
        assertThat(page.head()).contains("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
        assertThat(page.end()).startsWith("<script>alert(1)</script>");
    }
}
