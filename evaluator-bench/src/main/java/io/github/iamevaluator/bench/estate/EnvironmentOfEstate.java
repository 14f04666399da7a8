package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.EnvironmentBuilder;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From an estate to an environment: every shared policy is a managed policy of the accounts that use it. */
record EnvironmentOfEstate(
        List<String> accounts, List<List<Policy>> serviceControl, List<Holder> holders, List<Bucket> buckets) {

    Environment build() {
        EnvironmentBuilder builder = Environment.builder().organization(organization());
        Map<String, Inside> inside = new LinkedHashMap<>();
        for (Holder holder : holders) {
            inside.computeIfAbsent(holder.arn().account(), id -> new Inside()).add(holder);
        }
        inside.forEach((id, account) -> builder.account(account.account(id)));
        buckets.forEach(bucket ->
                builder.resource(Resource.of(Arn.parse(bucket.arn()).orElseThrow(), bucket.owner())
                        .withPolicy(bucket.policy())));
        return builder.build();
    }

    private Organization organization() {
        Organization organization = Organization.of(OrganizationEstate.ID, "999999999999")
                .with(OrganizationLevel.root(OrganizationEstate.ROOT))
                .with(OrganizationLevel.unit(OrganizationEstate.UNIT, "workloads", OrganizationEstate.ROOT));
        for (String account : accounts) {
            organization = organization.with(
                    OrganizationLevel.account(account, "account-" + account, OrganizationEstate.UNIT));
        }
        organization = attach(organization, 0, OrganizationEstate.ROOT);
        organization = attach(organization, 1, OrganizationEstate.UNIT);
        for (String account : accounts) {
            organization = attach(organization, 2, account);
        }
        return organization;
    }

    private Organization attach(Organization organization, int level, String id) {
        Organization with = organization;
        for (Policy policy : serviceControl.get(level)) {
            with = with.attach(
                    ControlPolicy.of("p-" + policy.name(), PolicyType.SERVICE_CONTROL, AttachedPolicy.of(policy)), id);
        }
        return with;
    }

    /** The inside of one account. */
    private static final class Inside {
        private final Map<String, User> users = new LinkedHashMap<>();
        private final Map<String, Role> roles = new LinkedHashMap<>();
        private final Map<String, ManagedPolicy> managed = new LinkedHashMap<>();

        void add(Holder holder) {
            Set<String> attached = new LinkedHashSet<>();
            holder.policies().forEach(policy -> attached.add(managed(policy)));
            IdentityPolicies policies = new IdentityPolicies(Map.of(), attached);
            Optional<String> boundary = Optional.of(managed(holder.boundary()));
            if (holder.isUser()) {
                users.put(
                        holder.name(),
                        new User(holder.arn(), Optional.of(holder.id()), policies, Set.of(), boundary, holder.tags()));
            } else {
                roles.put(
                        holder.name(),
                        Role.of(holder.arn())
                                .withId(holder.id())
                                .withPolicies(policies)
                                .withBoundary(boundary)
                                .withTags(holder.tags()));
            }
        }

        private String managed(Policy policy) {
            String arn = "arn:aws:iam::aws:policy/" + policy.name();
            managed.computeIfAbsent(arn, key -> ManagedPolicy.of(key, policy));
            return arn;
        }

        Account account(String id) {
            return new Account(id, users, Map.of(), roles, managed, true, List.of());
        }
    }
}
