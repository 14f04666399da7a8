package io.github.iamevaluator.ingest;

import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.policy.PolicyType;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SCPs and RCPs of an organization while its files are being read. */
final class OrganizationPolicies {

    /** Attached everywhere by AWS; the rules add it themselves (RCP-2). */
    private static final String RCP_FULL_ACCESS = "p-RCPFullAWSAccess";

    private static final String FULL_ACCESS = "p-FullAWSAccess";
    private static final String FULL_ACCESS_DOCUMENT =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private final PolicyDocuments documents;
    private final IngestProblems problems;
    private final Map<String, Optional<PolicyType>> types = new LinkedHashMap<>();
    private final Map<String, AttachedPolicy> described = new LinkedHashMap<>();
    private final Map<String, Set<String>> targets = new LinkedHashMap<>();
    private final Set<String> targetsRefused = new HashSet<>();
    private final Set<String> passedOver = new HashSet<>(List.of(RCP_FULL_ACCESS));

    OrganizationPolicies(PolicyDocuments documents, IngestProblems problems) {
        this.documents = documents;
        this.problems = problems;
    }

    /** The policy type of a name in AWS Organizations, if it is one that decides. */
    static Optional<PolicyType> typeOf(String name) {
        return switch (name) {
            case "SERVICE_CONTROL_POLICY" -> Optional.of(PolicyType.SERVICE_CONTROL);
            case "RESOURCE_CONTROL_POLICY" -> Optional.of(PolicyType.RESOURCE_CONTROL);
            default -> Optional.empty();
        };
    }

    /** Reads a {@code describe-policy} file. */
    void describe(String fileId, ExportFile file) {
        file.read(Set.of(), (member, text, value) -> {
            if (member.equals("Policy")) {
                ExportObject.of(text, value, problems).ifPresent(policy -> describe(fileId, policy));
            }
        });
    }

    /** Reads a {@code list-targets-for-policy} file. */
    void target(String policyId, ExportFile file) {
        Set<String> found = targets.computeIfAbsent(policyId, id -> new LinkedHashSet<>());
        file.list("Targets", (member, text, value) -> target(text, value).ifPresent(found::add));
    }

    /** Takes in that a call was refused. */
    void refuse(MissingCall missing) {
        switch (missing.call()) {
            case "organizations list-policies" -> refuseList(missing.target());
            case "organizations describe-policy" -> {
                described.put(missing.target(), AttachedPolicy.unknown(missing.target()));
                types.put(missing.target(), missing.policyType());
            }
            case "organizations list-targets-for-policy" -> {
                targetsRefused.add(missing.target());
                types.putIfAbsent(missing.target(), missing.policyType());
            }
            default -> {}
        }
    }

    /** The policies that decide, when all files have been read. */
    Collection<ControlPolicy> policies() {
        if (targets.containsKey(FULL_ACCESS)) {
            addFullAccess();
        }
        Map<String, ControlPolicy> policies = new LinkedHashMap<>();
        for (Set<String> ids : List.of(described.keySet(), targets.keySet(), targetsRefused)) {
            ids.stream().filter(id -> !passedOver.contains(id)).forEach(id -> policies.put(id, policy(id)));
        }
        return policies.values();
    }

    /** The ids of the policies attached at a level. */
    Set<String> attachedAt(String levelId) {
        Set<String> attached = new LinkedHashSet<>();
        targets.forEach((id, levels) -> {
            if (levels.contains(levelId) && !passedOver.contains(id) && !targetsRefused.contains(id)) {
                attached.add(id);
            }
        });
        return attached;
    }

    /** Every level that a policy is attached at. */
    Set<String> targetedLevels() {
        Set<String> levels = new LinkedHashSet<>();
        targets.values().forEach(levels::addAll);
        return levels;
    }

    private void describe(String fileId, ExportObject policy) {
        Optional<ExportObject> summary = policy.member("PolicySummary");
        String id = summary.flatMap(s -> s.string("Id")).orElse(fileId);
        String name = summary.flatMap(s -> s.string("Name")).orElse(id);
        String typeName = summary.flatMap(s -> s.string("Type")).orElse("");
        Optional<PolicyType> type = typeOf(typeName);
        if (!typeName.isEmpty() && type.isEmpty()) {
            passedOver.add(id);
            problems.notice(policy.text().source() + ": policy \"" + name + "\" of type " + typeName
                    + " takes no part in decisions");
        } else if (!passedOver.contains(id)) {
            types.put(id, type);
            described.put(id, content(policy, name, type.orElse(PolicyType.SERVICE_CONTROL)));
        }
    }

    private AttachedPolicy content(ExportObject policy, String name, PolicyType type) {
        PolicyForm form =
                type == PolicyType.RESOURCE_CONTROL ? PolicyForm.RESOURCE_CONTROL : PolicyForm.SERVICE_CONTROL;
        return policy.value("Content")
                .map(content -> documents.read(name, form, policy.text(), content))
                .orElseGet(() -> AttachedPolicy.unknown(name));
    }

    private Optional<String> target(JsonText text, JsonValue value) {
        return ExportObject.of(text, value, problems).flatMap(target -> target.required("TargetId"));
    }

    private void refuseList(String typeName) {
        Optional<PolicyType> type = typeOf(typeName);
        if (type.isPresent() || typeName.equals("*")) {
            String id = (typeName.equals("*") ? "policies" : typeName) + " that could not be listed";
            described.put(id, AttachedPolicy.unknown(id));
            types.put(id, type);
        }
    }

    private void addFullAccess() {
        described.computeIfAbsent(
                FULL_ACCESS,
                id -> documents.read(
                        PolicyInput.text("FullAWSAccess", FULL_ACCESS_DOCUMENT), PolicyForm.SERVICE_CONTROL));
        types.putIfAbsent(FULL_ACCESS, Optional.of(PolicyType.SERVICE_CONTROL));
    }

    private ControlPolicy policy(String id) {
        AttachedPolicy document = described.getOrDefault(id, AttachedPolicy.unknown(id));
        boolean targetsKnown = targets.containsKey(id) && !targetsRefused.contains(id);
        return new ControlPolicy(id, types.getOrDefault(id, Optional.empty()), document, targetsKnown);
    }
}
