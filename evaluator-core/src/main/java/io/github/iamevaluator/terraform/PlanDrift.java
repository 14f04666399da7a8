package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.VpcEndpoint;
import io.github.iamevaluator.overlay.IdentityChanges;
import io.github.iamevaluator.overlay.RefusedChange;
import io.github.iamevaluator.overlay.ResourceChanges;
import io.github.iamevaluator.overlay.StatementContent;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a plan and an environment disagree about what there is now: one of them is out of date.
 *
 * <p>Documents are compared by what their statements say, so that layout, order and Sids do not matter. Policies that are
 * unknown or broken on either side are not compared.
 */
final class PlanDrift {

    private final Environment environment;
    private final PlanNames names;
    private final PlanDocuments documents;
    private final IdentityDrift identities;
    private final PlannedPermissions permissions;

    PlanDrift(Environment environment, PlanNames names, PlanDocuments documents, PlannedPermissions permissions) {
        this.environment = environment;
        this.names = names;
        this.documents = documents;
        this.identities = new IdentityDrift(environment, names);
        this.permissions = permissions;
    }

    /** What the reader should know of a resource that was there before; mostly nothing. */
    List<String> of(PlannedResource resource) {
        if (resource.before().isEmpty()) {
            return List.of();
        }
        try {
            return found(resource).stream().map(what -> told(resource, what)).toList();
        } catch (RefusedChange unnamed) {
            return List.of(); // making the change says what is wrong
        }
    }

    private List<String> found(PlannedResource r) {
        return switch (r.type()) {
            case "aws_iam_policy" -> managed(r);
            case "aws_iam_role" -> {
                List<String> found = new ArrayList<>(identities.identity(r));
                found.addAll(trust(r));
                yield found;
            }
            case "aws_iam_user", "aws_iam_group" -> identities.identity(r);
            case "aws_iam_role_policy" -> inline(r, "role");
            case "aws_iam_user_policy" -> inline(r, "user");
            case "aws_iam_group_policy" -> inline(r, "group");
            case "aws_iam_role_policy_attachment" -> attached(r, "role");
            case "aws_iam_user_policy_attachment" -> attached(r, "user");
            case "aws_iam_group_policy_attachment" -> attached(r, "group");
            case "aws_iam_policy_attachment" -> identities.attachments(r);
            case "aws_iam_group_membership" ->
                r.allBefore("users").stream()
                        .flatMap(user -> identities.member(user, r.was("group").orElse("")).stream())
                        .toList();
            case "aws_iam_user_group_membership" ->
                r.allBefore("groups").stream()
                        .flatMap(group -> identities.member(r.was("user").orElse(""), group).stream())
                        .toList();
            case "aws_organizations_policy" -> control(r);
            case "aws_organizations_policy_attachment" -> controlAttached(r);
            case "aws_lambda_permission" -> permissions.drift(environment, r);
            default ->
                PolicyHolder.of(r.type()).map(holder -> ofResource(r, holder)).orElse(List.of());
        };
    }

    private List<String> managed(PlannedResource r) {
        String arn = names.managedPolicy(r);
        Optional<ManagedPolicy> known = Arn.parse(arn)
                .flatMap(parsed -> environment.account(parsed.account()))
                .flatMap(
                        account -> Optional.ofNullable(account.managedPolicies().get(arn)));
        return document(r, "policy", PolicyForm.IDENTITY, known.map(ManagedPolicy::effective), "the policy " + arn);
    }

    private List<String> trust(PlannedResource r) {
        Optional<Arn> arn = names.identityBefore(r);
        Optional<Role> known =
                arn.flatMap(role -> environment.account(role.account()).flatMap(account -> account.role(role)));
        return known.isEmpty()
                ? List.of()
                : document(
                        r,
                        "assume_role_policy",
                        PolicyForm.ROLE_TRUST,
                        known.map(Role::trust),
                        "the trust policy of " + known.get().arn());
    }

    private List<String> inline(PlannedResource r, String kind) {
        Arn identity = names.named(r.was(kind).orElse(""), kind);
        String name = r.was("name").orElse("");
        Optional<AttachedPolicy> known = Optional.ofNullable(
                new IdentityChanges(environment).policies(identity).inline().get(name));
        return document(r, "policy", PolicyForm.IDENTITY, known, "the policy " + name + " of " + identity);
    }

    private List<String> attached(PlannedResource r, String kind) {
        return identities.attached(
                r.was("policy_arn").orElse(""), names.named(r.was(kind).orElse(""), kind));
    }

    private List<String> controlAttached(PlannedResource r) {
        String policy = r.was("policy_id").orElse("");
        String target = r.was("target_id").orElse("");
        Optional<Organization> organization = environment.organization();
        Optional<ControlPolicy> known =
                organization.flatMap(all -> Optional.ofNullable(all.policies().get(policy)));
        boolean attached = organization
                .flatMap(all -> Optional.ofNullable(all.levels().get(target)))
                .filter(level -> level.attached().contains(policy))
                .isPresent();
        return known.filter(ControlPolicy::targetsKnown).isPresent() && !attached
                ? List.of(policy + " is attached at " + target + " in the plan and not in the environment")
                : List.of();
    }

    private List<String> control(PlannedResource r) {
        String id = r.was("id").orElse("");
        String name = r.was("name").orElse("");
        Optional<AttachedPolicy> known = environment
                .organization()
                .flatMap(organization ->
                        Optional.ofNullable(organization.policies().get(id)))
                .map(ControlPolicy::policy);
        PolicyForm form =
                r.was("type").filter("RESOURCE_CONTROL_POLICY"::equals).isPresent()
                        ? PolicyForm.RESOURCE_CONTROL
                        : PolicyForm.SERVICE_CONTROL;
        boolean decides = r.was("type").orElse("SERVICE_CONTROL_POLICY").endsWith("E_CONTROL_POLICY");
        return decides ? document(r, "content", form, known, "the policy " + name + " (" + id + ")") : List.of();
    }

    private List<String> ofResource(PlannedResource r, PolicyHolder holder) {
        Arn arn = new PlannedResourcePolicies(names, documents).arn(environment, r.going(), holder);
        Optional<AttachedPolicy> known = ResourceChanges.isEndpoint(arn)
                ? Optional.ofNullable(environment.vpcEndpoints().get(arn.resourceName()))
                        .flatMap(VpcEndpoint::policy)
                : Optional.ofNullable(environment.resources().get(arn.toString()))
                        .flatMap(Resource::policy);
        PolicyForm form = ResourceChanges.isEndpoint(arn) ? PolicyForm.INTERFACE_ENDPOINT : PolicyForm.RESOURCE_BASED;
        return document(r, holder.document(), form, known, "the policy of " + arn);
    }

    private List<String> document(
            PlannedResource r, String attribute, PolicyForm form, Optional<AttachedPolicy> known, String what) {
        Optional<PolicyDocument> planned = documents.before(r, attribute, form);
        if (planned.isEmpty()) {
            return List.of();
        }
        if (known.isEmpty()) {
            return List.of(what + " is in the plan and not in the environment");
        }
        Optional<Policy> policy = known.get().fold(usable -> Optional.of(usable.policy()), broken -> Optional.empty());
        Optional<PolicyDocument> document = policy.flatMap(Policy::document);
        if (document.isEmpty() || same(planned.get(), document.get())) {
            return List.of();
        }
        return List.of(what + " does not say in the environment what it says in the plan");
    }

    static boolean same(PolicyDocument one, PolicyDocument other) {
        return StatementContent.of(one)
                .keySet()
                .equals(StatementContent.of(other).keySet());
    }

    private static String told(PlannedResource r, String what) {
        return "drift: " + r.address() + " (" + r.at().describe() + "): " + what
                + "; one of them is out of date: the change is made to the environment as it is";
    }
}
