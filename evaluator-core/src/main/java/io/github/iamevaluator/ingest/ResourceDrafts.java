package io.github.iamevaluator.ingest;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.EnvironmentBuilder;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.environment.VpcEndpoint;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resources and VPC endpoints while files are being read and refused calls taken in. */
final class ResourceDrafts {

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, VpcEndpoint> endpoints = new LinkedHashMap<>();

    /** Adds a resource, unless there is one of its ARN. */
    boolean add(Resource resource) {
        return resources.putIfAbsent(resource.arn().toString(), resource) == null;
    }

    void add(VpcEndpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
    }

    /** Takes in that a call about resources of an account was refused. */
    void refuse(MissingCall missing, AccountDraft account) {
        if (missing.isPattern()) {
            account.addUnlisted(missing.target());
        } else if (missing.call().equals("s3control get-public-access-block")) {
            resources.values().stream()
                    .filter(resource -> resource.owner().equals(account.id()) && isBucket(resource.arn()))
                    .map(resource -> resource.arn().toString())
                    .toList()
                    .forEach(arn -> resources.computeIfPresent(arn, (same, bucket) -> withoutBlock(bucket)));
        } else {
            Arn.parse(missing.target()).ifPresent(arn -> refuse(missing.call(), arn, account));
        }
    }

    void addTo(EnvironmentBuilder environment) {
        resources.values().forEach(environment::resource);
        endpoints.values().forEach(environment::vpcEndpoint);
    }

    private void refuse(String call, Arn arn, AccountDraft account) {
        if (call.equals("kms describe-key")) {
            return;
        }
        if (ResourceReader.isEndpoint(arn)) {
            endpoints.computeIfPresent(
                    arn.resourceName(),
                    (id, known) -> new VpcEndpoint(
                            id, known.type(), VpcEndpoint.unknown(id).policy(), known.vpc()));
            return;
        }
        Resource known = resources.get(arn.toString());
        resources.put(arn.toString(), known == null ? unknown(arn, account) : without(call, known));
    }

    /** A resource without a file of which a call was refused: nothing of it is known but that it is there. */
    private static Resource unknown(Arn arn, AccountDraft account) {
        Resource bare = withoutTags(withoutPolicy(Resource.of(arn, account.id())));
        if (isBucket(arn)) {
            return withoutBlock(withoutAbac(bare));
        }
        return arn.service().equals("kms") ? plus(bare, UnknownPart.KMS_GRANTS) : bare;
    }

    private static Resource without(String call, Resource known) {
        return switch (call) {
            case "s3api get-bucket-policy",
                    "sqs get-queue-attributes",
                    "sns get-topic-attributes",
                    "kms get-key-policy",
                    "lambda get-policy",
                    "secretsmanager get-resource-policy",
                    "ecr get-repository-policy" -> withoutPolicy(known);
            case "s3api get-bucket-tagging",
                    "sqs list-queue-tags",
                    "sns list-tags-for-resource",
                    "kms list-resource-tags",
                    "lambda list-tags",
                    "secretsmanager describe-secret",
                    "ecr list-tags-for-resource" -> withoutTags(known);
            case "s3api get-public-access-block" -> withoutBlock(known);
            case "s3api get-bucket-abac" -> withoutAbac(known);
            case "kms list-grants" -> plus(known, UnknownPart.KMS_GRANTS);
            default -> withoutTags(withoutPolicy(known));
        };
    }

    private static Resource withoutPolicy(Resource known) {
        return known.withPolicy(Optional.of(AttachedPolicy.unknown(known.arn().toString())));
    }

    private static Resource withoutTags(Resource known) {
        return plus(known.withTags(Map.of()), UnknownPart.TAGS);
    }

    private static Resource withoutBlock(Resource known) {
        return known.settings().restrictPublicBuckets() ? known : plus(known, UnknownPart.PUBLIC_ACCESS_BLOCK);
    }

    /** Whether tags count is unknown: as if they did, and were unknown; without tags nothing is. */
    private static Resource withoutAbac(Resource known) {
        boolean untagged = known.tags().isEmpty() && !known.unknown().contains(UnknownPart.TAGS);
        return untagged ? known : withoutTags(known.withSettings(withAbac(known.settings())));
    }

    private static ResourceSettings withAbac(ResourceSettings settings) {
        return new ResourceSettings(
                settings.inManagementAccount(),
                settings.restrictPublicBuckets(),
                true,
                settings.kmsGrants(),
                settings.kmsManagedKey(),
                settings.accessPointBucket());
    }

    private static Resource plus(Resource known, UnknownPart part) {
        Set<UnknownPart> unknown = EnumSet.of(part);
        unknown.addAll(known.unknown());
        return known.withUnknown(unknown);
    }

    private static boolean isBucket(Arn arn) {
        return arn.service().equals("s3") && arn.accountId().isEmpty();
    }
}
