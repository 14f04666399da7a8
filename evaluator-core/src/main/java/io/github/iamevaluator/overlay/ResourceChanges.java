package io.github.iamevaluator.overlay;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.VpcEndpoint;
import io.github.iamevaluator.policy.Policy;
import java.util.List;
import java.util.Optional;

/** Changes of the policies of resources and VPC endpoints. */
public final class ResourceChanges {

    private final Environment environment;

    public ResourceChanges(Environment environment) {
        this.environment = environment;
    }

    /**
     * With the policy of a resource added or replaced.
     *
     * @param owner the account that owns it; needed if the environment does not have it and its ARN does not say
     */
    public Environment putPolicy(Arn arn, Optional<String> owner, Policy policy) {
        if (isEndpoint(arn)) {
            return environment.withVpcEndpoint(withPolicy(endpoint(arn), Optional.of(AttachedPolicy.of(policy))));
        }
        requirePolicyHolder(arn);
        Resource known = environment.resources().get(arn.toString());
        Resource resource = known == null ? Resource.of(arn, ownerOf(arn, owner)) : known;
        return environment.withResource(resource.withPolicy(policy));
    }

    /** Without the policy of a resource, which must have one. */
    public Environment deletePolicy(Arn arn) {
        if (isEndpoint(arn)) {
            return environment.withVpcEndpoint(withPolicy(endpoint(arn), Optional.empty()));
        }
        Resource known = resource(arn);
        if (isKey(arn)) {
            throw new RefusedChange(
                    "key-policy", "a KMS key always has a policy: AWS has no call that deletes it", "put another one");
        }
        if (known.policy().isEmpty()) {
            throw new RefusedChange("no-policy", "\"" + arn + "\" has no policy", "leave this out");
        }
        return environment.withResource(known.withPolicy(Optional.<AttachedPolicy>empty()));
    }

    /** Without a resource; it is then not listed. */
    public Environment delete(Arn arn) {
        return environment.withoutResource(resource(arn).arn().toString());
    }

    /** Roles have trust policies instead, and objects those of their bucket. */
    private static void requirePolicyHolder(Arn arn) {
        boolean object = arn.service().equals("s3")
                && arn.accountId().isEmpty()
                && arn.resource().indexOf('/') >= 0;
        if (arn.service().equals("iam") || object) {
            throw new RefusedChange(
                    "no-resource-policy",
                    "\"" + arn + "\" has no resource policy",
                    object ? "put it on the bucket" : "put-trust-policy gives a role its trust policy");
        }
    }

    private static boolean isKey(Arn arn) {
        return arn.service().equals("kms") && arn.resourceType().equals("key");
    }

    private Resource resource(Arn arn) {
        Resource known = environment.resources().get(arn.toString());
        if (known == null) {
            List<String> arns = List.copyOf(environment.resources().keySet());
            throw new RefusedChange(
                    "unknown-resource",
                    "the environment has no resource \"" + arn + "\"",
                    EnvironmentNames.suggestion(arn.toString(), arns));
        }
        return known;
    }

    private static String ownerOf(Arn arn, Optional<String> owner) {
        return owner.or(arn::accountId)
                .orElseThrow(() -> new RefusedChange(
                        "no-owner",
                        "the environment has no \"" + arn + "\", and its ARN does not say who owns it",
                        "give \"owner\", 12 digits"));
    }

    private VpcEndpoint endpoint(Arn arn) {
        VpcEndpoint known = environment.vpcEndpoints().get(arn.resourceName());
        return known == null ? VpcEndpoint.unknown(arn.resourceName()) : known;
    }

    private static VpcEndpoint withPolicy(VpcEndpoint endpoint, Optional<AttachedPolicy> policy) {
        return new VpcEndpoint(endpoint.id(), endpoint.type(), policy, endpoint.vpc());
    }

    public static boolean isEndpoint(Arn arn) {
        return arn.service().equals("ec2") && arn.resourceType().equals("vpc-endpoint");
    }
}
