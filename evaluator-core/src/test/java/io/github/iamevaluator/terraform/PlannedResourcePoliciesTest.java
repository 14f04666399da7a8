package io.github.iamevaluator.terraform;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static io.github.iamevaluator.terraform.PlanFixture.created;
import static io.github.iamevaluator.terraform.PlanFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.policy.Policy;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resource types of a plan whose ARN it tells, in one way or another. */
class PlannedResourcePoliciesTest {

    private static final String OPEN =
            "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\","
                    + "\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"*\\\",\\\"Resource\\\":\\\"*\\\"}]}";

    @TempDir
    private Path folder = Path.of("");

    private ChangedEnvironment applied(Environment environment, String... resources) {
        return new PlanFixture(folder).applied(environment, "", resources);
    }

    private static Optional<Policy> policy(ChangedEnvironment changed, String arn) {
        assertThat(changed.problems()).isEmpty();
        assertThat(changed.environment().resources()).containsKey(arn);
        Resource resource =
                Objects.requireNonNull(changed.environment().resources().get(arn));
        return resource.policy()
                .flatMap(policy -> policy.fold(usable -> Optional.of(usable.policy()), x -> Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "aws_acmpca_policy|'resource_arn':'ARN','policy'|arn:aws:acm-pca:eu-west-1:444444444444:certificate-authority/1",
                "aws_codebuild_resource_policy|'resource_arn':'ARN','policy'|arn:aws:codebuild:eu-west-1:444444444444:project/p",
                "aws_oam_sink_policy|'sink_identifier':'ARN','policy'|arn:aws:oam:eu-west-1:444444444444:sink/s",
                "aws_s3control_access_point_policy|'access_point_arn':'ARN','policy'|arn:aws:s3:eu-west-1:444444444444:accesspoint/a",
                "aws_glacier_vault|'arn':'ARN','access_policy'|arn:aws:glacier:eu-west-1:444444444444:vaults/v",
                "aws_opensearch_domain|'arn':'ARN','access_policies'|arn:aws:es:eu-west-1:444444444444:domain/d",
                "aws_kms_replica_key|'arn':'ARN','policy'|arn:aws:kms:eu-west-1:444444444444:key/mrk-1",
                "aws_backup_vault_policy|'region':'eu-west-1','backup_vault_name':'v','policy'|arn:aws:backup:eu-west-1:444444444444:backup-vault:v",
                "aws_cloudwatch_event_bus_policy|'region':'eu-west-1','event_bus_name':'default','policy'|arn:aws:events:eu-west-1:444444444444:event-bus/default",
                "aws_elasticsearch_domain_policy|'region':'eu-west-1','domain_name':'d','access_policies'|arn:aws:es:eu-west-1:444444444444:domain/d",
                "aws_ecr_repository_policy|'region':'eu-west-1','repository':'r','policy'|arn:aws:ecr:eu-west-1:444444444444:repository/r",
                "aws_sqs_queue|'region':'eu-west-1','name':'q','policy'|arn:aws:sqs:eu-west-1:444444444444:q",
                "aws_glacier_vault|'region':'eu-west-1','name':'v','access_policy'|arn:aws:glacier:eu-west-1:444444444444:vaults/v"
            })
    void aPolicyComesWithItsResourceAndMayBeUnknown(String type, String attributes, String arn) {
        String names = attributes.substring(0, attributes.lastIndexOf(',')).replace("ARN", arn);
        String document = attributes.substring(attributes.lastIndexOf(',') + 1);
        ChangedEnvironment known =
                applied(ACME, created(type, "{" + names + "," + document + ":'" + OPEN + "'}", "{}"));
        ChangedEnvironment unknown = applied(ACME, created(type, "{" + names + "}", "{" + document + ":true}"));

        assertThat(policy(known, arn).flatMap(Policy::document)).isPresent();
        assertThat(policy(unknown, arn))
                .isPresent()
                .get()
                .matches(found -> found.document().isEmpty());
    }

    @Test
    void aNewAccessPointKnowsItsBucket() {
        String arn = "arn:aws:s3:eu-west-1:444444444444:accesspoint/a";
        ChangedEnvironment changed = applied(
                ACME,
                created(
                        "aws_s3_access_point",
                        "{'name':'a','bucket':'acme-www','region':'eu-west-1'}",
                        "{'arn':true}"));

        assertThat(Objects.requireNonNull(changed.environment().resources().get(arn))
                        .settings()
                        .accessPointBucket())
                .contains("acme-www");
    }

    @Test
    void whatGoesByANameThatNobodyKnowsIsAnError() {
        ChangedEnvironment changed = applied(
                ACME, created("aws_backup_vault_policy", "{'backup_vault_name':'v','policy':'" + OPEN + "'}", "{}"));

        assertThat(changed.problems()).singleElement().asString().contains("has no backup resource \"v\"");
    }

    @Test
    void aKeyWhosePolicyGoesGetsTheDefaultOneAndATopicAnUnknownOne() {
        String key = "arn:aws:kms:eu-west-1:444444444444:key/k";
        String topic = "arn:aws:sns:eu-west-1:444444444444:t";
        ChangedEnvironment changed = applied(
                withUnknownPolicy(withUnknownPolicy(ACME, key), topic),
                resource("aws_kms_key_policy", "'delete'", "{'key_id':'k','policy':'" + OPEN + "'}", "null", "{}"),
                resource(
                        "aws_sns_topic_policy",
                        "'delete'",
                        "{'arn':'" + topic + "','policy':'" + OPEN + "'}",
                        "null",
                        "{}"));

        assertThat(policy(changed, key).flatMap(Policy::document).orElseThrow().statements())
                .singleElement()
                .matches(statement -> statement.sid().orElse("").equals("Enable IAM User Permissions"));
        assertThat(policy(changed, topic).orElseThrow().document()).isEmpty();
    }

    @Test
    void aGrantComesAndGoesAndMayBeUnknown() {
        String key = ACME.resources().keySet().stream()
                .filter(arn -> arn.contains(":kms:") && arn.contains(":444444444444:key/"))
                .findFirst()
                .orElseThrow();
        String values = "{'key_id':'" + key + "','grantee_principal':'arn:aws:iam::444444444444:role/deploy',"
                + "'operations':['Decrypt','Encrypt'],'constraints':[{'encryption_context_equals':{'a':'b'},"
                + "'encryption_context_subset':null}]}";
        ChangedEnvironment granted = applied(ACME, created("aws_kms_grant", values, "{'grant_id':true}"));
        ChangedEnvironment gone =
                applied(granted.environment(), resource("aws_kms_grant", "'delete'", values, "null", "{}"));
        ChangedEnvironment unknown =
                applied(ACME, created("aws_kms_grant", "{'key_id':'" + key + "'}", "{'grantee_principal':true}"));

        assertThat(at(granted, key).settings().kmsGrants())
                .hasSize(at(ACME, key).settings().kmsGrants().size() + 1);
        assertThat(at(gone, key)).isEqualTo(at(ACME, key));
        assertThat(at(unknown, key).unknown()).contains(UnknownPart.KMS_GRANTS);
    }

    private static Resource at(ChangedEnvironment changed, String arn) {
        assertThat(changed.problems()).isEmpty();
        return at(changed.environment(), arn);
    }

    private static Resource at(Environment environment, String arn) {
        return Objects.requireNonNull(environment.resources().get(arn));
    }

    private static Environment withUnknownPolicy(Environment environment, String arn) {
        return environment.withResource(Resource.of(Arn.parse(arn).orElseThrow(), "444444444444")
                .withPolicy(Optional.of(AttachedPolicy.unknown("p"))));
    }
}
