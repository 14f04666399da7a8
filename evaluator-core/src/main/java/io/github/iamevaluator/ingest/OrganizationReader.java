package io.github.iamevaluator.ingest;

import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.policy.PolicyType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the folder {@code organization}: the tree, and the policies attached in it. */
final class OrganizationReader {

    private static final String ORGANIZATION = "describe-organization.json";
    private static final String ROOTS = "list-roots.json";
    private static final String UNITS = "list-organizational-units-for-parent";
    private static final String ACCOUNTS = "list-accounts-for-parent";
    private static final String DESCRIBE = "describe-policy";
    private static final String TARGETS = "list-targets-for-policy";

    private final ExportFolder folder;
    private final List<MissingCall> missing;
    private final OrganizationTree tree;
    private final OrganizationPolicies policies;

    OrganizationReader(Path path, PolicyDocuments documents, IngestProblems problems) {
        this.folder = new ExportFolder(path, problems);
        this.missing = MissingCall.read(path, problems);
        this.tree = new OrganizationTree(problems);
        this.policies = new OrganizationPolicies(documents, problems);
    }

    Organization read() {
        folder.passOverAllBut(Set.of(ORGANIZATION, ROOTS, UNITS, ACCOUNTS, DESCRIBE, TARGETS, MissingCall.FILE));
        folder.file(ROOTS).ifPresent(tree::roots);
        folder.files(UNITS).forEach(tree::units);
        folder.files(ACCOUNTS).forEach(tree::accounts);
        folder.file(ORGANIZATION).ifPresent(tree::organization);
        folder.files(DESCRIBE).forEach(policies::describe);
        folder.files(TARGETS).forEach(policies::target);
        missing.forEach(tree::refuse);
        missing.forEach(policies::refuse);
        tree.addUnplaced(policies.targetedLevels());
        return organization();
    }

    private Organization organization() {
        Map<String, ControlPolicy> known = new LinkedHashMap<>();
        policies.policies().forEach(policy -> known.put(policy.id(), policy));
        Map<String, OrganizationLevel> levels = new LinkedHashMap<>();
        for (OrganizationLevel bare : tree.levels()) {
            OrganizationLevel level = bare;
            for (String policyId : policies.attachedAt(bare.id())) {
                level = level.with(policyId);
            }
            if (lacksServiceControl(level, known)) {
                ControlPolicy unknown = unknownAt(level);
                known.put(unknown.id(), unknown);
                level = level.with(unknown.id());
            }
            levels.put(level.id(), level);
        }
        return new Organization(
                tree.organizationId(), tree.managementAccount(), tree.enabledTypes(), levels, known, tree.isComplete());
    }

    /** AWS refuses to detach the last SCP of a level, so one without any was not exported whole. */
    private boolean lacksServiceControl(OrganizationLevel level, Map<String, ControlPolicy> known) {
        return tree.enabledTypes().contains(PolicyType.SERVICE_CONTROL)
                && level.attached().stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .noneMatch(policy -> policy.type()
                                .filter(PolicyType.RESOURCE_CONTROL::equals)
                                .isEmpty());
    }

    private static ControlPolicy unknownAt(OrganizationLevel level) {
        String id = "service control policies of " + level.id();
        return ControlPolicy.of(id, PolicyType.SERVICE_CONTROL, AttachedPolicy.unknown(id));
    }
}
