package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.environment.VpcEndpoint;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.RefusedChange;
import io.github.iamevaluator.overlay.ResourceChanges;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Resources of a plan with their policies. */
final class PlannedResourcePolicies {

    /** Types that hold the policy of a resource in their attribute {@code policy}. */
    static final Set<String> POLICIES = Set.of(
            "aws_s3_bucket_policy",
            "aws_sqs_queue_policy",
            "aws_sns_topic_policy",
            "aws_kms_key_policy",
            "aws_secretsmanager_secret_policy",
            "aws_ecr_repository_policy",
            "aws_dynamodb_resource_policy",
            "aws_kinesis_resource_policy",
            "aws_vpc_endpoint_policy");

    /** Resources that may have a policy in their attribute {@code policy}. */
    static final Set<String> RESOURCES = Set.of(
            "aws_s3_bucket",
            "aws_sqs_queue",
            "aws_sns_topic",
            "aws_kms_key",
            "aws_secretsmanager_secret",
            "aws_vpc_endpoint");

    private final PlanNames names;
    private final PlanDocuments documents;

    PlannedResourcePolicies(PlanNames names, PlanDocuments documents) {
        this.names = names;
        this.documents = documents;
    }

    /** The argument that says which resource it is, or gives a policy to; empty for other types. */
    static Optional<String> identifyingArgument(String type) {
        return switch (type) {
            case "aws_s3_bucket", "aws_s3_bucket_policy", "aws_s3_bucket_public_access_block" -> Optional.of("bucket");
            case "aws_sqs_queue", "aws_sns_topic" -> Optional.of("name");
            case "aws_sqs_queue_policy" -> Optional.of("queue_url");
            case "aws_sns_topic_policy", "aws_kms_key", "aws_secretsmanager_secret" -> Optional.of("arn");
            case "aws_secretsmanager_secret_policy" -> Optional.of("secret_arn");
            case "aws_dynamodb_resource_policy", "aws_kinesis_resource_policy" -> Optional.of("resource_arn");
            case "aws_kms_key_policy" -> Optional.of("key_id");
            case "aws_ecr_repository_policy" -> Optional.of("repository");
            case "aws_vpc_endpoint" -> Optional.of("id");
            case "aws_vpc_endpoint_policy" -> Optional.of("vpc_endpoint_id");
            default -> Optional.empty();
        };
    }

    /** The ARN of what a resource of the plan is, or gives a policy to. */
    Arn arn(Environment now, PlannedResource resource) {
        return switch (resource.type()) {
            case "aws_s3_bucket", "aws_s3_bucket_policy", "aws_s3_bucket_public_access_block" ->
                parsed(resource, "arn:aws:s3:::" + names.required(resource, "bucket", "bucket"));
            case "aws_sqs_queue_policy" -> queue(resource);
            case "aws_sns_topic_policy" -> parsed(resource, names.required(resource, "arn", "arn"));
            case "aws_secretsmanager_secret_policy" -> parsed(resource, names.required(resource, "secret_arn", "arn"));
            case "aws_dynamodb_resource_policy", "aws_kinesis_resource_policy" ->
                parsed(resource, names.required(resource, "resource_arn", "arn"));
            case "aws_kms_key_policy" -> listed(now, resource, "key_id", "kms", "arn");
            case "aws_ecr_repository_policy" -> listed(now, resource, "repository", "ecr", "name");
            case "aws_lambda_permission" -> listed(now, resource, "function_name", "lambda", "function_name");
            case "aws_vpc_endpoint" -> endpoint(names.required(resource, "id"));
            case "aws_vpc_endpoint_policy" -> endpoint(names.required(resource, "vpc_endpoint_id", "id"));
            default -> parsed(resource, names.required(resource, "arn"));
        };
    }

    /** A resource with its policy, or the policy of one. */
    Environment put(Environment now, PlannedResource resource) {
        Arn arn = arn(now, resource);
        if (resource.before().isPresent() && !resource.changes("policy")) {
            return now;
        }
        Environment listed = now.resources().containsKey(arn.toString()) || ResourceChanges.isEndpoint(arn)
                ? now
                : now.withResource(Resource.of(arn, owner(arn)));
        if (hasNoneByDefault(resource) && !names.references().configures(resource, "policy")) {
            return listed;
        }
        PolicyForm form = form(now, arn);
        return documents
                .read(resource, "policy", arn.toString(), form)
                .map(policy -> new ResourceChanges(listed).putPolicy(arn, Optional.empty(), policy))
                .orElseGet(() ->
                        resource.was("policy").isPresent() ? new ResourceChanges(listed).deletePolicy(arn) : listed);
    }

    /** A resource whose policy goes. */
    Environment withoutPolicy(Environment now, PlannedResource resource) {
        return new ResourceChanges(now).deletePolicy(arn(now, resource));
    }

    /** A resource that goes. */
    Environment without(Environment now, PlannedResource resource) {
        Arn arn = arn(now, resource);
        return now.resources().containsKey(arn.toString()) ? now.withoutResource(arn.toString()) : now;
    }

    /** {@code aws_s3_bucket_public_access_block}: RestrictPublicBuckets (S3-8). */
    Environment publicAccessBlock(Environment now, PlannedResource resource) {
        Arn arn = arn(now, resource);
        Resource known = Optional.ofNullable(now.resources().get(arn.toString()))
                .orElseGet(() -> Resource.of(arn, names.account()));
        boolean restrict = resource.value("restrict_public_buckets")
                .flatMap(JsonValue::asBoolean)
                .orElse(false);
        ResourceSettings old = known.settings();
        Set<UnknownPart> unknown = EnumSet.noneOf(UnknownPart.class);
        unknown.addAll(known.unknown());
        unknown.remove(UnknownPart.PUBLIC_ACCESS_BLOCK);
        if (resource.isUnknown("restrict_public_buckets")) {
            unknown.add(UnknownPart.PUBLIC_ACCESS_BLOCK);
        }
        ResourceSettings settings = new ResourceSettings(
                old.inManagementAccount(),
                restrict,
                old.bucketAbac(),
                old.kmsGrants(),
                old.kmsManagedKey(),
                old.accessPointBucket());
        return now.withResource(known.withSettings(settings).withUnknown(unknown));
    }

    /** Computed attributes are unknown of every new resource; of these types AWS makes no policy by itself. */
    private static boolean hasNoneByDefault(PlannedResource resource) {
        return switch (resource.type()) {
            case "aws_s3_bucket", "aws_sqs_queue", "aws_secretsmanager_secret" -> true;
            default -> false;
        };
    }

    private PolicyForm form(Environment now, Arn arn) {
        if (!ResourceChanges.isEndpoint(arn)) {
            return PolicyForm.RESOURCE_BASED;
        }
        boolean gateway = Optional.ofNullable(now.vpcEndpoints().get(arn.resourceName()))
                .map(VpcEndpoint::type)
                .filter(EndpointType.GATEWAY::equals)
                .isPresent();
        return gateway ? PolicyForm.GATEWAY_ENDPOINT : PolicyForm.INTERFACE_ENDPOINT;
    }

    private String owner(Arn arn) {
        return arn.accountId().orElseGet(names::account);
    }

    /** {@code https://sqs.eu-west-1.amazonaws.com/444444444444/orders} as an ARN. */
    private Arn queue(PlannedResource resource) {
        String url = names.required(resource, "queue_url", "url");
        String[] parts = url.substring(url.indexOf("//") + 1).split("/", -1);
        String[] host = parts.length > 1 ? parts[1].split("\\.", -1) : new String[0];
        if (parts.length < 4 || host.length < 2) {
            throw new RefusedChange("wrong-value", "\"" + url + "\" is no URL of a queue", "give the queue's URL");
        }
        return new Arn("aws", "sqs", host[1], parts[2], parts[3]);
    }

    private Arn endpoint(String id) {
        return new Arn("aws", "ec2", "", "", "vpc-endpoint/" + id);
    }

    /** What an attribute names by ARN or, among what the environment lists, by the end of its ARN. */
    private Arn listed(Environment now, PlannedResource resource, String attribute, String service, String ofTarget) {
        String name = names.required(resource, attribute, ofTarget);
        Optional<Arn> arn = Arn.parse(name);
        if (arn.isPresent()) {
            return arn.get();
        }
        Predicate<Arn> fits = known -> known.service().equals(service)
                && (known.resourceId().equals(name) || known.resource().equals(name));
        List<Arn> found = now.resources().values().stream()
                .map(Resource::arn)
                .filter(fits)
                .toList();
        if (found.size() != 1) {
            throw new RefusedChange(
                    "unknown-resource",
                    "the environment has " + (found.isEmpty() ? "no " : "more than one ") + service + " resource \""
                            + name + "\"",
                    "what it concerns is not covered");
        }
        return found.get(0);
    }

    private static Arn parsed(PlannedResource resource, String text) {
        return Arn.parse(text)
                .orElseThrow(() -> new RefusedChange(
                        "invalid-arn",
                        "\"" + text + "\" of " + resource.address() + " is not an ARN",
                        "plan again with a released provider"));
    }

    /** The policy of a resource as it is now, if it is known. */
    static Optional<Policy> policyOf(Environment now, Arn arn) {
        return Optional.ofNullable(now.resources().get(arn.toString()))
                .flatMap(Resource::policy)
                .flatMap(policy -> policy.fold(usable -> Optional.of(usable.policy()), broken -> Optional.empty()));
    }
}
