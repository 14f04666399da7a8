package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.Policy;
import java.util.List;
import java.util.Map;

/**
 * A user or role with what is attached to it.
 *
 * @param arn of the user or role
 * @param id unique id
 * @param policies its identity policies
 * @param boundary its permissions boundary
 * @param tags its tags
 */
record Holder(Arn arn, String id, List<Policy> policies, Policy boundary, Map<String, String> tags) {

    boolean isUser() {
        return arn.resourceType().equals("user");
    }

    String name() {
        return arn.resourceName();
    }

    /** How it calls: a user as itself, every other role as a session. */
    String caller() {
        boolean asSession = !isUser() && id.hashCode() % 2 == 0;
        return asSession ? "arn:aws:sts::" + arn.account() + ":assumed-role/" + name() + "/batch" : arn.toString();
    }
}
