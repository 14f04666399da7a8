package io.github.iamevaluator.match;

import static io.github.iamevaluator.match.ResourceQuestion.notResource;
import static io.github.iamevaluator.match.ResourceQuestion.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.Warning;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShortArnTest {

    private static final String QUEUE = "arn:aws:sqs:us-east-1:111111111111:q";

    @Test
    void withoutStarOnlyPoliciesOfIdentitiesExpandIt() {
        assertThat(typesMatching("arn:aws:sqs"))
                .containsExactlyInAnyOrder(PolicyType.IDENTITY, PolicyType.SESSION, PolicyType.PERMISSIONS_BOUNDARY);
    }

    @Test
    void withAStarAtTheEndAllButResourceControlPoliciesExpandIt() {
        assertThat(typesMatching("arn:aws:sqs:*"))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(PolicyType.RESOURCE_CONTROL)));
    }

    @Test
    void withAStarElsewhereServiceControlPoliciesIgnoreItToo() {
        assertThat(typesMatching("arn:*:sqs"))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(PolicyType.RESOURCE_CONTROL, PolicyType.SERVICE_CONTROL)));
    }

    @Test
    void anExplicitPartMustStillMatch() {
        assertThat(resource("arn:aws:kms:*").deny().matches(QUEUE)).isFalse();
        assertThat(resource("arn:aws:sqs:us-east-1:*q").matches(QUEUE)).isFalse();
    }

    @Test
    void anIgnoredOneGivesAWarning() {
        assertThat(resource("arn:aws:sqs").in(PolicyType.RESOURCE).matcher().warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.SHORT_ARN_IGNORED);
        assertThat(resource("arn:aws:sqs").matcher().warnings()).isEmpty();
    }

    @Test
    void anIgnoredEntryOfNotResourceExcludesNothing() {
        assertThat(notResource("arn:aws:sqs:*")
                        .in(PolicyType.RESOURCE_CONTROL)
                        .deny()
                        .matches(QUEUE))
                .isTrue();
    }

    @Test
    void anIgnoredEntryOfNotResourceSpoilsTheStatementWhenThatReadingIsWanted() {
        assertThat(notResource("arn:aws:s3:::b", "nonsense")
                        .in(PolicyType.RESOURCE)
                        .reading(DisputedPoint.BAD_NOT_RESOURCE_ENTRY_SPOILS_STATEMENT)
                        .matches(QUEUE))
                .isFalse();
    }

    private static Set<PolicyType> typesMatching(String shortArn) {
        return EnumSet.allOf(PolicyType.class).stream()
                .filter(type -> resource(shortArn).in(type).matches(QUEUE))
                .collect(Collectors.toSet());
    }
}
