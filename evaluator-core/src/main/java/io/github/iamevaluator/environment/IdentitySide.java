package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller's own account gives it.
 *
 * @param identity identity policies
 * @param boundary none or one
 * @param tags of the user or role
 */
record IdentitySide(List<Policy> identity, List<Policy> boundary, Map<String, String> tags) {

    /** Nothing: root users, services and anonymous callers have no policies of their own (EVAL-5). */
    static final IdentitySide NONE = new IdentitySide(List.of(), List.of(), Map.of());

    /** The side of a caller that nobody described (INC-1). */
    static IdentitySide unknown(Arn caller) {
        return new IdentitySide(
                List.of(Policy.unknown("identity policies of " + caller)),
                List.of(Policy.unknown("permissions boundary of " + caller)),
                Map.of());
    }

    /** The side of a user: its own policies and those of its groups (EVAL-6). */
    static IdentitySide of(Account account, User user) {
        List<AttachedPolicy> attached = new ArrayList<>(attached(account, user.policies()));
        for (String name : user.groups()) {
            Group group = account.groups().get(name);
            if (group == null) {
                attached.add(AttachedPolicy.unknown("group " + name));
            } else {
                attached.addAll(attached(account, group.policies()));
            }
        }
        return new IdentitySide(UsablePolicies.of(attached), boundary(account, user.boundary()), user.tags());
    }

    /** The side of a role. */
    static IdentitySide of(Account account, Role role) {
        return new IdentitySide(
                UsablePolicies.of(attached(account, role.policies())), boundary(account, role.boundary()), role.tags());
    }

    private static List<AttachedPolicy> attached(Account account, IdentityPolicies policies) {
        List<AttachedPolicy> attached = new ArrayList<>(policies.inline().values());
        for (String arn : policies.managed()) {
            attached.add(managed(account, arn));
        }
        return attached;
    }

    private static List<Policy> boundary(Account account, Optional<String> arn) {
        return UsablePolicies.of(
                arn.map(boundary -> managed(account, boundary)).stream().toList());
    }

    private static AttachedPolicy managed(Account account, String arn) {
        ManagedPolicy policy = account.managedPolicies().get(arn);
        return policy == null ? AttachedPolicy.unknown(nameIn(arn)) : policy.effective();
    }

    /** The PolicyName that ends the ARN of a managed policy. */
    private static String nameIn(String policyArn) {
        return policyArn.substring(policyArn.lastIndexOf('/') + 1);
    }
}
