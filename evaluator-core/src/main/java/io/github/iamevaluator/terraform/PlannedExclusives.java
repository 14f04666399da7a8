package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.overlay.IdentityChanges;
import io.github.iamevaluator.policy.Policy;
import java.util.List;
import java.util.Set;

/**
 * {@code aws_iam_role_policies_exclusive} and its like: the policies of a user, group or role are those that they list, and
 * what else it has goes.
 *
 * <p>Where the list is not known yet, so is what stays: an unknown policy stands for that (INC-1).
 *
 * <p>Source: AWS provider for Terraform, "Resource: aws_iam_role_policies_exclusive", "Resource:
 * aws_iam_role_policy_attachments_exclusive".
 */
final class PlannedExclusives {

    private static final String NAMES = "policy_names";
    private static final String ARNS = "policy_arns";

    private final PlanNames names;

    PlannedExclusives(PlanNames names) {
        this.names = names;
    }

    /** {@code aws_iam_role_policies_exclusive}: inline policies that are not listed go; none is made. */
    Environment inline(Environment now, PlannedResource resource, String kind) {
        Arn identity = identity(resource, kind);
        return resource.isUnknown(NAMES)
                ? unknown(now, identity, resource, NAMES)
                : without(
                        now,
                        identity,
                        new IdentityChanges(now).policies(identity).inline().keySet(),
                        resource.all(NAMES));
    }

    /** {@code aws_iam_role_policy_attachments_exclusive}: what is not listed is detached, and what is listed attached. */
    Environment attachments(Environment now, PlannedResource resource, String kind) {
        Arn identity = identity(resource, kind);
        if (resource.isUnknown(ARNS)) {
            return unknown(now, identity, resource, ARNS);
        }
        Set<String> attached = new IdentityChanges(now).policies(identity).managed();
        Environment changed = without(now, identity, attached, resource.all(ARNS));
        for (String arn : resource.all(ARNS)) {
            changed = attached.contains(arn) ? changed : new IdentityChanges(changed).attach(identity, arn);
        }
        return changed;
    }

    private Arn identity(PlannedResource resource, String kind) {
        return names.named(resource, kind + "_name", kind);
    }

    private static Environment without(Environment now, Arn identity, Set<String> has, List<String> listed) {
        Environment changed = now;
        for (String policy : has) {
            changed = listed.contains(policy) ? changed : changed.withoutPolicy(identity, policy);
        }
        return changed;
    }

    private Environment unknown(Environment now, Arn identity, PlannedResource resource, String attribute) {
        return now.withIdentityPolicy(
                identity, Policy.unknown(names.references().later(resource, attribute)));
    }
}
