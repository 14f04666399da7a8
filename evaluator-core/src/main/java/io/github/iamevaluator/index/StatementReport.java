package io.github.iamevaluator.index;

import io.github.iamevaluator.condition.ConditionReport;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.match.ResourceMatch;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import java.util.List;

/**
 * How every element of a statement matches a check, none left out.
 *
 * @param type the type of its policy
 * @param policy its policy
 * @param statement the statement
 * @param action Action or NotAction
 * @param principal Principal or NotPrincipal
 * @param resource Resource or NotResource
 * @param actionEntries the entries of Action or NotAction that cover the action, counted from 0
 * @param resourceEntries the entries of Resource or NotResource that match the resource, counted from 0
 * @param conditions one report for each operator and key
 * @param applies whether it applies
 */
public record StatementReport(
        PolicyType type,
        Policy policy,
        Statement statement,
        boolean action,
        MatchKind principal,
        ResourceMatch resource,
        List<Integer> actionEntries,
        List<Integer> resourceEntries,
        List<ConditionReport> conditions,
        boolean applies) {

    /** Copies the lists. */
    public StatementReport {
        actionEntries = List.copyOf(actionEntries);
        resourceEntries = List.copyOf(resourceEntries);
        conditions = List.copyOf(conditions);
    }

    static StatementReport of(PolicyType type, Policy policy, CompiledStatement compiled, CheckSubject subject) {
        Statement statement = compiled.statement();
        return new StatementReport(
                type,
                policy,
                statement,
                compiled.action()
                        .matches(
                                subject.check().action().service(),
                                subject.check().action().name()),
                compiled.principal()
                        .match(subject.caller(), subject.context(), subject.callerHasBoundary())
                        .kind(),
                compiled.resource().match(subject.resource(), subject.context()),
                compiled.action()
                        .entriesCovering(
                                subject.check().action().service(),
                                subject.check().action().name()),
                compiled.resource().matchingEntries(subject.resource(), subject.context()),
                compiled.conditions().report(subject.context()),
                StatementMatch.of(compiled, subject).applies(statement.effect()));
    }
}
