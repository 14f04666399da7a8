package io.github.iamevaluator.facts;

import io.github.iamevaluator.policy.PolicyType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one policy set says of a check: the identity policies, the boundary, one SCP level, one resource policy, ...
 *
 * @param type the type of its policies
 * @param name of the level or resource; the type's label elsewhere
 * @param presence whether it exists, and counts
 * @param reason rule id of that
 * @param allows the applying Allow statements
 * @param denies the applying Deny statements
 * @param unknown names of policies that apply but are not at hand (INC-1)
 */
public record PolicySetFacts(
        PolicyType type,
        String name,
        Presence presence,
        String reason,
        List<ApplyingStatement> allows,
        List<ApplyingStatement> denies,
        List<String> unknown) {

    /** Copies the lists. */
    public PolicySetFacts {
        allows = List.copyOf(allows);
        denies = List.copyOf(denies);
        unknown = List.copyOf(unknown);
    }

    /** Whether a policy set exists and counts. */
    public enum Presence {
        /** There is no such policy (EVAL-2). */
        ABSENT,
        /** There is, but it has no say in this check. */
        NOT_APPLICABLE,
        /** It has a say; a policy of it may be unknown. */
        PRESENT
    }

    /** No policy of a type. */
    public static PolicySetFacts absent(PolicyType type) {
        return new PolicySetFacts(type, type.label(), Presence.ABSENT, "EVAL-2", List.of(), List.of(), List.of());
    }

    /** Policies of a type that have no say, by a rule. */
    public static PolicySetFacts notApplicable(PolicyType type, String rule) {
        return new PolicySetFacts(type, type.label(), Presence.NOT_APPLICABLE, rule, List.of(), List.of(), List.of());
    }

    /** The same, present, with further applying Allows. */
    public PolicySetFacts withAllows(List<ApplyingStatement> more) {
        return new PolicySetFacts(
                type,
                name,
                Presence.PRESENT,
                reason,
                Stream.concat(allows.stream(), more.stream()).toList(),
                denies,
                unknown);
    }

    /** Tells whether it has a say. */
    public boolean present() {
        return presence == Presence.PRESENT;
    }
}
