package io.github.iamevaluator.terraform;

import io.github.iamevaluator.json.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * Which resource types, among those that are not read, may say who can do what: those are told, never passed over in silence.
 *
 * <p>What is not known to be harmless counts as carrying policies if its type or its attributes look like it.
 *
 * <p>Source: AWS provider for Terraform 6.25, the arguments of each of its 1,581 resource types; those of the AWS Cloud Control provider ({@code
 * awscc_}) go by CloudFormation's names.
 */
final class PlanCoverage {

    /** Attributes that hold policy documents. */
    private static final List<String> ATTRIBUTES = List.of(
            "policy",
            "policies",
            "policy_document",
            "access_policy",
            "access_policies",
            "resource_policy",
            "inline_policy",
            "key_policy",
            "repository_policy",
            "session_policy",
            "session_policy_arn",
            "s3_policy_document",
            "managed_policy_arns",
            "guardrail_policy_arns",
            "permission",
            "permissions",
            "principals",
            "shared_accounts",
            "assume_role_policy",
            "assume_role_policy_document");

    /** How types end that give permissions by policies or by statements of them. */
    private static final List<String> ENDINGS =
            List.of("_policy", "_policies", "_permission", "_permissions", "_grant", "_exclusive");

    /** What such types begin with. */
    private static final List<String> BEGINNINGS =
            List.of("aws_ssoadmin_", "aws_ram_", "aws_lakeformation_", "aws_s3control_access_grant", "awscc_iam_");

    /** Further types: they bind policies, move accounts, make roles, or make all of these from a template. */
    private static final Set<String> TYPES = Set.of(
            "aws_iam_service_linked_role",
            "aws_iam_openid_connect_provider",
            "aws_iam_saml_provider",
            "aws_rolesanywhere_profile",
            "aws_rolesanywhere_trust_anchor",
            "aws_cognito_identity_pool_roles_attachment",
            "aws_cognito_identity_pool_provider_principal_tag",
            "aws_identitystore_group_membership",
            "aws_iot_policy_attachment",
            "aws_iot_thing_principal_attachment",
            "aws_budgets_budget_action",
            "aws_eks_access_entry",
            "aws_eks_access_policy_association",
            "aws_fsx_s3_access_point_attachment",
            "aws_glue_catalog_database",
            "aws_quicksight_iam_policy_assignment",
            "aws_securitylake_subscriber",
            "aws_servicecatalog_portfolio_share",
            "aws_servicecatalog_principal_portfolio_association",
            "aws_vpc_endpoint_service",
            "aws_vpc_endpoint_service_allowed_principal",
            "aws_s3_bucket_ownership_controls",
            "aws_s3control_directory_bucket_access_point_scope",
            "aws_s3_account_public_access_block",
            "aws_s3_bucket_acl",
            "aws_organizations_organization",
            "aws_organizations_organizational_unit",
            "aws_organizations_account",
            "aws_organizations_delegated_administrator",
            "aws_cloudformation_stack",
            "aws_cloudformation_stack_set",
            "aws_cloudformation_stack_set_instance",
            "aws_cloudformation_stack_instances",
            "aws_serverlessapplicationrepository_cloudformation_stack",
            "aws_servicecatalog_provisioned_product",
            "aws_controltower_control");

    /** Policies of other kinds: of scaling, lifecycle, caching, load balancing, networks, passwords. */
    private static final Set<String> OF_OTHER_KINDS = Set.of(
            "aws_app_cookie_stickiness_policy",
            "aws_appautoscaling_policy",
            "aws_autoscaling_policy",
            "aws_batch_scheduling_policy",
            "aws_cloudfrontkeyvaluestore_keys_exclusive",
            "aws_cloudwatch_log_account_policy",
            "aws_cloudwatch_log_data_protection_policy",
            "aws_cloudwatch_log_index_policy",
            "aws_lambda_code_signing_config",
            "aws_lightsail_lb_https_redirection_policy",
            "aws_lightsail_lb_stickiness_policy",
            "aws_networkmanager_core_network_policy_attachment",
            "aws_route53_records_exclusive",
            "aws_securityhub_configuration_policy",
            "aws_ses_receipt_filter",
            "aws_sns_topic_data_protection_policy",
            "aws_sqs_queue_redrive_allow_policy",
            "aws_sqs_queue_redrive_policy",
            "aws_cloudfront_cache_policy",
            "aws_cloudfront_continuous_deployment_policy",
            "aws_cloudfront_origin_request_policy",
            "aws_cloudfront_response_headers_policy",
            "aws_dlm_lifecycle_policy",
            "aws_ecr_lifecycle_policy",
            "aws_efs_backup_policy",
            "aws_emr_managed_scaling_policy",
            "aws_fms_policy",
            "aws_iam_account_password_policy",
            "aws_imagebuilder_lifecycle_policy",
            "aws_lb_cookie_stickiness_policy",
            "aws_lb_ssl_negotiation_policy",
            "aws_load_balancer_backend_server_policy",
            "aws_load_balancer_listener_policy",
            "aws_load_balancer_policy",
            "aws_networkfirewall_firewall_policy",
            "aws_opensearchserverless_lifecycle_policy",
            "aws_proxy_protocol_policy",
            "aws_resiliencehub_resiliency_policy",
            "aws_route53_traffic_policy",
            "aws_verifiedpermissions_policy");

    private PlanCoverage() {}

    /** Why a type is not read, where there is more to say than that nobody wrote it. */
    static String reason(String type) {
        return switch (type) {
            case "aws_api_gateway_rest_api", "aws_api_gateway_rest_api_policy", "aws_api_gateway_domain_name" ->
                ": what it allows depends on how each method authorizes its callers";
            case "aws_efs_file_system_policy" ->
                ": a file system without a policy lets every client in, which the engine does not know";
            case "aws_iot_policy", "aws_iot_policy_attachment" -> ": it is for certificates, not for IAM principals";
            case "aws_ecr_registry_policy",
                    "aws_glue_resource_policy",
                    "aws_cloudwatch_log_resource_policy",
                    "aws_xray_resource_policy" -> ": it is of a whole account and region, and no resource has it";
            case "aws_ses_identity_policy", "aws_sesv2_email_identity_policy", "aws_glacier_vault_lock" ->
                ": it is one of several policies of one resource";
            case "aws_lakeformation_permissions" -> ": it is no policy document";
            default -> type.startsWith("aws_ssoadmin_") ? ": it changes roles in many accounts" : "";
        };
    }

    /** Tells whether a bucket or object gets an ACL that lets others in. */
    static boolean hasAcl(PlannedResource resource) {
        boolean ofS3 =
                resource.type().startsWith("aws_s3_bucket") || resource.type().startsWith("aws_s3_object");
        boolean acl = resource.changes("acl")
                && resource.is("acl").filter(given -> !given.equals("private")).isPresent();
        boolean grants = resource.changes("grant")
                && resource.value("grant")
                        .flatMap(JsonValue::asArray)
                        .filter(list -> !list.elements().isEmpty())
                        .isPresent();
        return ofS3 && !TYPES.contains(resource.type()) && (acl || grants);
    }

    /** Tells whether a resource may say who can do what. */
    static boolean mayCarryPolicies(PlannedResource resource) {
        String type = resource.type();
        boolean ofAws = type.startsWith("aws_") || type.startsWith("awscc_");
        if (!ofAws || OF_OTHER_KINDS.contains(type)) {
            return false;
        }
        return TYPES.contains(type)
                || BEGINNINGS.stream().anyMatch(type::startsWith)
                || ENDINGS.stream().anyMatch(type::endsWith)
                || ATTRIBUTES.stream()
                        .anyMatch(name ->
                                resource.value(name).isPresent() || resource.isUnknown(name) || resource.had(name));
    }
}
