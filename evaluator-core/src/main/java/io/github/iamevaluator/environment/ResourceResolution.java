package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import io.github.iamevaluator.text.StarPattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From one resource of a request to what an environment knows of it; made for one question. */
final class ResourceResolution {

    /** Services whose resources have no resource policies, but for the trust policies of roles (IAM-2). */
    private static final Set<String> WITHOUT_POLICIES = Set.of("iam", "sts", "organizations");

    /** Services that have the resource's tags under a key of their own too. */
    private static final Set<String> WITH_TAG_KEYS = Set.of("ec2", "iam", "secretsmanager", "ssm");

    private final Environment environment;
    private final ControlLevels levels;
    private final ResourceTarget target;
    private final Principal caller;
    private final String action;

    private final RequestContext.Builder context = RequestContext.builder();
    private final Set<UnknownPart> unknown = EnumSet.noneOf(UnknownPart.class);
    private final List<Warning> warnings = new ArrayList<>();
    private Optional<String> owner;
    private Optional<AttachedPolicy> policy = Optional.empty();
    private Optional<AttachedPolicy> bucketPolicy = Optional.empty();
    private SettingsInForce settings;

    ResourceResolution(Environment environment, ResourceTarget target, Principal caller, String action) {
        this.environment = environment;
        this.levels = environment.levels();
        this.target = target;
        this.caller = caller;
        this.action = ContextKeys.fold(action);
        this.owner = target.ownerAccount();
        this.settings = new SettingsInForce(target.settings());
    }

    ResolvedResource resolve() {
        Optional<Arn> arn = Arn.parse(target.arn());
        if (arn.isEmpty() || arn.get().account().equals("aws")) {
            owner = owner.or(this::ownerOfNothingInParticular);
        } else {
            findPolicy(arn.get());
        }
        findDelegationPolicy();
        Optional<String> account = owner.or(caller::account); // REQ-5; the engine warns that it is assumed
        account.ifPresent(id -> levels.fillKeys(context, "aws:Resource", id));
        context.putAll(target.context());
        boolean inManagementAccount =
                account.filter(levels::isManagementAccount).isPresent();
        return new ResolvedResource(
                new ResourceTarget(target.arn(), owner, context.build(), settings.inForce(inManagementAccount)),
                usable(policy),
                usable(bucketPolicy),
                account.map(id -> levels.of(PolicyType.RESOURCE_CONTROL, id)).orElse(List.of()),
                unknown,
                warnings);
    }

    /** The caller's account (REQ-7, IAM-6), but the management account for AWS Organizations. */
    private Optional<String> ownerOfNothingInParticular() {
        Optional<String> management = environment.organization().flatMap(Organization::managementAccount);
        return action.startsWith("organizations:") && management.isPresent() ? management : caller.account();
    }

    /** The delegation policy of AWS Organizations, which no export holds, speaks to member accounts (SVC-7, SVC-8). */
    private void findDelegationPolicy() {
        if (action.startsWith("organizations:") && !owner.equals(caller.account())) {
            policy = Optional.of(AttachedPolicy.unknown("delegation policy of the organization"));
        }
    }

    private void findPolicy(Arn arn) {
        if (WITHOUT_POLICIES.contains(arn.service())) {
            owner = owner.or(arn::accountId);
            findIdentity(arn);
        } else if (arn.service().equals("kms") && arn.resource().startsWith("alias/")) {
            owner = owner.or(arn::accountId); // KMS-7: the key's policy does not speak of its aliases
        } else {
            environment.listed().find(target.arn()).ifPresentOrElse(found -> listed(arn, found), () -> unlisted(arn));
        }
    }

    private void findIdentity(Arn arn) {
        Optional<Account> account = owner.flatMap(environment::account);
        boolean isRole = arn.service().equals("iam") && arn.resourceType().equals("role");
        if (isRole && consultsTrustPolicy()) {
            policy = Optional.of(account.flatMap(known -> known.role(arn))
                    .map(Role::trust)
                    .orElseGet(() -> AttachedPolicy.unknown(target.arn())));
        }
        if (arn.service().equals("iam")) {
            addTags(arn.service(), account.map(known -> known.tagsOf(arn)).orElse(Map.of()));
        }
    }

    /** The calls whose resource policy is the role's trust policy (EVAL-19). */
    private boolean consultsTrustPolicy() {
        return action.startsWith("sts:assumerole")
                || action.equals("sts:tagsession")
                || action.equals("sts:setsourceidentity")
                || action.equals("sts:setcontext");
    }

    private void listed(Arn arn, Resource found) {
        owner = owner.or(() -> Optional.of(found.owner()));
        policy = found.policy();
        settings = settings.over(found.settings());
        unknown.addAll(found.unknown());
        if (arn.service().equals("s3") && arn.accountId().isEmpty()) {
            addBucketTags(found, true);
        } else {
            addTags(arn.service(), found.tags());
        }
        if (arn.service().equals("s3") && arn.resource().startsWith("accesspoint/")) {
            settings.accessPointBucket().ifPresent(bucket -> findBucket(arn, bucket));
        }
    }

    /** The bucket behind an access point (S3-5, S3-6). */
    private void findBucket(Arn accessPoint, String bucket) {
        String bucketArn =
                bucket.startsWith("arn:") ? bucket : new Arn(accessPoint.partition(), "s3", "", "", bucket).toString();
        Optional<Resource> found = environment.listed().find(bucketArn);
        if (found.isPresent()) {
            bucketPolicy = found.get().policy();
            addBucketTags(found.get(), false);
        } else {
            bucketPolicy = unlistedPolicy(bucketArn, owner);
        }
    }

    private void unlisted(Arn arn) {
        owner = owner.or(arn::accountId);
        policy = arn.service().equals("kms") && arn.resource().startsWith("key/")
                ? Optional.of(AttachedPolicy.unknown(target.arn()))
                : unlistedPolicy(policyBearer(arn), owner.or(caller::account));
    }

    /** What would have the policy: of an S3 object its bucket (S3-1). */
    private static String policyBearer(Arn arn) {
        boolean isObject = arn.service().equals("s3")
                && arn.accountId().isEmpty()
                && arn.resource().indexOf('/') > 0;
        String text = arn.toString();
        return isObject ? text.substring(0, text.indexOf('/')) : text;
    }

    private Optional<AttachedPolicy> unlistedPolicy(String arn, Optional<String> account) {
        boolean notListable = account.flatMap(environment::account)
                .filter(known -> known.unlisted().stream().anyMatch(pattern -> StarPattern.matches(pattern, arn)))
                .isPresent();
        if (notListable) {
            unknown.add(UnknownPart.TAGS);
        }
        boolean own = account.isPresent() && account.equals(caller.account());
        if (!own || notListable || environment.unlistedResources() == UnlistedResources.UNKNOWN_POLICY) {
            return Optional.of(AttachedPolicy.unknown(arn));
        }
        warnings.add(new Warning(
                Warning.Code.RESOURCE_NOT_LISTED,
                "\"" + arn
                        + "\" is not in the environment: answered as if it had neither a policy of its own nor tags"));
        return Optional.empty();
    }

    /** Tags of a bucket reach its own requests, and those of its objects, only with bucket ABAC (CTX-15, S3-10). */
    private void addBucketTags(Resource bucket, boolean asResourceTags) {
        if (!bucket.settings().bucketAbac()) {
            unknown.remove(UnknownPart.TAGS);
            return;
        }
        if (asResourceTags) {
            addTags("s3", bucket.tags());
        }
        bucket.tags().forEach((key, value) -> context.put("s3:BucketTag/" + key, ContextValue.of(value)));
    }

    private void addTags(String service, Map<String, String> tags) {
        tags.forEach((key, value) -> {
            context.put("aws:ResourceTag/" + key, ContextValue.of(value));
            if (WITH_TAG_KEYS.contains(service)) {
                context.put(service + ":ResourceTag/" + key, ContextValue.of(value));
            }
        });
    }

    private static Optional<Policy> usable(Optional<AttachedPolicy> attached) {
        return attached.flatMap(one -> UsablePolicies.of(List.of(one)).stream().findFirst());
    }
}
