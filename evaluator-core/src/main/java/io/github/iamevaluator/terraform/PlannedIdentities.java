package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.EnvironmentNames;
import io.github.iamevaluator.overlay.IdentityChanges;
import io.github.iamevaluator.overlay.RefusedChange;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.Policy;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users, groups, roles and managed policies of a plan. */
final class PlannedIdentities {

    private final PlanNames names;
    private final PlanDocuments documents;

    PlannedIdentities(PlanNames names, PlanDocuments documents) {
        this.names = names;
        this.documents = documents;
    }

    /** {@code aws_iam_policy}. */
    Environment managedPolicy(Environment now, PlannedResource resource) {
        String arn = names.managedPolicy(resource);
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        if (!resource.changes("policy")) {
            return now;
        }
        return documents
                .read(resource, "policy", name, PolicyForm.IDENTITY)
                .map(policy -> new IdentityChanges(now).withManaged(arn, policy))
                .orElse(now);
    }

    /** {@code aws_iam_policy} that goes. */
    Environment withoutManagedPolicy(Environment now, PlannedResource resource) {
        return new IdentityChanges(now).deleteManaged(names.managedPolicy(resource));
    }

    /** {@code aws_iam_role}. */
    Environment role(Environment now, PlannedResource resource) {
        Arn arn = names.identity(resource, "role");
        Account account = renamed(now, resource, arn);
        Role known = account.role(arn).orElseGet(() -> Role.of(arn));
        Role role = known.withBoundary(boundary(resource, known.boundary())).withTags(tags(resource, known.tags()));
        if (resource.changes("assume_role_policy")) {
            role = documents
                    .read(resource, "assume_role_policy", arn.toString(), PolicyForm.ROLE_TRUST)
                    .map(AttachedPolicy::of)
                    .map(role::withTrust)
                    .orElse(role);
        }
        return embedded(now.withAccount(account.with(role)), resource, arn);
    }

    /** {@code aws_iam_user}. */
    Environment user(Environment now, PlannedResource resource) {
        Arn arn = names.identity(resource, "user");
        Account account = renamed(now, resource, arn);
        User known = account.user(arn).orElseGet(() -> User.of(arn));
        return now.withAccount(account.with(
                known.withBoundary(boundary(resource, known.boundary())).withTags(tags(resource, known.tags()))));
    }

    /** {@code aws_iam_group}. */
    Environment group(Environment now, PlannedResource resource) {
        Arn arn = names.identity(resource, "group");
        Account account = renamed(now, resource, arn);
        return now.withAccount(account.group(arn).isPresent() ? account : account.with(Group.of(arn)));
    }

    /**
     * A user, group or role that goes: a user leaves its groups, a role loses the policies that its own attributes manage, and
     * all with {@code force_detach_policies}.
     *
     * <p>Source: AWS provider for Terraform, "Resource: aws_iam_role", "Resource: aws_iam_user".
     */
    Environment withoutIdentity(Environment now, PlannedResource resource, String kind) {
        Arn arn = names.identity(resource, kind);
        IdentityPolicies own = new IdentityChanges(now).policies(arn);
        Environment bare = now;
        if (resource.wasTrue("force_detach_policies")
                || !resource.allBefore("managed_policy_arns").isEmpty()) {
            bare = without(bare, arn, own.managed());
        }
        if (resource.wasTrue("force_detach_policies")
                || !blocks(resource.before().flatMap(object -> object.get("inline_policy")))
                        .isEmpty()) {
            bare = without(bare, arn, own.inline().keySet());
        }
        Account account = account(bare, arn);
        Optional<User> user = account.user(arn).map(member -> member.withGroups(Set.of()));
        return new IdentityChanges(
                        user.map(account::with).map(bare::withAccount).orElse(bare))
                .deleteIdentity(arn);
    }

    private static Environment without(Environment now, Arn identity, Set<String> policies) {
        Environment changed = now;
        for (String policy : policies) {
            changed = changed.withoutPolicy(identity, policy);
        }
        return changed;
    }

    /** {@code aws_iam_role_policy} and its like. */
    Environment inline(Environment now, PlannedResource resource, String kind) {
        Arn identity = names.named(resource, kind, kind);
        String name = resource.fixed("name").orElseGet(() -> PlanReferences.later(resource));
        if (!resource.changes("policy")) {
            return now;
        }
        return documents
                .read(resource, "policy", name, PolicyForm.IDENTITY)
                .map(given -> new IdentityChanges(now).putInline(identity, given))
                .orElse(now);
    }

    /** {@code aws_iam_role_policy} that goes. */
    Environment withoutInline(Environment now, PlannedResource resource, String kind) {
        Arn identity = names.named(resource, kind, kind);
        return new IdentityChanges(now).deleteInline(identity, names.required(resource, "name"));
    }

    /** {@code aws_iam_role_policy_attachment} and its like; a policy that is not known yet is attached as unknown (INC-1). */
    Environment attach(Environment now, PlannedResource resource, String kind) {
        return attach(now, names.named(resource, kind, kind), resource);
    }

    /** {@code aws_iam_role_policy_attachment} that goes. */
    Environment detach(Environment now, PlannedResource resource, String kind) {
        Arn identity = names.named(resource, kind, kind);
        return new IdentityChanges(now).detach(identity, names.required(resource, "policy_arn"));
    }

    /** {@code aws_iam_policy_attachment}: who has the policy, and nobody else. */
    Environment attachments(Environment now, PlannedResource resource) {
        Environment changed = now;
        for (String kind : List.of("user", "group", "role")) {
            List<String> after = known(resource, kind + "s");
            for (String gone : resource.allBefore(kind + "s")) {
                if (!after.contains(gone)) {
                    changed = changed.withoutPolicy(
                            names.named(gone, kind), resource.was("policy_arn").orElse(""));
                }
            }
            for (String name : after) {
                changed = attach(changed, names.named(name, kind), resource);
            }
        }
        return changed;
    }

    /** {@code aws_iam_group_membership}: the members of a group that this resource knows of. */
    Environment members(Environment now, PlannedResource resource) {
        String group = names.required(resource, "group", "name");
        List<String> users = known(resource, "users");
        Environment changed = now;
        for (String gone : resource.allBefore("users")) {
            changed = withGroups(changed, gone, List.of(group), List.of());
        }
        for (String name : users) {
            changed = withGroups(changed, name, List.of(), List.of(group));
        }
        return changed;
    }

    /** {@code aws_iam_user_group_membership}: the groups of a user that this resource knows of. */
    Environment groups(Environment now, PlannedResource resource) {
        String user = names.required(resource, "user", "name");
        Environment changed = withGroups(now, user, resource.allBefore("groups"), resource.all("groups"));
        return resource.isUnknown("groups")
                ? changed.withIdentityPolicy(
                        names.named(user, "user"),
                        Policy.unknown(names.references().later(resource, "groups")))
                : changed;
    }

    /** The account of an identity, in which it is called what it will be called: IAM keeps what is attached to it. */
    private Account renamed(Environment now, PlannedResource resource, Arn arn) {
        Account account = account(now, arn);
        return names.identityBefore(resource)
                .filter(old -> !old.equals(arn))
                .map(old -> new IdentityRenaming(old, arn).in(account))
                .orElse(account);
    }

    /** {@code users} and the like: a member that is not known yet may be anybody. */
    private static List<String> known(PlannedResource resource, String attribute) {
        if (resource.isUnknown(attribute)) {
            throw PlanNames.unknownUntilApplied(resource, attribute);
        }
        return resource.all(attribute);
    }

    private Environment withGroups(Environment now, String userName, List<String> gone, List<String> come) {
        Arn arn = names.named(userName, "user");
        Account account = account(now, arn);
        User user = account.user(arn).orElseGet(() -> User.of(arn));
        Set<String> groups = new LinkedHashSet<>(user.groups());
        gone.forEach(groups::remove);
        groups.addAll(come);
        return now.withAccount(account.with(user.withGroups(groups)));
    }

    private Environment attach(Environment now, Arn identity, PlannedResource resource) {
        Optional<String> policy = names.policyArn(resource, "policy_arn");
        return policy.isPresent()
                ? new IdentityChanges(now).attach(identity, policy.get())
                : now.withIdentityPolicy(
                        identity, Policy.unknown(names.references().later(resource, "policy_arn")));
    }

    /** {@code managed_policy_arns} and {@code inline_policy} of a role, where the plan manages them. */
    private Environment embedded(Environment now, PlannedResource resource, Arn role) {
        Environment changed = now;
        if (resource.changes("managed_policy_arns")) {
            List<String> after = resource.all("managed_policy_arns");
            for (String gone : resource.allBefore("managed_policy_arns")) {
                changed = after.contains(gone) ? changed : changed.withoutPolicy(role, gone);
            }
            for (String arn : after) {
                changed = new IdentityChanges(changed).attach(role, arn);
            }
            if (resource.isUnknown("managed_policy_arns") && isConfigured(resource, "managed_policy_arns")) {
                changed = changed.withIdentityPolicy(
                        role, Policy.unknown(names.references().later(resource, "managed_policy_arns")));
            }
        }
        return resource.changes("inline_policy") ? inlineBlocks(changed, resource, role) : changed;
    }

    private Environment inlineBlocks(Environment now, PlannedResource resource, Arn role) {
        Environment changed = now;
        for (String gone : blocks(resource.before().flatMap(object -> object.get("inline_policy")))
                .keySet()) {
            changed = changed.withoutPolicy(role, gone);
        }
        Map<String, JsonValue> after = blocks(resource.value("inline_policy"));
        for (Map.Entry<String, JsonValue> block : after.entrySet()) {
            changed = changed.withIdentityPolicy(
                    role,
                    documents.read(
                            resource,
                            block.getValue(),
                            resource.isSensitive("inline_policy"),
                            block.getKey(),
                            PolicyForm.IDENTITY));
        }
        return resource.isUnknown("inline_policy") && isConfigured(resource, "inline_policy")
                ? changed.withIdentityPolicy(
                        role, Policy.unknown(names.references().later(resource, "inline_policy")))
                : changed;
    }

    /** Of a new role, what the configuration does not say is not unknown: there is none. */
    private boolean isConfigured(PlannedResource resource, String attribute) {
        return resource.before().isPresent()
                || resource.value(attribute).isPresent()
                || names.references().configures(resource, attribute);
    }

    /** Named documents of {@code inline_policy} blocks. */
    static Map<String, JsonValue> blocks(Optional<JsonValue> list) {
        Map<String, JsonValue> blocks = new LinkedHashMap<>();
        for (JsonValue value : list.flatMap(JsonValue::asArray)
                .map(JsonValue.JsonArray::elements)
                .orElse(List.of())) {
            Optional<JsonValue.JsonObject> block = value.asObject();
            Optional<String> name = block.flatMap(object -> PlannedResource.string(object, "name"));
            Optional<JsonValue> policy = block.flatMap(object -> object.get("policy"))
                    .filter(document ->
                            document.asString().filter(text -> !text.isEmpty()).isPresent());
            if (name.isPresent() && policy.isPresent()) {
                blocks.put(name.get(), policy.get());
            }
        }
        return blocks;
    }

    private Optional<String> boundary(PlannedResource resource, Optional<String> known) {
        if (!resource.changes("permissions_boundary")) {
            return known;
        }
        return names.policyArn(resource, "permissions_boundary")
                .or(() -> resource.isUnknown("permissions_boundary")
                        ? Optional.of(names.references().later(resource, "permissions_boundary"))
                        : Optional.empty());
    }

    private static Map<String, String> tags(PlannedResource resource, Map<String, String> known) {
        Optional<JsonValue.JsonObject> all = resource.value("tags_all").flatMap(JsonValue::asObject);
        if (!resource.changes("tags_all") || all.isEmpty()) {
            return known;
        }
        Map<String, String> tags = new LinkedHashMap<>();
        all.get()
                .members()
                .forEach(member -> member.value().asText().ifPresent(value -> tags.put(member.name(), value)));
        return tags;
    }

    private static Account account(Environment now, Arn arn) {
        return now.account(arn.account())
                .orElseThrow(() -> new RefusedChange(
                        "unknown-account",
                        "the environment has no account for \"" + arn + "\"",
                        EnvironmentNames.suggestion(
                                arn.account(), List.copyOf(now.accounts().keySet()))));
    }
}
