package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.overlay.IdentityChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a plan and an environment disagree about what users, groups and roles have: attachments, members, boundaries and tags.
 *
 * <p>Only what the plan says of the time before it is compared: a resource that does not have an attribute says nothing of it.
 */
final class IdentityDrift {

    private final Environment environment;
    private final PlanNames names;

    IdentityDrift(Environment environment, PlanNames names) {
        this.environment = environment;
        this.names = names;
    }

    /** {@code aws_iam_role} and {@code aws_iam_user}: boundary, tags, {@code managed_policy_arns}, names of inline policies. */
    List<String> identity(PlannedResource r) {
        Optional<Arn> arn = names.identityBefore(r);
        if (arn.isEmpty()) {
            return List.of();
        }
        Optional<Account> account = environment.account(arn.get().account());
        Optional<User> user = account.flatMap(known -> known.user(arn.get()));
        Optional<Role> role = account.flatMap(known -> known.role(arn.get()));
        boolean group = account.flatMap(known -> known.group(arn.get())).isPresent();
        if (user.isEmpty() && role.isEmpty() && !group) {
            return List.of(arn.get() + " is in the plan and not in the environment");
        }
        List<String> found = new ArrayList<>();
        Optional<String> boundary = user.flatMap(User::boundary).or(() -> role.flatMap(Role::boundary));
        if (r.says("permissions_boundary") && !boundary.equals(r.was("permissions_boundary"))) {
            found.add("the permissions boundary of " + arn.get() + " is "
                    + r.was("permissions_boundary").orElse("none") + " in the plan and " + boundary.orElse("none")
                    + " in the environment");
        }
        Map<String, String> tags =
                user.map(User::tags).or(() -> role.map(Role::tags)).orElse(Map.of());
        if (r.says("tags_all") && !tags(r.mapBefore("tags_all")).equals(tags(tags))) {
            found.add("the tags of " + arn.get() + " are others in the plan than in the environment");
        }
        found.addAll(policies(r, arn.get()));
        return found;
    }

    private List<String> policies(PlannedResource r, Arn arn) {
        IdentityPolicies own = new IdentityChanges(environment).policies(arn);
        List<String> found = new ArrayList<>();
        if (r.says("managed_policy_arns")) {
            found.addAll(differences(
                    new TreeSet<>(r.allBefore("managed_policy_arns")), own.managed(), "attached to " + arn));
        }
        Set<String> blocks = PlannedIdentities.blocks(r.before().flatMap(values -> values.get("inline_policy")))
                .keySet();
        if (!blocks.isEmpty()) {
            found.addAll(differences(blocks, own.inline().keySet(), "an inline policy of " + arn));
        }
        return found;
    }

    /** {@code aws_iam_policy_attachment} and its like: what must be attached to whom. */
    List<String> attached(String policy, Arn identity) {
        return new IdentityChanges(environment).policies(identity).managed().contains(policy)
                ? List.of()
                : List.of(policy + " is attached to " + identity + " in the plan and not in the environment");
    }

    /** {@code aws_iam_policy_attachment}: all who have the policy. */
    List<String> attachments(PlannedResource r) {
        List<String> found = new ArrayList<>();
        for (String kind : List.of("user", "group", "role")) {
            r.allBefore(kind + "s")
                    .forEach(name -> found.addAll(attached(r.was("policy_arn").orElse(""), names.named(name, kind))));
        }
        return found;
    }

    /** {@code aws_iam_group_membership} and {@code aws_iam_user_group_membership}: who is in which group. */
    List<String> member(String userName, String group) {
        Arn arn = names.named(userName, "user");
        boolean in = environment
                .account(arn.account())
                .flatMap(account -> account.user(arn))
                .filter(user -> user.groups().contains(group))
                .isPresent();
        return in ? List.of() : List.of(arn + " is in group " + group + " in the plan and not in the environment");
    }

    private static List<String> differences(Set<String> planned, Set<String> known, String what) {
        List<String> found = new ArrayList<>();
        planned.stream()
                .filter(policy -> !known.contains(policy))
                .forEach(policy -> found.add(policy + " is " + what + " in the plan and not in the environment"));
        known.stream()
                .filter(policy -> !planned.contains(policy))
                .forEach(policy -> found.add(policy + " is " + what + " in the environment and not in the plan"));
        return found;
    }

    /** Tags without those that AWS sets, which Terraform does not see. */
    private static Map<String, String> tags(Map<String, String> all) {
        Map<String, String> own = new TreeMap<>(all);
        own.keySet().removeIf(key -> key.startsWith("aws:"));
        return own;
    }
}
