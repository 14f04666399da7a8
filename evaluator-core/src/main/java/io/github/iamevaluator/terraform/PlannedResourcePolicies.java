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

    private final PlanNames names;
    private final PlanDocuments documents;

    PlannedResourcePolicies(PlanNames names, PlanDocuments documents) {
        this.names = names;
        this.documents = documents;
    }

    /** The ARN of what a resource of the plan is, or gives a policy to. */
    Arn arn(Environment now, PlannedResource resource, PolicyHolder holder) {
        return switch (holder.naming()) {
            case ARN -> parsed(resource, names.required(resource, holder.argument(), holder.ofTarget()));
            case OWN_ARN ->
                resource.fixed("arn")
                        .map(text -> parsed(resource, text))
                        .or(() -> composed(resource, holder))
                        .orElseThrow(() -> PlanNames.unknownUntilApplied(resource, "arn"));
            case BUCKET -> bucket(resource);
            case QUEUE_URL -> queue(resource);
            case ENDPOINT -> endpoint(names.required(resource, holder.argument(), holder.ofTarget()));
            case LISTED -> named(now, resource, holder);
        };
    }

    /** The function of {@code aws_lambda_permission}. */
    Arn function(Environment now, PlannedResource resource) {
        return one(listed(now, resource, "function_name", "lambda"), resource, "function_name", "lambda");
    }

    /** The key of {@code aws_kms_grant}. */
    Arn key(Environment now, PlannedResource resource) {
        return one(listed(now, resource, "key_id", "kms"), resource, "key_id", "kms");
    }

    private Arn named(Environment now, PlannedResource resource, PolicyHolder holder) {
        List<Arn> listed = listed(now, resource, holder.argument(), holder.service());
        return listed.isEmpty() && composed(resource, holder).isPresent()
                ? composed(resource, holder).get()
                : one(listed, resource, holder.argument(), holder.service());
    }

    /** The ARN that follows from name, account and the region of the resource, which the provider tells since version 6. */
    private Optional<Arn> composed(PlannedResource resource, PolicyHolder holder) {
        Optional<String> region = resource.fixed("region");
        Optional<String> name = resource.fixed(holder.argument());
        return holder.beforeName()
                .filter(before -> region.isPresent() && name.isPresent())
                .map(before -> new Arn(
                        names.partition(),
                        holder.service(),
                        region.orElse(""),
                        names.account(),
                        before + name.orElse("")));
    }

    /** A resource with its policy, or the policy of one. */
    Environment put(Environment now, PlannedResource resource, PolicyHolder holder) {
        Arn arn = arn(now, resource, holder);
        String document = holder.document();
        if (resource.before().isPresent() && !resource.changes(document)) {
            return now;
        }
        Environment listed = now.resources().containsKey(arn.toString()) || ResourceChanges.isEndpoint(arn)
                ? now
                : now.withResource(listed(resource, arn));
        if (holder.hasNoneByDefault() && !names.references().configures(resource, document)) {
            return listed;
        }
        PolicyForm form = form(now, arn);
        return documents
                .read(resource, document, arn.toString(), form)
                .map(policy -> new ResourceChanges(listed).putPolicy(arn, Optional.empty(), policy))
                .orElseGet(() ->
                        resource.was(document).isPresent() ? new ResourceChanges(listed).deletePolicy(arn) : listed);
    }

    /** A resource whose policy goes. */
    Environment withoutPolicy(Environment now, PlannedResource resource, PolicyHolder holder) {
        Arn arn = arn(now, resource, holder);
        ResourceChanges changes = new ResourceChanges(now);
        return switch (resource.type()) {
            case "aws_kms_key_policy" -> changes.putPolicy(arn, Optional.empty(), documents.ofKeysByDefault(arn));
            case "aws_sns_topic_policy" ->
                changes.putPolicy(arn, Optional.empty(), Policy.unknown("the default policy of " + arn));
            default -> changes.deletePolicy(arn);
        };
    }

    /** A resource that goes. */
    Environment without(Environment now, PlannedResource resource, PolicyHolder holder) {
        Arn arn = arn(now, resource, holder);
        return now.resources().containsKey(arn.toString()) ? now.withoutResource(arn.toString()) : now;
    }

    /** {@code aws_s3_bucket_public_access_block}: RestrictPublicBuckets (S3-8). */
    Environment publicAccessBlock(Environment now, PlannedResource resource) {
        Arn arn = bucket(resource);
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

    /** A resource that the environment does not list; of an access point, with its bucket (S3-6). */
    private Resource listed(PlannedResource resource, Arn arn) {
        Resource fresh = Resource.of(arn, owner(arn));
        Optional<String> bucket =
                resource.type().equals("aws_s3_access_point") ? resource.fixed("bucket") : Optional.empty();
        return bucket.isEmpty()
                ? fresh
                : fresh.withSettings(new ResourceSettings(false, false, false, List.of(), false, bucket));
    }

    private Arn bucket(PlannedResource resource) {
        return new Arn(names.partition(), "s3", "", "", names.required(resource, "bucket", "bucket"));
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
        return new Arn(
                host[host.length - 1].equals("cn") ? "aws-cn" : names.partition(), "sqs", host[1], parts[2], parts[3]);
    }

    private Arn endpoint(String id) {
        return new Arn(names.partition(), "ec2", "", "", "vpc-endpoint/" + id);
    }

    /** What an attribute names by ARN or, among what the environment lists, by the end of its ARN. */
    private List<Arn> listed(Environment now, PlannedResource resource, String attribute, String service) {
        Optional<Arn> target = names.references()
                .target(resource, attribute)
                .flatMap(found -> found.is("arn").or(() -> found.was("arn")))
                .flatMap(Arn::parse)
                .filter(found -> found.service().equals(service));
        if (target.isPresent()) {
            return List.of(target.get());
        }
        String name = names.required(resource, attribute);
        Optional<Arn> arn = Arn.parse(name);
        if (arn.isPresent()) {
            return List.of(arn.get());
        }
        Predicate<Arn> fits = known -> known.service().equals(service)
                && (known.resourceId().equals(name) || known.resource().equals(name));
        return now.resources().values().stream().map(Resource::arn).filter(fits).toList();
    }

    private Arn one(List<Arn> found, PlannedResource resource, String attribute, String service) {
        if (found.size() != 1) {
            throw new RefusedChange(
                    "unknown-resource",
                    "the environment has " + (found.isEmpty() ? "no " : "more than one ") + service + " resource \""
                            + names.required(resource, attribute) + "\"",
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
