package io.github.iamevaluator.match;

import static io.github.iamevaluator.match.ResourceQuestion.notResource;
import static io.github.iamevaluator.match.ResourceQuestion.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedSetTest {

    private static final String REPORTS = "arn:aws:s3:::reports/*";

    @Test
    void anAllowMatchesASetThatItMeets() {
        assertThat(resource("arn:aws:s3:::reports/2026/*").matches(REPORTS)).isTrue();
        assertThat(resource("arn:aws:s3:::rep*").matches(REPORTS)).isTrue();
        assertThat(resource("arn:aws:s3:::*.csv").matches(REPORTS)).isTrue();
        assertThat(resource("arn:aws:s3:::exports/*").matches(REPORTS)).isFalse();
    }

    @Test
    void aDenyMatchesASetThatItCoversWhole() {
        assertThat(resource("arn:aws:s3:::rep*").deny().matches(REPORTS)).isTrue();
        assertThat(resource("arn:aws:s3:::reports/*").deny().matches(REPORTS)).isTrue();
        assertThat(resource("arn:aws:s3:::reports/?*").deny().matches(REPORTS)).isFalse();
        assertThat(resource("arn:aws:s3:::reports/2026/*").deny().matches(REPORTS))
                .isFalse();
    }

    @Test
    void anExclusionFromAnAllowMustCoverTheWholeSet() {
        assertThat(notResource("arn:aws:s3:::rep*").matches(REPORTS)).isFalse();
        assertThat(notResource("arn:aws:s3:::reports/2026/*").matches(REPORTS)).isTrue();
    }

    @Test
    void anExclusionFromADenyNeedOnlyMeetTheSet() {
        assertThat(notResource("arn:aws:s3:::reports/2026/*").deny().matches(REPORTS))
                .isFalse();
        assertThat(notResource("arn:aws:s3:::exports/*").deny().matches(REPORTS))
                .isTrue();
    }

    @Test
    void partsAreComparedOneByOneIgnoringCaseInTheFirstFive() {
        assertThat(resource("arn:aws:SQS:us-*:111111111111:q?").matches("arn:aws:sqs:*-1:111111111111:q*"))
                .isTrue();
        assertThat(resource("arn:aws:sqs:eu-*:111111111111:q").matches("arn:aws:sqs:us-*:111111111111:q"))
                .isFalse();
        assertThat(resource("arn:aws:sqs:*:111111111111:Q*").matches("arn:aws:sqs:*:111111111111:q*"))
                .isFalse();
    }

    @Test
    void aQuestionMarkInARequestIsACharacter() {
        assertThat(resource("arn:aws:s3:::a*?").deny().matches("arn:aws:s3:::a*?"))
                .isTrue();
        assertThat(resource("arn:aws:s3:::ab*").matches("arn:aws:s3:::a?*")).isFalse();
    }

    @Test
    void aRequestOnStarIsMetByAnyArnAndCoveredByNone() {
        assertThat(resource(REPORTS).matches("*")).isTrue();
        assertThat(resource(REPORTS).deny().matches("*")).isFalse();
        assertThat(resource("*").deny().matches("*")).isTrue();
    }

    @Test
    void aRequestOnStarIsExcludedFromADenyOnly() {
        assertThat(notResource(REPORTS).matches("*")).isTrue();
        assertThat(notResource(REPORTS).deny().matches("*")).isFalse();
        assertThat(notResource("*").matches("*")).isFalse();
    }

    @Test
    void theEntriesWithinASetAreItsNarrowerPatterns() {
        ResourceQuestion question = resource(
                        "*",
                        "arn:aws:s3:::rep*",
                        "arn:aws:s3:::reports/2026/*",
                        "arn:aws:s3:::reports/${t}",
                        "arn:aws:s3:::x")
                .with("t", "ana");

        assertThat(narrower(question, REPORTS))
                .containsExactly("arn:aws:s3:::reports/2026/*", "arn:aws:s3:::reports/ana");
        assertThat(narrower(question, "arn:aws:s3:::reports/2026/x")).isEmpty();
        assertThat(narrower(resource("arn:aws:sqs", "*"), "*")).containsExactly("arn:aws:sqs:*:*:*");
    }

    private static List<String> narrower(ResourceQuestion question, String requested) {
        return question.matcher().narrower(RequestedResource.parse(requested, false, "s3", false), question.context());
    }
}
