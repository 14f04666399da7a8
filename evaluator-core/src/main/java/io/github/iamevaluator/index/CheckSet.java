package io.github.iamevaluator.index;

import io.github.iamevaluator.facts.PolicySetFacts.Presence;
import io.github.iamevaluator.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy set as it bears on one check.
 *
 * @param type the type of its policies
 * @param name of the level or resource; the type's label elsewhere
 * @param presence whether it exists, and counts
 * @param reason rule id of that
 * @param policies its policies
 * @param subject the check as this set sees it
 */
record CheckSet(
        PolicyType type,
        String name,
        Presence presence,
        String reason,
        List<CompiledPolicy> policies,
        CheckSubject subject) {

    /** Tells whether one of its policies is, as a bucket policy, public (S3-9). */
    boolean isPublic() {
        for (CompiledPolicy policy : policies) {
            if (policy.document().isPublic()) {
                return true;
            }
        }
        return false;
    }

    /** Names of its policies that are not at hand (INC-1). */
    List<String> unknown() {
        List<String> unknown = List.of();
        for (int i = 0; i < policies.size(); i++) {
            CompiledPolicy policy = policies.get(i);
            if (policy.unknown()) {
                unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
                unknown.add(policy.policy().name());
            }
        }
        return unknown;
    }
}
