package io.github.iamevaluator.terraform;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.overlay.Change;
import io.github.iamevaluator.overlay.Change.Phase;
import io.github.iamevaluator.parse.PolicyParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What each resource type of the AWS provider does to an environment. */
final class PlanChanges {

    private final PlannedIdentities identities;
    private final PlannedExclusives exclusives;
    private final PlannedResourcePolicies resources;
    private final PlannedOrganizationPolicies organization;
    private final PlannedPermissions permissions;
    private final PlannedGrants grants;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> notCovered = new ArrayList<>();

    PlanChanges(PlanNames names, PlanDocuments documents, PolicyParser parser) {
        this.identities = new PlannedIdentities(names, documents);
        this.exclusives = new PlannedExclusives(names);
        this.resources = new PlannedResourcePolicies(names, documents);
        this.organization = new PlannedOrganizationPolicies(names, documents);
        this.grants = new PlannedGrants(resources);
        this.permissions = new PlannedPermissions(resources, parser);
    }

    /** The changes read so far. */
    List<Change> changes() {
        return changes;
    }

    /** Resources that carry policies and are not read, one line each. */
    List<String> notCovered() {
        return notCovered;
    }

    /** The statements of function policies. */
    PlannedPermissions permissions() {
        return permissions;
    }

    /** Takes in one resource. */
    void add(PlannedResource r) {
        if (r.isUnknown("tags_all")
                && (r.type().equals("aws_iam_role") || r.type().equals("aws_iam_user"))) {
            changes.add(new Change(r.address(), r.at(), Phase.CREATE, now -> {
                throw PlanNames.unknownUntilApplied(r, "tags_all");
            }));
        }
        if (PlanCoverage.hasAcl(r)) {
            notCovered.add("not covered: " + r.address() + " (" + r.at().describe() + "): its ACL is not read");
        }
        switch (r.type()) {
            case "aws_iam_policy" ->
                add(
                        r,
                        Phase.CREATE,
                        now -> identities.managedPolicy(now, r),
                        now -> identities.withoutManagedPolicy(now, r));
            case "aws_iam_role" ->
                add(
                        r,
                        Phase.CREATE,
                        now -> identities.role(now, r),
                        now -> identities.withoutIdentity(now, r, "role"),
                        Phase.REMOVE);
            case "aws_iam_user" ->
                add(
                        r,
                        Phase.CREATE,
                        now -> identities.user(now, r),
                        now -> identities.withoutIdentity(now, r, "user"),
                        Phase.REMOVE);
            case "aws_iam_group" ->
                add(
                        r,
                        Phase.CREATE,
                        now -> identities.group(now, r),
                        now -> identities.withoutIdentity(now, r, "group"));
            case "aws_iam_role_policy" -> inline(r, "role");
            case "aws_iam_user_policy" -> inline(r, "user");
            case "aws_iam_group_policy" -> inline(r, "group");
            case "aws_iam_role_policy_attachment" -> attachment(r, "role");
            case "aws_iam_user_policy_attachment" -> attachment(r, "user");
            case "aws_iam_group_policy_attachment" -> attachment(r, "group");
            case "aws_iam_role_policies_exclusive" -> limit(r, now -> exclusives.inline(now, r, "role"));
            case "aws_iam_user_policies_exclusive" -> limit(r, now -> exclusives.inline(now, r, "user"));
            case "aws_iam_group_policies_exclusive" -> limit(r, now -> exclusives.inline(now, r, "group"));
            case "aws_iam_role_policy_attachments_exclusive" -> limit(r, now -> exclusives.attachments(now, r, "role"));
            case "aws_iam_user_policy_attachments_exclusive" -> limit(r, now -> exclusives.attachments(now, r, "user"));
            case "aws_iam_group_policy_attachments_exclusive" ->
                limit(r, now -> exclusives.attachments(now, r, "group"));
            case "aws_iam_policy_attachment" -> both(r, now -> identities.attachments(now, r));
            case "aws_iam_group_membership" -> both(r, now -> identities.members(now, r));
            case "aws_iam_user_group_membership" -> both(r, now -> identities.groups(now, r));
            case "aws_organizations_policy" ->
                add(r, Phase.CREATE, now -> organization.policy(now, r), now -> organization.withoutPolicy(now, r));
            case "aws_organizations_policy_attachment" ->
                add(r, Phase.BIND, now -> organization.attach(now, r), now -> organization.detach(now, r), Phase.LIMIT);
            case "aws_lambda_permission" ->
                add(r, Phase.BIND, now -> permissions.put(now, r), now -> permissions.without(now, r), Phase.UNBIND);
            case "aws_kms_grant" ->
                add(r, Phase.BIND, now -> grants.put(now, r), now -> grants.without(now, r), Phase.UNBIND);
            case "aws_s3_bucket_public_access_block" -> both(r, now -> resources.publicAccessBlock(now, r));
            default -> resource(r);
        }
    }

    private void resource(PlannedResource r) {
        PolicyHolder.of(r.type()).ifPresentOrElse(holder -> resource(r, holder), () -> passOver(r));
    }

    private void resource(PlannedResource r, PolicyHolder holder) {
        if (holder.isResource()) {
            add(r, Phase.CREATE, now -> resources.put(now, r, holder), now -> resources.without(now, r, holder));
        } else {
            add(
                    r,
                    Phase.BIND,
                    now -> resources.put(now, r, holder),
                    now -> resources.withoutPolicy(now, r, holder),
                    Phase.UNBIND);
        }
    }

    private void inline(PlannedResource r, String kind) {
        add(
                r,
                Phase.BIND,
                now -> identities.inline(now, r, kind),
                now -> identities.withoutInline(now, r, kind),
                Phase.UNBIND);
    }

    private void attachment(PlannedResource r, String kind) {
        add(
                r,
                Phase.BIND,
                now -> identities.attach(now, r, kind),
                now -> identities.detach(now, r, kind),
                Phase.UNBIND);
    }

    /** A resource whose going is a change like any other. */
    private void both(PlannedResource r, UnaryOperator<Environment> step) {
        changes.add(new Change(r.address(), r.at(), Phase.BIND, step));
    }

    /** A resource that says what may stay; when it goes, everything may. */
    private void limit(PlannedResource r, UnaryOperator<Environment> step) {
        changes.add(new Change(r.address(), r.at(), Phase.LIMIT, r.stays() ? step : UnaryOperator.identity()));
    }

    private void add(
            PlannedResource r, Phase phase, UnaryOperator<Environment> put, UnaryOperator<Environment> delete) {
        add(r, phase, put, delete, Phase.DELETE);
    }

    private void add(
            PlannedResource r,
            Phase phase,
            UnaryOperator<Environment> put,
            UnaryOperator<Environment> delete,
            Phase deletion) {
        boolean stays = r.stays();
        changes.add(new Change(r.address(), r.at(), stays ? phase : deletion, stays ? put : delete));
    }

    private void passOver(PlannedResource r) {
        if (PlanCoverage.mayCarryPolicies(r)) {
            notCovered.add("not covered: " + r.address() + " (" + r.at().describe() + "): " + r.type() + " is not read"
                    + PlanCoverage.reason(r.type()));
        }
    }
}
