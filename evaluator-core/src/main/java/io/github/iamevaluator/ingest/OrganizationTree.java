package io.github.iamevaluator.ingest;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.environment.OrganizationLevel.Kind;
import io.github.iamevaluator.policy.PolicyType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roots, units and accounts of an organization while its files are being read. */
final class OrganizationTree {

    private static final String ROOT_PREFIX = "r-";

    private final IngestProblems problems;
    private final Map<String, OrganizationLevel> levels = new LinkedHashMap<>();
    private final Set<String> parentsOfUnits = new HashSet<>();
    private final Set<String> parentsOfAccounts = new HashSet<>();
    private Set<PolicyType> enabledTypes = Set.of(PolicyType.SERVICE_CONTROL, PolicyType.RESOURCE_CONTROL);
    private Optional<String> organizationId = Optional.empty();
    private Optional<String> managementAccount = Optional.empty();
    private boolean refused;

    OrganizationTree(IngestProblems problems) {
        this.problems = problems;
    }

    /** Reads {@code list-roots}: which policy types are enabled stands there too. */
    void roots(ExportFile file) {
        Set<PolicyType> enabled = EnumSet.noneOf(PolicyType.class);
        file.list(
                "Roots",
                (member, text, value) -> ExportObject.of(text, value, problems).ifPresent(root -> {
                    add(root, Kind.ROOT, Optional.empty());
                    enabled.addAll(enabledAt(root));
                }));
        if (!levels.isEmpty()) { // every organization has a root; a list without one says nothing of policy types
            enabledTypes = enabled;
        }
    }

    /** Reads {@code list-organizational-units-for-parent}. */
    void units(String parent, ExportFile file) {
        parentsOfUnits.add(parent);
        children("OrganizationalUnits", Kind.ORGANIZATIONAL_UNIT, parent, file);
    }

    /** Reads {@code list-accounts-for-parent}. */
    void accounts(String parent, ExportFile file) {
        parentsOfAccounts.add(parent);
        children("Accounts", Kind.ACCOUNT, parent, file);
    }

    /** Reads {@code describe-organization}; what it says wins over what ARNs say. */
    void organization(ExportFile file) {
        file.read(Set.of(), (member, text, value) -> {
            if (member.equals("Organization")) {
                ExportObject.of(text, value, problems).ifPresent(this::organization);
            }
        });
    }

    /** Takes in that a call was refused. */
    void refuse(MissingCall missing) {
        switch (missing.call()) {
            case "organizations list-roots",
                    "organizations list-organizational-units-for-parent",
                    "organizations list-accounts-for-parent" -> refused = true;
            default -> {}
        }
    }

    /** Adds the levels that only files or targets of policies name: a root, or a unit whose place is unknown. */
    void addUnplaced(Set<String> targets) {
        Set<String> named = new HashSet<>(parentsOfUnits);
        named.addAll(parentsOfAccounts);
        targets.stream().filter(id -> !Arn.isAccountId(id)).forEach(named::add);
        named.stream().sorted().filter(id -> !levels.containsKey(id)).forEach(id -> {
            Kind kind = id.startsWith(ROOT_PREFIX) ? Kind.ROOT : Kind.ORGANIZATIONAL_UNIT;
            levels.put(id, new OrganizationLevel(id, kind, id, Optional.empty(), Set.of()));
        });
    }

    List<OrganizationLevel> levels() {
        return List.copyOf(levels.values());
    }

    Set<PolicyType> enabledTypes() {
        return enabledTypes;
    }

    Optional<String> organizationId() {
        return organizationId;
    }

    Optional<String> managementAccount() {
        return managementAccount;
    }

    /** Tells whether there are a root and the children of every root and unit, so that no account can be elsewhere. */
    boolean isComplete() {
        List<String> parents = new ArrayList<>();
        boolean hasRoot = false;
        for (OrganizationLevel level : levels.values()) {
            hasRoot |= level.kind() == Kind.ROOT;
            if (level.kind() != Kind.ACCOUNT) {
                parents.add(level.id());
            }
        }
        return hasRoot && !refused && parentsOfUnits.containsAll(parents) && parentsOfAccounts.containsAll(parents);
    }

    private void organization(ExportObject organization) {
        organizationId = organization.string("Id").or(() -> organizationId);
        managementAccount = organization.string("MasterAccountId").or(() -> managementAccount);
        if (organization
                .string("FeatureSet")
                .filter("CONSOLIDATED_BILLING"::equals)
                .isPresent()) {
            enabledTypes = Set.of();
        }
    }

    /** The enabled types; both where the root does not say. */
    private static Set<PolicyType> enabledAt(ExportObject root) {
        if (root.value("PolicyTypes").isEmpty()) {
            return Set.of(PolicyType.SERVICE_CONTROL, PolicyType.RESOURCE_CONTROL);
        }
        Set<PolicyType> enabled = EnumSet.noneOf(PolicyType.class);
        for (ExportObject type : root.members("PolicyTypes")) {
            if (type.string("Status").filter("ENABLED"::equals).isPresent()) {
                type.string("Type").flatMap(OrganizationPolicies::typeOf).ifPresent(enabled::add);
            }
        }
        return enabled;
    }

    private void children(String list, Kind kind, String parent, ExportFile file) {
        file.list(
                list,
                (member, text, value) -> ExportObject.of(text, value, problems)
                        .ifPresent(child -> add(child, kind, Optional.of(parent))));
    }

    private void add(ExportObject level, Kind kind, Optional<String> parent) {
        Optional<String> id = level.required("Id");
        if (id.isEmpty()) {
            return;
        }
        OrganizationLevel before = levels.put(
                id.get(),
                new OrganizationLevel(id.get(), kind, level.string("Name").orElse(id.get()), parent, Set.of()));
        if (before != null && !before.parent().equals(parent)) {
            problems.add(
                    "two-places",
                    level.text(),
                    level.value("Id").orElse(level.object()),
                    id.get() + " hangs under " + before.parent().orElse("no parent") + " too",
                    "keep it where it belongs; what it may do depends on its place");
        }
        level.string("Arn").flatMap(Arn::parse).ifPresent(this::learnFrom);
    }

    /** The ARNs of levels carry the management account and the organization id. */
    private void learnFrom(Arn arn) {
        String rest = arn.resourceId();
        int slash = rest.indexOf('/');
        if (arn.service().equals("organizations") && slash > 0) {
            organizationId = organizationId.or(() -> Optional.of(rest.substring(0, slash)));
            managementAccount = managementAccount.or(arn::accountId);
        }
    }
}
