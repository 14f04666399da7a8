package io.github.iamevaluator.match;

import static io.github.iamevaluator.match.ResourceQuestion.notResource;
import static io.github.iamevaluator.match.ResourceQuestion.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.Warning;
import org.junit.jupiter.api.Test;

class ResourceMatcherTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111111111111:function:f1";

    @Test
    void starMatchesEveryResource() {
        assertThat(resource("*").matches("arn:aws:s3:::b/k")).isTrue();
        assertThat(resource("*").matches("no-arn")).isTrue();
    }

    @Test
    void allSixPartsMatchPairwise() {
        String queue = "arn:aws:sqs:us-east-1:111111111111:q";

        assertThat(resource("arn:aws:sqs:*:111111111111:q").matches(queue)).isTrue();
        assertThat(resource("arn:aws:sqs:eu-west-1:111111111111:q").matches(queue))
                .isFalse();
        assertThat(resource("arn:aws:sqs:us-east-?:1111111?1111:*").matches(queue))
                .isTrue();
    }

    @Test
    void inTheSixthPartStarMatchesSlashesAndColons() {
        assertThat(resource("arn:aws:s3:::b/*/t/*").matches("arn:aws:s3:::b/1/2/t/x"))
                .isTrue();
        assertThat(resource("arn:aws:s3:::b/*/t/*").matches("arn:aws:s3:::b//t/x"))
                .isTrue();
        assertThat(resource("arn:aws:lambda:us-east-1:111111111111:func*1").matches(FUNCTION))
                .isTrue();
    }

    @Test
    void aStarAtTheEndOfAPartMayRunOnAcrossColons() {
        assertThat(resource("arn:aws:lambda:*:*:f1*").matches(FUNCTION)).isTrue();
        assertThat(resource("arn:aws:lambda:*:f1:x").matches("arn:aws:lambda:us-east-1:1:f1:x"))
                .isTrue();
        assertThat(resource("arn:aws:lambda:*:*:f1").matches("arn:aws:lambda:us-east-1:1:f1:x"))
                .isFalse();
    }

    @Test
    void aStarInsideAPartStaysThere() {
        assertThat(resource("arn:aws:lambda:us-*1:111111111111:f1").matches(FUNCTION))
                .isFalse();
        assertThat(resource("arn:aws:lambda:us-*1:111111111111:function:f1").matches(FUNCTION))
                .isTrue();
        assertThat(resource("arn:aws:lambda:u*1:1*:f1").matches(FUNCTION)).isTrue();
    }

    @Test
    void aQuestionMarkNeverMatchesASeparatingColon() {
        assertThat(resource("arn:aws:lambda:us-east-1?111111111111:*:f1").matches(FUNCTION))
                .isFalse();
        assertThat(resource("arn:aws:lambda:*:?????????????????????:f1").matches(FUNCTION))
                .isFalse();
    }

    @Test
    void starsStayInTheirPartWhenThatReadingIsWanted() {
        assertThat(resource("arn:aws:lambda:*:*:f1*")
                        .reading(DisputedPoint.STAR_STAYS_IN_SEGMENT)
                        .matches(FUNCTION))
                .isFalse();
    }

    @Test
    void firstFivePartsIgnoreCaseAndTheSixthDoesNot() {
        assertThat(resource("ARN:AWS:IAM::111111111111:user/bob").matches("arn:aws:iam::111111111111:user/bob"))
                .isTrue();
        assertThat(resource("arn:aws:iam::111111111111:user/Bob").matches("arn:aws:iam::111111111111:user/bob"))
                .isFalse();
    }

    @Test
    void everyPartKeepsCaseWhenThatReadingIsWanted() {
        assertThat(resource("arn:aws:S3:::b")
                        .reading(DisputedPoint.RESOURCE_PARTS_KEEP_CASE)
                        .matches("arn:aws:s3:::b"))
                .isFalse();
    }

    @Test
    void anEmptyPartMatchesOnlyAnEmptyPart() {
        assertThat(resource("arn:aws:s3:*:*:b").matches("arn:aws:s3:::b")).isTrue();
        assertThat(resource("arn:aws:s3:us-east-1::b").matches("arn:aws:s3:::b"))
                .isFalse();
        assertThat(resource("arn:aws:s3:?::b").matches("arn:aws:s3:::b")).isFalse();
        assertThat(resource("arn:aws:sqs:::q").matches("arn:aws:sqs:us-east-1:111111111111:q"))
                .isFalse();
    }

    @Test
    void theAccountPartIsLiteralText() {
        assertThat(resource("arn:aws:iam::aws:policy/X").matches("arn:aws:iam::111111111111:policy/X"))
                .isFalse();
    }

    @Test
    void aBucketIsNotItsObjects() {
        assertThat(resource("arn:aws:s3:::b").matches("arn:aws:s3:::b/k")).isFalse();
        assertThat(resource("arn:aws:s3:::b*").matches("arn:aws:s3:::b2")).isTrue();
        assertThat(resource("arn:aws:s3:::b*").matches("arn:aws:s3:::b/k")).isTrue();
    }

    @Test
    void wildcardsInTheServiceOrTypeAreGlobsWithAWarning() {
        ResourceQuestion service = resource("arn:aws:s*:*:*:b");
        ResourceQuestion type = resource("arn:aws:ec2:*:*:*/*");

        assertThat(service.matches("arn:aws:s3:::b")).isTrue();
        assertThat(type.matches("arn:aws:ec2:us-east-1:111111111111:instance/i-1"))
                .isTrue();
        assertThat(service.matcher().warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.WILDCARD_IN_SERVICE);
        assertThat(type.matcher().warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.WILDCARD_IN_SERVICE);
    }

    @Test
    void ordinaryPatternsGiveNoWarning() {
        assertThat(resource("*", "arn:aws:s3:::b*/x", "arn:aws:iam::*:role/*", "arn:aws:s3:::${aws:username}*/a")
                        .matcher()
                        .warnings())
                .isEmpty();
    }

    @Test
    void wildcardsInTheServiceMatchNothingWhenThatReadingIsWanted() {
        assertThat(resource("arn:aws:s*:*:*:b")
                        .reading(DisputedPoint.SERVICE_WILDCARDS_ARE_LITERAL)
                        .matches("arn:aws:s3:::b"))
                .isFalse();
    }

    @Test
    void anyEntryOfResourceIsEnough() {
        ResourceQuestion question = resource("arn:aws:s3:::a", "arn:aws:s3:::b");
        RequestedResource requested = RequestedResource.parse("arn:aws:s3:::b", false, "s3", false);

        assertThat(question.matcher().match(requested, RequestContext.EMPTY)).isEqualTo(ResourceMatch.MATCH);
        assertThat(question.matcher().decidingEntry(requested, RequestContext.EMPTY))
                .isEqualTo(1);
    }

    @Test
    void notResourceMatchesWhatNoEntryMatches() {
        assertThat(notResource("arn:aws:s3:::a", "arn:aws:s3:::b").matches("arn:aws:s3:::c"))
                .isTrue();
        assertThat(notResource("arn:aws:s3:::a", "arn:aws:s3:::b").matches("arn:aws:s3:::b"))
                .isFalse();
    }

    @Test
    void withoutResourceElementEveryResourceMatches() {
        ResourceMatcher absent = ResourceMatcher.compile(
                new ResourceElement.Absent(),
                Effect.ALLOW,
                PolicyType.RESOURCE,
                PolicyVersion.V2012_10_17,
                EvaluationOptions.DEFAULT);

        assertThat(absent.match(RequestedResource.parse("arn:aws:s3:::b", false, "s3", false), RequestContext.EMPTY))
                .isEqualTo(ResourceMatch.MATCH);
    }

    @Test
    void aRequestedStarAsLiteralIsACharacter() {
        RequestedResource literal = RequestedResource.parse("arn:aws:s3:::b/*", true, "s3", false);

        assertThat(resource("arn:aws:s3:::b/?").matcher().match(literal, RequestContext.EMPTY))
                .isEqualTo(ResourceMatch.MATCH);
        assertThat(resource("arn:aws:s3:::b/x").matcher().match(literal, RequestContext.EMPTY))
                .isEqualTo(ResourceMatch.NO_MATCH);
    }

    @Test
    void anActionWithoutResourceTypeNeedsAStar() {
        assertThat(resource("*").matchNoResource("ec2")).isEqualTo(ResourceMatch.MATCH);
        assertThat(resource("arn:aws:ec2:*:*:instance/*").matchNoResource("ec2"))
                .isEqualTo(ResourceMatch.NO_MATCH);
        assertThat(resource("arn:*:*:*:*:*").deny().matchNoResource("ec2")).isEqualTo(ResourceMatch.NO_MATCH);
        assertThat(notResource("arn:aws:ec2:*:*:*").matchNoResource("ec2")).isEqualTo(ResourceMatch.MATCH);
        assertThat(notResource("*").matchNoResource("ec2")).isEqualTo(ResourceMatch.NO_MATCH);
    }

    @Test
    void allOfS3ServesItsActionsWithoutResourceType() {
        assertThat(resource("arn:aws:s3:::*").matchNoResource("s3")).isEqualTo(ResourceMatch.MATCH);
        assertThat(resource("arn:aws:s3:::b*").matchNoResource("s3")).isEqualTo(ResourceMatch.NO_MATCH);
        assertThat(resource("arn:aws:s3:::*").matchNoResource("ec2")).isEqualTo(ResourceMatch.NO_MATCH);
        assertThat(resource("arn:aws:s3:::*")
                        .reading(DisputedPoint.S3_LIST_ALL_NEEDS_STAR)
                        .matchNoResource("s3"))
                .isEqualTo(ResourceMatch.NO_MATCH);
    }
}
