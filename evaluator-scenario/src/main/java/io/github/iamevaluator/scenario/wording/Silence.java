package io.github.iamevaluator.scenario.wording;

import io.github.iamevaluator.CheckExplanation;
import io.github.iamevaluator.PolicySetExplanation;
import io.github.iamevaluator.PolicySetExplanation.Standing;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.BlockedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who keeps a request from being allowed by saying nothing (implicit denial). */
public final class Silence {

    private final CheckExplanation check;

    /** Those who are silent on an implicitly denied check. */
    public Silence(CheckExplanation check) {
        this.check = check;
    }

    /**
     * A line for each policy set that would have to speak: those that lowered the decision, if the grants alone would
     * have allowed it (SIM-3), else those that could have granted it.
     */
    public List<String> lines() {
        Set<BlockedBy> blockedBy = check.result().blockedBy();
        List<String> lines = new ArrayList<>();
        check.policySets().stream()
                .filter(set -> blockedBy.isEmpty() ? couldGrant(set) : isAmong(blockedBy, set))
                .forEach(set -> lines.add(line(set)));
        if (blockedBy.isEmpty() && check.policySets().stream().noneMatch(Silence::isOfResource)) {
            lines.add("no " + Words.of(PolicyType.RESOURCE));
        }
        return lines;
    }

    private static boolean isOfResource(PolicySetExplanation set) {
        return set.policyType() == PolicyType.RESOURCE;
    }

    private static boolean couldGrant(PolicySetExplanation set) {
        boolean grants = set.policyType() == PolicyType.IDENTITY || set.policyType() == PolicyType.RESOURCE;
        return switch (set.standing()) {
            case SILENT -> set.policyType() != PolicyType.RESOURCE_CONTROL;
            case ABSENT, UNKNOWN -> grants;
            case ALLOWED, DENIED, NOT_APPLICABLE -> false;
        };
    }

    private static boolean isAmong(Set<BlockedBy> blockedBy, PolicySetExplanation set) {
        return set.standing() == Standing.SILENT
                && blockedBy.stream()
                        .anyMatch(by -> by.label().equals(set.policyType().label()));
    }

    private static String line(PolicySetExplanation set) {
        String type = Words.of(set.policyType());
        return switch (set.standing()) {
            case ABSENT -> "no " + type;
            case UNKNOWN -> type + " " + String.join(", ", set.unknownPolicies()) + ", not at hand";
            case SILENT, ALLOWED, DENIED, NOT_APPLICABLE -> type + " " + names(set) + ": no statement allows it";
        };
    }

    private static String names(PolicySetExplanation set) {
        String policies = set.statements().stream()
                .map(StatementExplanation::policy)
                .distinct()
                .collect(Collectors.joining(", "));
        boolean level = set.policyType() == PolicyType.SERVICE_CONTROL;
        if (policies.isEmpty()) {
            return level ? "of " + set.name() : set.name();
        }
        return level ? policies + " of " + set.name() : policies;
    }
}
