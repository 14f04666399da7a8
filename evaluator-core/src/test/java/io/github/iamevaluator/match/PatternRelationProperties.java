package io.github.iamevaluator.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PatternRelationProperties {

    private static final int SAMPLES = 40;

    @Property
    void aPatternThatCoversAnotherMatchesAllItsSamples(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        String outer = texts.pattern(6, "**?");
        String inner = texts.nearMember(outer) + texts.pattern(2, "*?");
        boolean covers = PatternContainment.covers(tokens(outer), tokens(inner));

        for (int i = 0; i < SAMPLES && covers; i++) {
            String sample = texts.member(inner);
            assertThat(NaiveGlob.matches(outer, sample))
                    .as("%s, %s: %s", outer, inner, sample)
                    .isTrue();
        }
    }

    @Property
    void aPatternThatDoesNotCoverAnotherMissesAShortText(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        String outer = texts.pattern(4, "**?");
        String inner = texts.pattern(4, "*?");

        // INVARIANT: a text over the letters of both and one more, its runs no longer than the outer pattern, decides
        assertThat(PatternContainment.covers(tokens(outer), tokens(inner)))
                .as("%s, %s", outer, inner)
                .isEqualTo(Exhaustive.coversAll(outer, inner));
    }

    @Property
    void patternsThatShareASampleMeet(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        String a = texts.pattern(6, "*?");
        String b = texts.pattern(6, "*?");
        String sample = texts.member(a);

        if (NaiveGlob.matches(b, sample)) {
            assertThat(PatternIntersection.nonEmpty(tokens(a), tokens(b)))
                    .as("%s, %s", a, b)
                    .isTrue();
        }
    }

    @Property
    void meetingIsTheSameFromBothSides(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        int[] a = tokens(texts.pattern(6, "*?"));
        int[] b = tokens(texts.pattern(6, "*?"));

        assertThat(PatternIntersection.nonEmpty(a, b)).isEqualTo(PatternIntersection.nonEmpty(b, a));
    }

    @Property
    void aPatternMeetsATextExactlyWhenItMatchesIt(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        String pattern = texts.pattern(6, "*?");
        String text = texts.nearMember(pattern);

        assertThat(PatternIntersection.nonEmpty(tokens(pattern), tokens(text)))
                .as("%s, %s", pattern, text)
                .isEqualTo(NaiveGlob.matches(pattern, text));
    }

    @Example
    void questionMarksAreCountedAcrossRuns() {
        assertThat(PatternContainment.covers(tokens("?*"), tokens("*a"))).isTrue();
        assertThat(PatternContainment.covers(tokens("?*"), tokens("*"))).isFalse();
        assertThat(PatternContainment.covers(tokens("*?*"), tokens("?*"))).isTrue();
        assertThat(PatternContainment.covers(tokens("*??*"), tokens("a*b"))).isTrue();
    }

    @Example
    void aHardQuestionReturns() {
        String outer = "*" + "a?".repeat(200) + "*b" + "?*a".repeat(200);
        String inner = "a*".repeat(500) + "b";

        assertThat(PatternContainment.covers(tokens(outer), tokens(inner))).isFalse();
    }

    private static int[] tokens(String pattern) {
        return WildcardTokens.of(ResolvedText.written(pattern), false);
    }
}
