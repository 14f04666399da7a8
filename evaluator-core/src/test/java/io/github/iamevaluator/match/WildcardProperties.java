package io.github.iamevaluator.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.ContextKeys;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WildcardProperties {

    @Property
    void aGlobAgreesWithTheObviousTable(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        String pattern = texts.pattern(8, "*?");
        String text = texts.nearMember(pattern);

        assertThat(Glob.compile(pattern).matches(text))
                .as("%s against %s", pattern, text)
                .isEqualTo(NaiveGlob.matches(pattern, text));
        assertThat(Glob.compileIgnoringCase(pattern).matches(text))
                .as("%s against %s, ignoring case", pattern, text)
                .isEqualTo(NaiveGlob.matches(ContextKeys.fold(pattern), ContextKeys.fold(text)));
    }

    @Property
    void theTwoWaysToCoverATextAgree(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        String pattern = texts.pattern(8, "*?");
        String text = texts.nearMember(pattern);
        int[] tokens = WildcardTokens.of(ResolvedText.written(pattern), false);

        assertThat(WildcardTokens.coverAtOnce(tokens, text))
                .as("%s against %s", pattern, text)
                .isEqualTo(WildcardTokens.cover(tokens, text, 0, text.length()));
    }

    @Example
    void aThousandStarsAgainstTenThousandCharactersReturn() {
        String hard = "a*".repeat(1000) + "b";

        assertThat(Glob.compile(hard).matches("a".repeat(10_000))).isFalse();
        assertThat(Glob.compile(hard).matches("a".repeat(9_999) + "b")).isTrue();
    }

    @Property
    void aResourcePatternAgreesWithTheRulesWordForWord(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        StringBuilder pattern = new StringBuilder();
        for (int segment = 0; segment < 5; segment++) {
            pattern.append(texts.pattern(3, "**?").replace(":", "")).append(':');
        }
        pattern.append(texts.pattern(4, "*?"));
        String arn = texts.nearMember(pattern.toString());

        assertThat(ResourceQuestion.resource(pattern.toString()).matches(arn))
                .as("%s against %s", pattern, arn)
                .isEqualTo(NaiveArn.matches(pattern.toString(), arn));
    }

    @Example
    void aThousandStarsInAnArnReturn() {
        String hard = "arn:*a*b*:*:*a*:" + "a*".repeat(400) + "c:" + "a*".repeat(400) + "b";

        assertThat(ResourceQuestion.resource(hard).matches("arn:aws:a:b:c:" + "a:".repeat(5_000)))
                .isFalse();
    }
}
