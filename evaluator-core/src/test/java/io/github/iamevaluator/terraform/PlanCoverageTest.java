package io.github.iamevaluator.terraform;

import static io.github.iamevaluator.terraform.PlanFixture.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.change.ChangedEnvironment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan has and is not read is told, never passed over in silence. */
class PlanCoverageTest {

    @TempDir
    private Path folder = Path.of("");

    private ChangedEnvironment applied(String configuration, String... resources) {
        return new PlanFixture(folder).applied(configuration, resources);
    }

    @Test
    void whatCarriesPoliciesAndIsNotReadIsTold() {
        ChangedEnvironment changed =
                applied("", created("aws_efs_file_system_policy", "{'file_system_id':'v','policy':'{}'}", "{}"));

        assertThat(changed.notices())
                .singleElement()
                .asString()
                .contains("not covered: aws_efs_file_system_policy.x", "lets every client in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws_iam_service_linked_role",
                "aws_iam_something_exclusive",
                "aws_iot_policy_attachment",
                "aws_lambda_layer_version_permission",
                "aws_cloudwatch_event_permission",
                "aws_glue_resource_policy",
                "aws_budgets_budget_action",
                "aws_eks_access_policy_association",
                "aws_cognito_identity_pool_roles_attachment",
                "aws_fsx_s3_access_point_attachment",
                "aws_rolesanywhere_profile",
                "aws_s3control_multi_region_access_point_policy",
                "aws_s3tables_table_bucket_policy",
                "aws_vpclattice_auth_policy",
                "aws_msk_cluster_policy",
                "aws_organizations_account",
                "aws_organizations_resource_policy",
                "aws_ram_principal_association",
                "aws_ssoadmin_permission_set_inline_policy",
                "aws_cloudformation_stack",
                "awscc_iam_role",
                "awscc_s3_bucket_policy"
            })
    void whatMaySayWhoCanDoWhatIsNeverPassedOverInSilence(String type) {
        assertThat(applied("", created(type, "{'name':'v'}", "{}")).notices())
                .singleElement()
                .asString()
                .startsWith("not covered: " + type + ".x (")
                .contains("plan.json:2:1): " + type + " is not read");
    }

    @ParameterizedTest
    @CsvSource({
        "aws_transfer_user,policy",
        "aws_ecr_repository_creation_template,repository_policy",
        "aws_quicksight_folder,permissions",
        "aws_emr_studio_session_mapping,session_policy_arn",
        "aws_db_snapshot,shared_accounts",
        "aws_api_gateway_rest_api,policy",
        "awscc_sns_topic,policy_document"
    })
    void soIsWhatHasAnAttributeThatHoldsAPolicy(String type, String attribute) {
        ChangedEnvironment known = applied("", created(type, "{'" + attribute + "':'{}'}", "{}"));
        ChangedEnvironment unknown = applied("", created(type, "{}", "{'" + attribute + "':true}"));
        ChangedEnvironment none = applied("", created(type, "{'" + attribute + "':null}", "{}"));

        assertThat(known.notices()).hasSize(1).isEqualTo(unknown.notices());
        assertThat(none.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"aws_s3_bucket,public-read,1", "aws_s3_object,public-read,1", "aws_s3_bucket,private,0"})
    void anAclThatLetsOthersInIsTold(String type, String acl, int told) {
        ChangedEnvironment changed = applied("", created(type, "{'bucket':'new','acl':'" + acl + "'}", "{}"));

        assertThat(changed.notices()).hasSize(told).allMatch(line -> line.contains("its ACL is not read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws_autoscaling_policy", "aws_iam_account_password_policy", "aws_instance", "random_id"})
    void whatSaysNothingOfPermissionsIsNotTold(String type) {
        assertThat(applied("", created(type, "{'name':'v'}", "{}")).notices()).isEmpty();
    }
}
