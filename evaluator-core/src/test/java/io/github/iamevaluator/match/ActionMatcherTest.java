package io.github.iamevaluator.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionMatcherTest {

    @Test
    void caseIsIgnoredInPrefixAndName() {
        assertThat(action("IAM:listaccesskeys").matches("iam", "ListAccessKeys"))
                .isTrue();
    }

    @Test
    void wildcardsInTheNameCoverTheWholeName() {
        assertThat(action("s3:Get?bject").matches("s3", "GetObject")).isTrue();
        assertThat(action("s3:Get").matches("s3", "GetObject")).isFalse();
        assertThat(action("s3:*Object").matches("s3", "PutObject")).isTrue();
    }

    @Test
    void aLoneStarMatchesEveryAction() {
        assertThat(action("*").matches("s3", "GetObject")).isTrue();
        assertThat(action("**").matches("iam", "GetUser")).isTrue();
    }

    @Test
    void thePrefixIsComparedLiterally() {
        assertThat(action("s*:GetObject").matches("s3", "GetObject")).isFalse();
        assertThat(action("*:GetObject").matches("s3", "GetObject")).isFalse();
        assertThat(action("?3:GetObject").matches("s3", "GetObject")).isFalse();
    }

    @Test
    void starColonStarEqualsStarUnlessTheOtherReadingIsWanted() {
        EvaluationOptions other =
                EvaluationOptions.DEFAULT.withAlternative(DisputedPoint.STAR_COLON_STAR_MATCHES_NOTHING);

        assertThat(action("*:*").matches("s3", "GetObject")).isTrue();
        assertThat(ActionMatcher.compile(new ActionElement.Action(patterns("*:*")), other)
                        .matches("s3", "GetObject"))
                .isFalse();
    }

    @Test
    void malformedEntriesMatchNothing() {
        for (String malformed : List.of(
                "s3:", "", ":", "s3", " s3:GetObject", "s3:GetObject ", "s3:Get Object", "s3:GetObject,s3:Put*")) {
            assertThat(action(malformed).matches("s3", "GetObject"))
                    .as(malformed)
                    .isFalse();
        }
    }

    @Test
    void anyEntryOfActionIsEnough() {
        ActionMatcher matcher = action("sqs:*", "s3:Put*", "s3:Get*");

        assertThat(matcher.matches("s3", "GetObject")).isTrue();
        assertThat(matcher.entryCovering("s3", "GetObject")).isEqualTo(2);
        assertThat(matcher.entryCovering("iam", "GetUser")).isEqualTo(-1);
    }

    @Test
    void notActionMatchesWhatNoEntryMatches() {
        assertThat(notAction("iam:*", "sts:*").matches("s3", "GetObject")).isTrue();
        assertThat(notAction("iam:*", "sts:*").matches("sts", "AssumeRole")).isFalse();
    }

    @Test
    void aMalformedEntryOfNotActionExcludesNothing() {
        assertThat(notAction("s3:ListBucket ").matches("s3", "ListBucket")).isTrue();
    }

    @Test
    void variablesAreOrdinaryText() {
        assertThat(action("s3:${aws:username}").matches("s3", "bob")).isFalse();
    }

    private static ActionMatcher action(String... entries) {
        return ActionMatcher.compile(new ActionElement.Action(patterns(entries)), EvaluationOptions.DEFAULT);
    }

    private static ActionMatcher notAction(String... entries) {
        return ActionMatcher.compile(new ActionElement.NotAction(patterns(entries)), EvaluationOptions.DEFAULT);
    }

    private static List<ActionPattern> patterns(String... entries) {
        return Stream.of(entries).map(ActionPattern::new).toList();
    }
}
