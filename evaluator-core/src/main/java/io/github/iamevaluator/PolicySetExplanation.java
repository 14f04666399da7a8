package io.github.iamevaluator;

import io.github.iamevaluator.policy.PolicyType;
import java.util.List;

/**
 * What one policy set, or one SCP or RCP level, says of a check.
 *
 * @param policyType the type of its policies
 * @param name of the level or policy; the type's label elsewhere
 * @param standing what it says
 * @param rule the rule that gives its words their weight
 * @param statements each statement of its policies
 * @param unknownPolicies names of policies that apply but are not at hand
 * @since 0.1.0
 */
public record PolicySetExplanation(
        PolicyType policyType,
        String name,
        Standing standing,
        String rule,
        List<StatementExplanation> statements,
        List<String> unknownPolicies) {

    /** Copies the lists. */
    public PolicySetExplanation {
        statements = LazyList.copyOf(statements);
        unknownPolicies = List.copyOf(unknownPolicies);
    }

    /** What a policy set says. */
    public enum Standing {
        /** An Allow applies, and no Deny. */
        ALLOWED,
        /** A Deny applies. */
        DENIED,
        /** No statement applies. */
        SILENT,
        /** There is no such policy. */
        ABSENT,
        /** It is known to exist but not at hand. */
        UNKNOWN,
        /** It has no say in this check. */
        NOT_APPLICABLE
    }
}
