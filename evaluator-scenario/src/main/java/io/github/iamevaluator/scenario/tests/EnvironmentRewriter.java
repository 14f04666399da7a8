package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.EnvironmentBuilder;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.environment.VpcEndpoint;
import io.github.iamevaluator.policy.PolicyType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through the policies in force in an environment: those attached somewhere, but for AWS's own, which nobody tests.
 */
final class EnvironmentRewriter {

    private static final String OWNER_AWS = ":iam::aws:policy/";
    private static final Set<String> CONTROL_POLICIES_OF_AWS = Set.of("p-FullAWSAccess", "p-RCPFullAWSAccess");

    private final PolicyRewrite rewrite;

    EnvironmentRewriter(PolicyRewrite rewrite) {
        this.rewrite = rewrite;
    }

    /** The same environment with every such policy rewritten. */
    Environment rewrite(Environment environment) {
        EnvironmentBuilder builder = environment.toBuilder();
        environment.organization().ifPresent(known -> builder.organization(organization(known)));
        environment.accounts().values().forEach(account -> builder.account(account(account)));
        environment.resources().values().forEach(resource -> builder.resource(resource(resource)));
        environment.vpcEndpoints().values().forEach(endpoint -> builder.vpcEndpoint(endpoint(endpoint)));
        return builder.build();
    }

    private AttachedPolicy attached(PolicyType type, AttachedPolicy policy) {
        return policy.fold(usable -> AttachedPolicy.of(rewrite.apply(type, usable.policy())), broken -> broken);
    }

    private Organization organization(Organization known) {
        Set<String> attached = known.levels().values().stream()
                .map(OrganizationLevel::attached)
                .flatMap(Set::stream)
                .filter(id -> !CONTROL_POLICIES_OF_AWS.contains(id))
                .collect(Collectors.toSet());
        Organization changed = known;
        for (ControlPolicy policy : known.policies().values()) {
            if (attached.contains(policy.id()) && policy.type().isPresent()) {
                PolicyType type = policy.type().get();
                changed = changed.with(new ControlPolicy(
                        policy.id(), policy.type(), attached(type, policy.policy()), policy.targetsKnown()));
            }
        }
        return changed;
    }

    private Account account(Account account) {
        Account changed = account;
        for (User user : account.users().values()) {
            changed = changed.with(user.withPolicies(inline(user.policies())));
        }
        for (Group group : account.groups().values()) {
            changed = changed.with(group.withPolicies(inline(group.policies())));
        }
        for (Role role : account.roles().values()) {
            changed = changed.with(
                    role.withPolicies(inline(role.policies())).withTrust(attached(PolicyType.RESOURCE, role.trust())));
        }
        Set<String> attached = attachedIn(account);
        Set<String> boundaries = boundariesIn(account);
        for (ManagedPolicy policy : account.managedPolicies().values()) {
            if (attached.contains(policy.arn())) {
                changed = changed.with(managed(PolicyType.IDENTITY, policy));
            } else if (boundaries.contains(policy.arn())) {
                changed = changed.with(managed(PolicyType.PERMISSIONS_BOUNDARY, policy));
            }
        }
        return changed;
    }

    private static Set<String> attachedIn(Account account) {
        Set<String> arns = new HashSet<>();
        account.users().values().forEach(user -> arns.addAll(user.policies().managed()));
        account.groups().values().forEach(group -> arns.addAll(group.policies().managed()));
        account.roles().values().forEach(role -> arns.addAll(role.policies().managed()));
        return arns;
    }

    private static Set<String> boundariesIn(Account account) {
        return Stream.concat(
                        account.users().values().stream().map(User::boundary),
                        account.roles().values().stream().map(Role::boundary))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private IdentityPolicies inline(IdentityPolicies policies) {
        Map<String, AttachedPolicy> inline = new LinkedHashMap<>();
        policies.inline().forEach((name, policy) -> inline.put(name, attached(PolicyType.IDENTITY, policy)));
        return new IdentityPolicies(inline, policies.managed());
    }

    private ManagedPolicy managed(PolicyType type, ManagedPolicy policy) {
        Optional<String> version = policy.defaultVersion().filter(policy.versions()::containsKey);
        if (policy.arn().contains(OWNER_AWS) || version.isEmpty()) {
            return policy;
        }
        Map<String, AttachedPolicy> versions = new LinkedHashMap<>(policy.versions());
        versions.put(version.get(), attached(type, policy.effective()));
        return new ManagedPolicy(policy.arn(), policy.name(), version, versions, policy.tags());
    }

    private Resource resource(Resource resource) {
        return resource.withPolicy(resource.policy().map(policy -> attached(PolicyType.RESOURCE, policy)));
    }

    private VpcEndpoint endpoint(VpcEndpoint endpoint) {
        return new VpcEndpoint(
                endpoint.id(),
                endpoint.type(),
                endpoint.policy().map(policy -> attached(PolicyType.VPC_ENDPOINT, policy)),
                endpoint.vpc());
    }
}
