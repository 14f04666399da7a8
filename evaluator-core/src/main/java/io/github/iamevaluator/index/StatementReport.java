package io.github.iamevaluator.index;

import io.github.iamevaluator.condition.ConditionReport;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.match.ResourceMatch;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ActionName;
import java.util.List;

/** How every element of a statement matches a check, none left out; each worked out when it is asked for. */
public final class StatementReport {

    private final PolicyType type;
    private final Policy policy;
    private final CompiledStatement compiled;
    private final CheckSubject subject;

    /**
     * A report.
     *
     * @param type the type of its policy
     * @param policy its policy
     * @param compiled the statement
     * @param subject the check as its policy set sees it
     */
    StatementReport(PolicyType type, Policy policy, CompiledStatement compiled, CheckSubject subject) {
        this.type = type;
        this.policy = policy;
        this.compiled = compiled;
        this.subject = subject;
    }

    private ActionName asked() {
        return subject.check().action();
    }

    /** The type of its policy. */
    public PolicyType type() {
        return type;
    }

    /** Its policy. */
    public Policy policy() {
        return policy;
    }

    /** The statement. */
    public Statement statement() {
        return compiled.statement();
    }

    /** Whether it applies. */
    public boolean applies() {
        return StatementMatch.of(compiled, subject).applies(compiled.effect());
    }

    /** Whether Action or NotAction matches. */
    public boolean action() {
        return compiled.action().matches(asked().service(), asked().name());
    }

    /** The entries of Action or NotAction that cover the action, counted from 0. */
    public List<Integer> actionEntries() {
        return compiled.action().entriesCovering(asked().service(), asked().name());
    }

    /** How Principal or NotPrincipal matches. */
    public MatchKind principal() {
        return compiled.principal()
                .match(subject.caller(), subject.context(), subject.callerHasBoundary())
                .kind();
    }

    /** How Resource or NotResource matches. */
    public ResourceMatch resource() {
        return compiled.resource().match(subject.resource(), subject.context());
    }

    /** The entries of Resource or NotResource that match the resource, counted from 0. */
    public List<Integer> resourceEntries() {
        return compiled.resource().matchingEntries(subject.resource(), subject.context());
    }

    /** One report for each operator and key of Condition. */
    public List<ConditionReport> conditions() {
        return compiled.conditions().report(subject.context());
    }
}
