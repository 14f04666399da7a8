package io.github.iamevaluator.index;

import io.github.iamevaluator.facts.PolicySetFacts.Presence;
import io.github.iamevaluator.policy.PolicyType;
import java.util.List;

/**
 * How the statements of one policy set match a check.
 *
 * @param type the type of its policies
 * @param name of the level or policy; the type's label elsewhere
 * @param presence whether it exists, and counts
 * @param reason rule id of that
 * @param statements every statement of its policies
 * @param unknown names of policies that apply but are not at hand
 */
public record SetReport(
        PolicyType type,
        String name,
        Presence presence,
        String reason,
        List<StatementReport> statements,
        List<String> unknown) {

    /** Copies the lists. */
    public SetReport {
        statements = List.copyOf(statements);
        unknown = List.copyOf(unknown);
    }

    static SetReport of(CheckSet set) {
        return new SetReport(
                set.type(),
                set.name(),
                set.presence(),
                set.reason(),
                set.policies().stream()
                        .flatMap(policy -> policy.document().statements().stream()
                                .map(statement ->
                                        StatementReport.of(set.type(), policy.policy(), statement, set.subject())))
                        .toList(),
                set.policies().stream()
                        .filter(CompiledPolicy::unknown)
                        .map(policy -> policy.policy().name())
                        .toList());
    }
}
