package io.github.iamevaluator.environment;

import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Problem;
import java.util.ArrayList;
import java.util.List;

/** Takes the policies that concern a question out of their attachments; a broken one makes the question an error. */
final class UsablePolicies {

    private final List<Policy> usable = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private UsablePolicies() {}

    /**
     * The policies of the attachments.
     *
     * @throws PolicyParseException with the problems of all broken documents among them (INC-4)
     */
    static List<Policy> of(Iterable<AttachedPolicy> attachments) {
        UsablePolicies policies = new UsablePolicies();
        for (AttachedPolicy attached : attachments) {
            policies.add(attached);
        }
        if (!policies.problems.isEmpty()) {
            throw new PolicyParseException(policies.problems);
        }
        return List.copyOf(policies.usable);
    }

    private void add(AttachedPolicy attached) {
        problems.addAll(attached.fold(usablePolicy -> List.<Problem>of(), AttachedPolicy.Broken::problems));
        usable.addAll(attached.fold(found -> List.of(found.policy()), broken -> List.<Policy>of()));
    }
}
