package io.github.iamevaluator.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlobTest {

    @Test
    void starMatchesAnyRunAlsoNone() {
        assertThat(Glob.compile("Get*").matches("Get")).isTrue();
        assertThat(Glob.compile("Get*").matches("GetObject")).isTrue();
        assertThat(Glob.compile("Get*").matches("Put")).isFalse();
    }

    @Test
    void questionMarkMatchesExactlyOneUnit() {
        assertThat(Glob.compile("Get?bject").matches("GetObject")).isTrue();
        assertThat(Glob.compile("Get?").matches("Get")).isFalse();
        assertThat(Glob.compile("?").matches("\uD83D\uDE00")).isFalse();
    }

    @Test
    void aCharacterBeyondTheBasicPlaneNeedsTwoQuestionMarks() {
        assertThat(Glob.compile("a??b").matches("a\uD83D\uDE00b")).isTrue();
    }

    @Test
    void thePatternMustCoverTheWholeText() {
        assertThat(Glob.compile("Get").matches("GetObject")).isFalse();
        assertThat(Glob.compile("Object").matches("GetObject")).isFalse();
    }

    @Test
    void aSuffixMayNotOverlapThePrefix() {
        assertThat(Glob.compile("aba*aba").matches("aba")).isFalse();
        assertThat(Glob.compile("*aba").matches("ba")).isFalse();
    }

    @Test
    void wildcardsInTheMiddleFindTheRightPlace() {
        assertThat(Glob.compile("b/*/t/*").matches("b/1/2/t/x")).isTrue();
        assertThat(Glob.compile("b/*/t/*").matches("b//t/x")).isTrue();
        assertThat(Glob.compile("b/*/t/*").matches("b/t/x")).isFalse();
    }

    @Test
    void caseCountsUnlessIgnored() {
        assertThat(Glob.compile("get*").matches("GetObject")).isFalse();
        assertThat(Glob.compileIgnoringCase("get*JECT").matches("GetObject")).isTrue();
        assertThat(Glob.compileIgnoringCase("*OBJECT").matches("GetObject")).isTrue();
    }

    @Test
    void onlyAsciiLettersAreFolded() {
        assertThat(Glob.compileIgnoringCase("\u00C4").matches("\u00E4")).isFalse();
        assertThat(Glob.compileIgnoringCase("k").matches("\u212A")).isFalse();
    }

    @Test
    void literalCharactersAreNoWildcards() {
        ResolvedText text = new ResolvedText.Builder()
                .written("a")
                .literal("*")
                .written("b*")
                .build();

        assertThat(Glob.compile(text).matches("a*bc")).isTrue();
        assertThat(Glob.compile(text).matches("axbc")).isFalse();
    }

    @Test
    void aPartOfATextIsMatchedAlone() {
        assertThat(Glob.compile("*b").matches("xabx", 1, 3)).isTrue();
        assertThat(Glob.compile("a?").matches("xabx", 1, 4)).isFalse();
    }

    @Test
    void severalStarsInARowAreOne() {
        assertThat(Glob.compile("**").matchesEverything()).isTrue();
        assertThat(Glob.compile("a**").matches("a")).isTrue();
        assertThat(Glob.compile("***b").matches("b")).isTrue();
    }
}
