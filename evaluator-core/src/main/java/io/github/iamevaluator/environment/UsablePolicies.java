package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the policies that concern a question out of their attachments; a broken one makes the question an error. */
final class UsablePolicies {

    private final List<Policy> usable = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private UsablePolicies() {}

    /**
     * The policies of the attachments.
     *
     * @throws InvalidRequestException with {@code policy.errors} and the problems of all broken documents among them (INC-4)
     */
    static List<Policy> of(Iterable<AttachedPolicy> attachments) {
        UsablePolicies policies = new UsablePolicies();
        for (AttachedPolicy attached : attachments) {
            policies.add(attached);
        }
        if (!policies.problems.isEmpty()) {
            throw new InvalidRequestException(InputError.POLICY_ERRORS, text(policies.problems));
        }
        return List.copyOf(policies.usable);
    }

    private void add(AttachedPolicy attached) {
        problems.addAll(attached.fold(usablePolicy -> List.<Problem>of(), AttachedPolicy.Broken::problems));
        usable.addAll(attached.fold(found -> List.of(found.policy()), broken -> List.<Policy>of()));
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
