package io.github.iamevaluator.index;

import io.github.iamevaluator.facts.PolicySetFacts;
import io.github.iamevaluator.facts.PolicySetFacts.Presence;
import io.github.iamevaluator.policy.PolicyType;
import java.util.List;

/** How the statements of one policy set match a check; what its facts do not tell is worked out when it is asked for. */
public final class SetReport {

    private final CheckSet set;
    private final PolicySetFacts facts;

    SetReport(CheckSet set, PolicySetFacts facts) {
        this.set = set;
        this.facts = facts;
    }

    /** The type of its policies. */
    public PolicyType type() {
        return set.type();
    }

    /** Name of the level or policy; the type's label elsewhere. */
    public String name() {
        return set.name();
    }

    /** Whether it exists, and counts. */
    public Presence presence() {
        return set.presence();
    }

    /** Rule id of that. */
    public String reason() {
        return set.reason();
    }

    /** Tells whether it counts and a Deny applies. */
    public boolean denies() {
        return !facts.denies().isEmpty();
    }

    /** Tells whether it counts and an Allow applies. */
    public boolean allows() {
        return !facts.allows().isEmpty();
    }

    /** Every statement of its policies. */
    public List<StatementReport> statements() {
        return set.policies().stream()
                .flatMap(policy -> policy.document().statements().stream()
                        .map(statement -> new StatementReport(set.type(), policy.policy(), statement, set.subject())))
                .toList();
    }

    /** Names of policies that apply but are not at hand. */
    public List<String> unknown() {
        return facts.present() ? facts.unknown() : set.unknown();
    }
}
