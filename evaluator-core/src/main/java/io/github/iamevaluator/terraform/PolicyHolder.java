package io.github.iamevaluator.terraform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A resource type of the AWS provider that is a resource with a policy, or gives one to a resource, whose ARN a plan tells.
 *
 * <p>Source: AWS provider for Terraform 6, argument and attribute reference of each type.
 *
 * @param type for example {@code aws_s3_bucket_policy}
 * @param document the argument that holds the document
 * @param argument the argument that says which resource it is; another value makes it another one
 * @param ofTarget the attribute that this argument mostly refers to, in a resource of the same plan
 * @param naming how the argument becomes an ARN
 * @param isResource whether it is the resource itself, which comes and goes with it
 */
record PolicyHolder(String type, String document, String argument, String ofTarget, Naming naming, boolean isResource) {

    /** How what a plan says becomes an ARN. */
    enum Naming {
        /** It is one. */
        ARN,
        /** The attribute {@code arn}, which Terraform knows once the resource is there. */
        OWN_ARN,
        /** The name of a bucket. */
        BUCKET,
        /** The URL of a queue. */
        QUEUE_URL,
        /** The id of a VPC endpoint. */
        ENDPOINT,
        /** An id or name of a KMS key, a repository, a bus, ..., found among what plan and environment list. */
        LISTED
    }

    private static final Map<String, PolicyHolder> BY_TYPE = List.of(
                    resource("aws_s3_bucket", "policy", "bucket", Naming.BUCKET),
                    resource("aws_sqs_queue", "policy", "name", Naming.OWN_ARN),
                    resource("aws_sns_topic", "policy", "name", Naming.OWN_ARN),
                    resource("aws_kms_key", "policy", "arn", Naming.OWN_ARN),
                    resource("aws_kms_external_key", "policy", "arn", Naming.OWN_ARN),
                    resource("aws_kms_replica_key", "policy", "arn", Naming.OWN_ARN),
                    resource("aws_kms_replica_external_key", "policy", "arn", Naming.OWN_ARN),
                    resource("aws_secretsmanager_secret", "policy", "arn", Naming.OWN_ARN),
                    resource("aws_vpc_endpoint", "policy", "id", Naming.ENDPOINT),
                    resource("aws_glacier_vault", "access_policy", "name", Naming.OWN_ARN),
                    resource("aws_opensearch_domain", "access_policies", "domain_name", Naming.OWN_ARN),
                    resource("aws_elasticsearch_domain", "access_policies", "domain_name", Naming.OWN_ARN),
                    resource("aws_s3_access_point", "policy", "name", Naming.OWN_ARN),
                    policy("aws_s3_bucket_policy", "policy", "bucket", "bucket", Naming.BUCKET),
                    policy("aws_sqs_queue_policy", "policy", "queue_url", "url", Naming.QUEUE_URL),
                    policy("aws_sns_topic_policy", "policy", "arn", "arn", Naming.ARN),
                    policy("aws_kms_key_policy", "policy", "key_id", "arn", Naming.LISTED),
                    policy("aws_secretsmanager_secret_policy", "policy", "secret_arn", "arn", Naming.ARN),
                    policy("aws_ecr_repository_policy", "policy", "repository", "arn", Naming.LISTED),
                    policy("aws_dynamodb_resource_policy", "policy", "resource_arn", "arn", Naming.ARN),
                    policy("aws_kinesis_resource_policy", "policy", "resource_arn", "arn", Naming.ARN),
                    policy("aws_acmpca_policy", "policy", "resource_arn", "arn", Naming.ARN),
                    policy("aws_codebuild_resource_policy", "policy", "resource_arn", "arn", Naming.ARN),
                    policy("aws_networkfirewall_resource_policy", "policy", "resource_arn", "arn", Naming.ARN),
                    policy("aws_redshift_resource_policy", "policy", "resource_arn", "arn", Naming.ARN),
                    policy("aws_redshiftserverless_resource_policy", "policy", "resource_arn", "arn", Naming.ARN),
                    policy("aws_oam_sink_policy", "policy", "sink_identifier", "arn", Naming.ARN),
                    policy("aws_s3control_access_point_policy", "policy", "access_point_arn", "arn", Naming.ARN),
                    policy("aws_backup_vault_policy", "policy", "backup_vault_name", "arn", Naming.LISTED),
                    policy("aws_cloudwatch_event_bus_policy", "policy", "event_bus_name", "arn", Naming.LISTED),
                    policy("aws_opensearch_domain_policy", "access_policies", "domain_name", "arn", Naming.LISTED),
                    policy("aws_elasticsearch_domain_policy", "access_policies", "domain_name", "arn", Naming.LISTED),
                    policy("aws_vpc_endpoint_policy", "policy", "vpc_endpoint_id", "id", Naming.ENDPOINT))
            .stream()
            .collect(Collectors.toUnmodifiableMap(PolicyHolder::type, Function.identity()));

    /** What is known of a type; empty for others. */
    static Optional<PolicyHolder> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The service in the ARN of what goes by its name or id. */
    String service() {
        return switch (type) {
            case "aws_kms_key_policy" -> "kms";
            case "aws_ecr_repository_policy" -> "ecr";
            case "aws_backup_vault_policy" -> "backup";
            case "aws_cloudwatch_event_bus_policy" -> "events";
            case "aws_sqs_queue" -> "sqs";
            case "aws_sns_topic" -> "sns";
            case "aws_glacier_vault" -> "glacier";
            case "aws_s3_access_point" -> "s3";
            default -> "es";
        };
    }

    /** What its ARN has before its name; empty where the ARN does not follow from the name. */
    Optional<String> beforeName() {
        return switch (type) {
            case "aws_sqs_queue", "aws_sns_topic" -> Optional.of("");
            case "aws_ecr_repository_policy" -> Optional.of("repository/");
            case "aws_backup_vault_policy" -> Optional.of("backup-vault:");
            case "aws_cloudwatch_event_bus_policy" -> Optional.of("event-bus/");
            case "aws_glacier_vault" -> Optional.of("vaults/");
            case "aws_s3_access_point" -> Optional.of("accesspoint/");
            case "aws_opensearch_domain",
                    "aws_elasticsearch_domain",
                    "aws_opensearch_domain_policy",
                    "aws_elasticsearch_domain_policy" -> Optional.of("domain/");
            default -> Optional.empty();
        };
    }

    /** Tells whether AWS makes no policy by itself: of every new resource Terraform calls a computed attribute unknown. */
    boolean hasNoneByDefault() {
        return switch (type) {
            case "aws_s3_bucket",
                    "aws_sqs_queue",
                    "aws_secretsmanager_secret",
                    "aws_s3_access_point",
                    "aws_glacier_vault",
                    "aws_opensearch_domain",
                    "aws_elasticsearch_domain" -> true;
            default -> false;
        };
    }

    private static PolicyHolder resource(String type, String document, String argument, Naming naming) {
        return new PolicyHolder(type, document, argument, "arn", naming, true);
    }

    private static PolicyHolder policy(String type, String document, String argument, String ofTarget, Naming naming) {
        return new PolicyHolder(type, document, argument, ofTarget, naming, false);
    }
}
