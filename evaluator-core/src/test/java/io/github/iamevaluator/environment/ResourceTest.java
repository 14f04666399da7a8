package io.github.iamevaluator.environment;

import static io.github.iamevaluator.environment.Samples.A;
import static io.github.iamevaluator.environment.Samples.M;
import static io.github.iamevaluator.environment.Samples.S;
import static io.github.iamevaluator.environment.Samples.arn;
import static io.github.iamevaluator.environment.Samples.names;
import static io.github.iamevaluator.environment.Samples.policy;
import static io.github.iamevaluator.environment.Samples.unknownNames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceTest {

    private static final Principal ANA = Principals.parse(Samples.ANA.toString());
    private static final Principal STRANGER = Principals.parse("arn:aws:iam::222222222222:user/u");
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111111111111:orders";
    private static final ResourceSettings ABAC =
            new ResourceSettings(false, false, true, List.of(), false, Optional.empty());

    private final Environment environment = Samples.organization();

    @Test
    void objectHasThePolicyAndOwnerOfItsBucket() {
        ResolvedResource object = resolve(environment, Samples.BUCKET + "/a/b.txt", "s3:GetObject");
        assertThat(names(object.policies())).containsExactly("bucket policy");
        assertThat(object.target().ownerAccount()).contains(A);
        assertThat(object.warnings()).isEmpty();
    }

    @Test
    void bucketOfALongerNameIsAnother() {
        assertThat(resolve(environment, "arn:aws:s3:::data2/x", "s3:GetObject").policies())
                .isEmpty();
    }

    @Test
    void resourceHasTheRcpsAndOrganizationKeysOfItsOwner() {
        ResolvedResource bucket = resolve(environment, Samples.BUCKET, "s3:ListBucket");
        assertThat(Samples.levels(bucket.resourceControl())).startsWith("r-1=[root-rcp]");
        assertThat(bucket.target().context().single("aws:ResourceOrgID")).contains("o-1");
        assertThat(bucket.target().context().contains("aws:ResourceOrgPaths")).isTrue();
    }

    @Test
    void resourceOfTheManagementAccountSaysSoAndHasNoRcp() {
        Environment with = environment.withResource(Resource.of(arn("arn:aws:s3:::org"), M));
        ResolvedResource bucket = resolve(with, "arn:aws:s3:::org", "s3:ListBucket");
        assertThat(bucket.target().settings().inManagementAccount()).isTrue();
        assertThat(bucket.resourceControl()).isEmpty();
    }

    @Test
    void tagsFillResourceTagAndTheRequestsOwnWin() {
        Environment with =
                environment.withResource(Resource.of(arn(QUEUE), A).withTags(Map.of("team", "web", "stage", "prod")));
        RequestContext given =
                RequestContext.builder().add("aws:resourcetag/stage", "dev").build();
        ResourceTarget target = new ResourceTarget(QUEUE, Optional.empty(), given, ResourceSettings.DEFAULT);
        RequestContext context =
                with.resource(target, ANA, "sqs:SendMessage").target().context();
        assertThat(context.single("aws:ResourceTag/team")).contains("web");
        assertThat(context.single("aws:ResourceTag/stage")).contains("dev");
    }

    @Test
    void bucketTagsCountOnlyWithAbac() {
        Resource tagged = Resource.of(arn(Samples.BUCKET), A).withTags(Map.of("team", "web"));
        RequestContext without = resolve(environment.withResource(tagged), Samples.BUCKET + "/k", "s3:GetObject")
                .target()
                .context();
        RequestContext with = resolve(
                        environment.withResource(tagged.withSettings(ABAC)), Samples.BUCKET + "/k", "s3:GetObject")
                .target()
                .context();
        assertThat(without.contains("aws:ResourceTag/team")).isFalse();
        assertThat(with.single("aws:ResourceTag/team")).contains("web");
        assertThat(with.single("s3:BucketTag/team")).contains("web");
    }

    @Test
    void unknownTagsOfABucketWithoutAbacDoNotMatter() {
        Resource bucket = Resource.of(arn(Samples.BUCKET), A).withUnknown(Set.of(UnknownPart.TAGS));
        assertThat(resolve(environment.withResource(bucket), Samples.BUCKET, "s3:ListBucket")
                        .unknown())
                .isEmpty();
        assertThat(resolve(environment.withResource(bucket.withSettings(ABAC)), Samples.BUCKET, "s3:ListBucket")
                        .unknown())
                .containsExactly(UnknownPart.TAGS);
    }

    @Test
    void trustPolicyIsTheResourcePolicyOfAssumingARole() {
        for (String action : List.of("sts:AssumeRole", "STS:assumerolewithsaml", "sts:TagSession", "sts:SetContext")) {
            assertThat(names(resolve(environment, Samples.DEPLOY.toString(), action)
                            .policies()))
                    .containsExactly("trust");
        }
    }

    @Test
    void trustPolicyIsNotAskedForIamActions() {
        ResolvedResource role = resolve(environment, Samples.DEPLOY.toString(), "iam:PassRole");
        assertThat(role.policies()).isEmpty();
        assertThat(role.warnings()).isEmpty();
        assertThat(role.target().context().single("iam:ResourceTag/stage")).contains("prod");
    }

    @Test
    void roleThatIsNotListedHasAnUnknownTrustPolicy() {
        String ghost = "arn:aws:iam::111111111111:role/ghost";
        assertThat(unknownNames(resolve(environment, ghost, "sts:AssumeRole").policies()))
                .containsExactly(ghost);
    }

    @Test
    void keyThatIsNotListedHasAnUnknownPolicyAndAnAliasNone() {
        String key = "arn:aws:kms:eu-west-1:111111111111:key/1";
        assertThat(unknownNames(resolve(environment, key, "kms:Decrypt").policies()))
                .containsExactly(key);
        ResolvedResource alias = resolve(environment, "arn:aws:kms:eu-west-1:111111111111:alias/a", "kms:CreateAlias");
        assertThat(alias.policies()).isEmpty();
        assertThat(alias.warnings()).isEmpty();
    }

    @Test
    void ownResourceThatIsNotListedHasNoPolicyAndAWarning() {
        ResolvedResource queue = resolve(environment, QUEUE, "sqs:SendMessage");
        assertThat(queue.policies()).isEmpty();
        assertThat(queue.warnings()).extracting(Warning::code).containsExactly(Warning.Code.RESOURCE_NOT_LISTED);
    }

    @Test
    void ownResourceThatIsNotListedIsUnknownWhereThatIsWanted() {
        Environment strict = environment.withUnlistedResources(UnlistedResources.UNKNOWN_POLICY);
        ResolvedResource queue = resolve(strict, QUEUE, "sqs:SendMessage");
        assertThat(unknownNames(queue.policies())).containsExactly(QUEUE);
        assertThat(queue.warnings()).isEmpty();
    }

    @Test
    void foreignResourceThatIsNotListedIsUnknownWithItsRcps() {
        ResolvedResource queue = resolve(environment, "arn:aws:sqs:eu-west-1:" + S + ":q", "sqs:SendMessage");
        assertThat(unknownNames(queue.policies())).hasSize(1);
        assertThat(unknownNames(queue.resourceControl().get(0).policies())).hasSize(1);
    }

    @Test
    void unlistedBucketForAnonymousCallersIsUnknown() {
        ResolvedResource bucket = environment.resource(
                ResourceTarget.of("arn:aws:s3:::else/key"), Principals.anonymous(), "s3:ListBucket");
        assertThat(unknownNames(bucket.policies())).containsExactly("arn:aws:s3:::else");
        assertThat(bucket.target().ownerAccount()).isEmpty();
    }

    @Test
    void resourceThatCouldNotBeListedIsUnknown() {
        Environment refused =
                environment.withAccount(Samples.accountA().withUnlisted(List.of("arn:aws:sqs:*:111111111111:*")));
        ResolvedResource queue = resolve(refused, QUEUE, "sqs:SendMessage");
        assertThat(unknownNames(queue.policies())).containsExactly(QUEUE);
        assertThat(queue.unknown()).containsExactly(UnknownPart.TAGS);
    }

    @Test
    void starBelongsToTheCallersAccount() {
        ResolvedResource star = resolve(environment, "*", "s3:ListAllMyBuckets");
        assertThat(star.target().ownerAccount()).contains(A);
        assertThat(star.resourceControl()).hasSize(3);
        assertThat(star.warnings()).isEmpty();
    }

    @Test
    void organizationsActionsBelongToTheManagementAccount() {
        assertThat(resolve(environment, "*", "organizations:ListAccounts")
                        .target()
                        .ownerAccount())
                .contains(M);
    }

    @Test
    void awsManagedPolicyBelongsToTheCallersAccount() {
        ResolvedResource policy = resolve(environment, "arn:aws:iam::aws:policy/ReadOnlyAccess", "iam:GetPolicy");
        assertThat(policy.target().ownerAccount()).contains(A);
        assertThat(policy.policies()).isEmpty();
    }

    @Test
    void accessPointHasItsOwnPolicyThenThatOfItsBucket() {
        ResolvedResource object = resolve(
                environment.withResource(accessPoint().withPolicy(policy("ap policy"))),
                ACCESS_POINT + "/object/k",
                "s3:GetObject");
        assertThat(names(object.policies())).containsExactly("ap policy", "bucket policy");
        assertThat(object.target().settings().accessPointBucket()).contains("data");
    }

    @Test
    void accessPointWithoutPolicyKeepsItsPlaceBeforeTheBucket() {
        ResolvedResource object =
                resolve(environment.withResource(accessPoint()), ACCESS_POINT + "/object/k", "s3:GetObject");
        assertThat(names(object.policies())).containsExactly(ACCESS_POINT + "/object/k", "bucket policy");
        assertThat(object.policies().get(0).document().orElseThrow().statements())
                .isEmpty();
    }

    @Test
    void versionOfAFunctionHasThePolicyOfTheFunction() {
        String function = "arn:aws:lambda:eu-west-1:111111111111:function:checkout";
        Environment with =
                environment.withResource(Resource.of(arn(function), A).withPolicy(policy("fn")));
        assertThat(names(resolve(with, function + ":7", "lambda:InvokeFunction").policies()))
                .containsExactly("fn");
    }

    @Test
    void brokenResourcePolicyRefusesQuestionsOfThisResourceOnly() {
        Environment broken =
                environment.withResource(Resource.of(arn(QUEUE), A).withPolicy(Optional.of(Samples.broken(QUEUE))));
        assertThatThrownBy(() -> resolve(broken, QUEUE, "sqs:SendMessage")).hasMessageContaining(QUEUE);
        assertThat(resolve(broken, Samples.BUCKET, "s3:ListBucket").policies()).hasSize(1);
    }

    @Test
    void ownerGivenWithTheRequestWins() {
        ResolvedResource bucket = environment.resource(ResourceTarget.of(Samples.BUCKET, S), STRANGER, "s3:ListBucket");
        assertThat(bucket.target().ownerAccount()).contains(S);
    }

    private static final String ACCESS_POINT = "arn:aws:s3:eu-west-1:111111111111:accesspoint/ap";

    private static Resource accessPoint() {
        return Resource.of(arn(ACCESS_POINT), A)
                .withSettings(new ResourceSettings(false, false, false, List.of(), false, Optional.of("data")));
    }

    private static ResolvedResource resolve(Environment environment, String resource, String action) {
        return environment.resource(ResourceTarget.of(resource), ANA, action);
    }
}
