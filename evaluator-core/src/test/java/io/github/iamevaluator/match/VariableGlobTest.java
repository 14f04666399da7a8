package io.github.iamevaluator.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pattern with a variable matches where the pattern does that is put together first. */
class VariableGlobTest {

    private static final List<String> HEADS =
            List.of("arn:aws:s3:::", "arn:aws:*:::", "arn:aws:s3:*:*:", "arn:a?s:s3:::");
    private static final List<String> PIECES = List.of(
            "a", "b", "/", "ab", "*", "?", "${*}", "${?}", "${k}", "${k}", "${k, 'd'}", "${none}", "${none, 'ab'}");
    private static final List<String> LETTERS = List.of("a", "b", "/", "ab", "a*b", "?", ":", "d");
    private static final List<String> VALUES = List.of("a", "ab", "", "a*", "b/");

    @Test
    void matchingAgreesWithThePatternPutTogether() {
        int matching = 0;
        for (long seed = 1; seed <= 20_000; seed++) {
            Dice dice = Dice.of(seed);
            String pattern = dice.of(HEADS) + text(dice, PIECES);
            String arn = "arn:aws:s3:::" + text(dice, LETTERS);
            RequestContext context =
                    RequestContext.builder().add("k", dice.of(VALUES)).build();
            ResourceMatcher matcher = matcher(pattern);
            RequestedResource requested = RequestedResource.parse(arn, true, "s3", false);
            boolean expected = matcher.match(requested, context) == ResourceMatch.MATCH;
            assertThat(matcher.matches(requested, context))
                    .as("%s on %s with %s", pattern, arn, context)
                    .isEqualTo(expected);
            matching += expected ? 1 : 0;
        }
        assertThat(matching).isBetween(500, 15_000);
    }

    private static ResourceMatcher matcher(String pattern) {
        return ResourceMatcher.compile(
                new ResourceElement.Resource(List.of(new ResourcePattern(pattern))),
                Effect.ALLOW,
                PolicyType.IDENTITY,
                PolicyVersion.V2012_10_17,
                EvaluationOptions.DEFAULT);
    }

    private static String text(Dice dice, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.between(0, 5); i > 0; i--) {
            text.append(dice.of(pieces));
        }
        return text.toString();
    }
}
