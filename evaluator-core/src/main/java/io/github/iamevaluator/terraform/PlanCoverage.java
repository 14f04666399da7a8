package io.github.iamevaluator.terraform;

import java.util.List;
import java.util.Set;

/**
 * Which resource types, among those that are not read, may say who can do what: those are told, never passed over in silence.
 *
 * <p>What is not known to be harmless counts as carrying policies if its type or its attributes look like it.
 *
 * <p>Source: AWS provider for Terraform, resource types of its documentation; those of the AWS Cloud Control provider ({@code
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
            "aws_iot_policy_attachment",
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
