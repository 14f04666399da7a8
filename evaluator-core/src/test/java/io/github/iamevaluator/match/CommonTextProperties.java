package io.github.iamevaluator.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CommonTextProperties {

    private static final String WORD = "example";

    @Property
    void bothPatternsMatchTheirCommonText(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        String a = texts.pattern(8, "**?");
        String b = texts.nearMember(a) + texts.pattern(3, "*?");
        Optional<String> common = common(a, b);

        assertThat(common.stream()).allSatisfy(text -> {
            assertThat(NaiveGlob.matches(a, text)).as("%s, %s: %s", a, b, text).isTrue();
            assertThat(NaiveGlob.matches(b, text)).as("%s, %s: %s", a, b, text).isTrue();
        });
    }

    @Property
    void thereIsOneExactlyWhenThePatternsMeet(@ForAll long seed) {
        WildcardTexts texts = new WildcardTexts(new Random(seed));
        String a = texts.pattern(6, "**?");
        String b = texts.pattern(6, "**?");

        assertThat(common(a, b).isPresent())
                .as("%s, %s", a, b)
                .isEqualTo(PatternIntersection.nonEmpty(
                        WildcardTokens.of(ResolvedText.written(a), false),
                        WildcardTokens.of(ResolvedText.written(b), false)));
    }

    @Example
    void whatBothLeaveOpenIsTheWord() {
        assertThat(common("acme-*", "*/logs/*")).contains("acme-example/logs/example");
        assertThat(common("acme-*", "*-www")).contains("acme-example-www");
        assertThat(common("a*", "a*")).contains("aexample");
        assertThat(common("*", "b*c")).contains("bexamplec");
        assertThat(common("a?", "a*")).contains("ax");
    }

    @Example
    void aLiteralStarIsACharacter() {
        ResolvedText literal =
                new ResolvedText.Builder().written("lit").literal("*").build();

        assertThat(CommonText.of(literal, ResolvedText.written("*"), WORD)).contains("lit*");
        assertThat(CommonText.of(literal, ResolvedText.written("lit?"), WORD)).contains("lit*");
        assertThat(CommonText.of(literal, ResolvedText.written("lita"), WORD)).isEmpty();
    }

    private static Optional<String> common(String a, String b) {
        return CommonText.of(ResolvedText.written(a), ResolvedText.written(b), WORD);
    }
}
