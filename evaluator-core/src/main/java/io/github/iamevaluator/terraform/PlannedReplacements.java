package io.github.iamevaluator.terraform;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a resource that Terraform replaces, in whichever order: where the new one is called otherwise the old one goes
 * and the new one comes; else it is changed.
 *
 * <p>Source: AWS provider for Terraform, the arguments of each resource that force a new one.
 */
final class PlannedReplacements {

    private static final List<String> NAME_AND_PATH = List.of("name", "path");

    /** By which arguments the old and the new one are the same. */
    private static final Map<String, List<String>> IDENTITY = Map.ofEntries(
            Map.entry("aws_iam_policy", NAME_AND_PATH),
            Map.entry("aws_iam_role", List.of("name")), // of another path only: it keeps what is attached by name
            Map.entry("aws_iam_user", List.of("name")),
            Map.entry("aws_iam_group", List.of("name")),
            Map.entry("aws_iam_role_policy", List.of("role", "name")),
            Map.entry("aws_iam_user_policy", List.of("user", "name")),
            Map.entry("aws_iam_group_policy", List.of("group", "name")),
            Map.entry("aws_iam_role_policy_attachment", List.of("role", "policy_arn")),
            Map.entry("aws_iam_user_policy_attachment", List.of("user", "policy_arn")),
            Map.entry("aws_iam_group_policy_attachment", List.of("group", "policy_arn")),
            Map.entry("aws_iam_policy_attachment", List.of("policy_arn")),
            Map.entry("aws_iam_group_membership", List.of("group")),
            Map.entry("aws_iam_user_group_membership", List.of("user")),
            Map.entry("aws_organizations_policy", List.of("type")),
            Map.entry("aws_organizations_policy_attachment", List.of("policy_id", "target_id")),
            Map.entry("aws_kms_grant", List.of("key_id", "grantee_principal", "operations", "constraints")),
            Map.entry("aws_lambda_permission", List.of("function_name", "qualifier", "statement_id")));

    private PlannedReplacements() {}

    /** The resource itself, or what goes and what comes for it. */
    static List<PlannedResource> parts(PlannedResource resource) {
        List<String> actions = resource.actions();
        Optional<PlannedResource> comes = resource.after().isPresent() && actions.contains("create")
                ? Optional.of(resource.coming())
                : Optional.empty();
        if (comes.isPresent() && actions.contains("forget")) {
            return List.of(comes.get()); // the old one stays, without Terraform
        }
        return comes.isPresent()
                        && actions.contains("delete")
                        && resource.before().isPresent()
                        && isAnother(resource)
                ? List.of(resource.going(), comes.get())
                : List.of(resource);
    }

    private static boolean isAnother(PlannedResource resource) {
        List<String> own = IDENTITY.get(resource.type());
        if (own != null) {
            return own.stream().anyMatch(resource::changes);
        }
        return PolicyHolder.of(resource.type())
                .filter(holder -> resource.changes(holder.argument()))
                .isPresent();
    }
}
