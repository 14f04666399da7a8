package io.github.iamevaluator.index;

import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.facts.PolicySetFacts;
import io.github.iamevaluator.facts.PolicySetFacts.Presence;
import io.github.iamevaluator.match.ResourceMatch;
import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Matches the statements of one policy set after another against their check. */
final class SetMatcher {

    private final EvaluationOptions options;
    private final MatchNotes notes;

    SetMatcher(EvaluationOptions options, MatchNotes notes) {
        this.options = options;
        this.notes = notes;
    }

    PolicySetFacts match(CheckSet set) {
        List<ApplyingStatement> allows = new ArrayList<>();
        List<ApplyingStatement> denies = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        if (set.presence() == Presence.PRESENT) {
            for (CompiledPolicy policy : set.policies()) {
                if (policy.unknown()) {
                    unknown.add(policy.policy().name());
                }
                match(set, policy, allows, denies);
            }
        }
        return new PolicySetFacts(set.type(), set.name(), set.presence(), set.reason(), allows, denies, unknown);
    }

    private void match(
            CheckSet set, CompiledPolicy policy, List<ApplyingStatement> allows, List<ApplyingStatement> denies) {
        for (CompiledStatement statement : policy.document().statements()) {
            StatementMatch match = StatementMatch.of(statement, set.subject());
            note(set.type(), statement, match, set.subject());
            Effect effect = statement.statement().effect();
            if (match.applies(effect)) {
                (effect == Effect.ALLOW ? allows : denies)
                        .add(new ApplyingStatement(
                                set.type(),
                                policy.policy(),
                                Optional.of(statement.statement()),
                                match.principal().kind()));
            }
        }
    }

    private void note(PolicyType type, CompiledStatement statement, StatementMatch match, CheckSubject subject) {
        Check check = subject.check();
        if (options.simulator()) {
            if (type != PolicyType.SERVICE_CONTROL) { // SIM-53 speaks of the policies and the boundary
                noteMissingInSimulator(statement, check);
            }
        } else if (match.addressed()) {
            notes.missing(resourceKeys(
                    statement, key -> !key.hasDefault() && !check.context().contains(key.name())));
            notes.missing(statement.conditions().missingKeys(check.context()));
        }
        if (match.action()) {
            notes.warn(statement.warnings());
        }
        if (match.addressed()) {
            notes.warn(statement.conditions().warnings(check.context()));
        }
        if (match.principal().companionsMissing() && match.resource() == ResourceMatch.MATCH) {
            notes.warn(List.of(new Warning(
                    Warning.Code.NOT_PRINCIPAL_INCOMPLETE,
                    "NotPrincipal of " + statement.statement().label()
                            + " lists the caller but not its account, role and session together; AWS may deny it")));
        }
    }

    /** SIM-53: every key read by a variable, also by one with a default. */
    private void noteMissingInSimulator(CompiledStatement statement, Check check) {
        notes.missing(resourceKeys(statement, key -> isAbsentOrDefaulted(check, key.name())));
        notes.missing(statement
                .conditions()
                .missingKeysInSimulator(
                        check.context(), key -> check.derivedKeys().contains(ContextKeys.fold(key))));
    }

    private static List<String> resourceKeys(CompiledStatement statement, Predicate<VariableTemplate.Key> missing) {
        return statement.resource().variableKeys().stream()
                .filter(missing)
                .map(VariableTemplate.Key::name)
                .toList();
    }

    private static boolean isAbsentOrDefaulted(Check check, String key) {
        return !check.context().contains(key) || check.derivedKeys().contains(ContextKeys.fold(key));
    }
}
