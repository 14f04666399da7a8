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
    private final CandidateStatements candidates;
    private final MatchNotes notes;

    SetMatcher(EvaluationOptions options, CandidateStatements candidates, MatchNotes notes) {
        this.options = options;
        this.candidates = candidates;
        this.notes = notes;
    }

    PolicySetFacts match(CheckSet set) {
        List<ApplyingStatement> allows = new ArrayList<>();
        List<ApplyingStatement> denies = new ArrayList<>();
        boolean present = set.presence() == Presence.PRESENT;
        if (present) {
            for (int i = 0; i < set.policies().size(); i++) {
                match(set, set.policies().get(i), allows, denies);
            }
        }
        return new PolicySetFacts(
                set.type(),
                set.name(),
                set.presence(),
                set.reason(),
                allows,
                denies,
                present ? set.unknown() : List.of());
    }

    private void match(
            CheckSet set, CompiledPolicy policy, List<ApplyingStatement> allows, List<ApplyingStatement> denies) {
        // SIM-53: AWS's simulator names missing keys of every statement, whatever its action
        List<CompiledStatement> statements =
                options.simulator() ? policy.document().statements() : candidates.of(policy.document());
        for (int i = 0; i < statements.size(); i++) {
            CompiledStatement statement = statements.get(i);
            StatementMatch match = options.simulator()
                    ? StatementMatch.of(statement, set.subject())
                    : StatementMatch.aboutAction(statement, set.subject());
            note(set.type(), statement, match, set.subject());
            if (match.applies(statement.effect())) {
                (statement.effect() == Effect.ALLOW ? allows : denies)
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
        List<VariableTemplate.Key> keys = statement.resource().variableKeys();
        return keys.isEmpty()
                ? List.of()
                : keys.stream().filter(missing).map(VariableTemplate.Key::name).toList();
    }

    private static boolean isAbsentOrDefaulted(Check check, String key) {
        return !check.context().contains(key) || check.derivedKeys().contains(ContextKeys.fold(key));
    }
}
