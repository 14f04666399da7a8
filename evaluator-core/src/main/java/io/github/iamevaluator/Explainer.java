package io.github.iamevaluator;

import io.github.iamevaluator.ElementExplanation.Element;
import io.github.iamevaluator.PolicySetExplanation.Standing;
import io.github.iamevaluator.condition.ConditionReport;
import io.github.iamevaluator.facts.PolicySetFacts.Presence;
import io.github.iamevaluator.index.SetReport;
import io.github.iamevaluator.index.StatementReport;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.match.ResourceMatch;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words the reports of matching for people. It decides nothing. */
final class Explainer {

    private static final int NEAREST = 3;

    private final CheckEvaluation evaluation;
    private final List<PolicySetExplanation> sets;

    private Explainer(CheckEvaluation evaluation) {
        this.evaluation = evaluation;
        this.sets =
                LazyList.of(() -> evaluation.sets().stream().map(this::explain).toList());
    }

    /**
     * The explanation of a check.
     *
     * @param result what came of it
     */
    static CheckExplanation explain(CheckEvaluation evaluation, CheckResult result) {
        Explainer explainer = new Explainer(evaluation);
        return new CheckExplanation(result, explainer.sets, LazyList.of(explainer::nearestMisses));
    }

    private PolicySetExplanation explain(SetReport set) {
        return new PolicySetExplanation(
                set.type(),
                set.name(),
                standing(set),
                set.reason(),
                LazyList.of(() -> set.statements().stream().map(this::explain).toList()),
                set.unknown());
    }

    private static Standing standing(SetReport set) {
        if (set.presence() == Presence.ABSENT) {
            return Standing.ABSENT;
        }
        if (set.presence() == Presence.NOT_APPLICABLE) {
            return Standing.NOT_APPLICABLE;
        }
        if (set.denies()) {
            return Standing.DENIED;
        }
        if (!set.unknown().isEmpty()) {
            return Standing.UNKNOWN;
        }
        boolean allows = set.allows() || set.type() == PolicyType.RESOURCE_CONTROL; // RCP-2
        return allows ? Standing.ALLOWED : Standing.SILENT;
    }

    private StatementExplanation explain(StatementReport report) {
        Statement statement = report.statement();
        return new StatementExplanation(
                report.type(),
                report.policy().name(),
                statement.label(),
                statement.effect(),
                Optional.of(report.policy().locate(statement)),
                report.applies(),
                LazyList.of(() -> elements(report)));
    }

    private List<ElementExplanation> elements(StatementReport report) {
        List<ElementExplanation> elements = new ArrayList<>();
        if (report.type() == PolicyType.RESOURCE || report.type() == PolicyType.VPC_ENDPOINT) {
            elements.add(principal(report));
        }
        elements.add(action(report));
        elements.add(resource(report));
        report.conditions().forEach(condition -> elements.add(condition(condition)));
        return elements;
    }

    private ElementExplanation principal(StatementReport report) {
        boolean matched = report.principal() != MatchKind.NONE;
        String caller = evaluation.check().principal().text();
        String detail = matched
                ? caller + " matches: " + report.principal()
                : caller + " is not among "
                        + Wording.principals(report.statement().principal());
        return ElementExplanation.of(Element.PRINCIPAL, matched, detail, List.of());
    }

    private ElementExplanation action(StatementReport report) {
        String detail = evaluation.check().action()
                + (report.action() ? " matches " : " does not match ")
                + Wording.actions(report.statement().action());
        return ElementExplanation.of(Element.ACTION, report.action(), detail, report.actionEntries());
    }

    private ElementExplanation resource(StatementReport report) {
        boolean matched = report.resource() == ResourceMatch.MATCH;
        String unresolved = report.resource() == ResourceMatch.UNRESOLVED_VARIABLE
                ? "; a policy variable in it has no value (VAR-6)"
                : "";
        String detail = evaluation.check().target().arn()
                + (matched ? " matches " : " does not match ")
                + Wording.resources(report.statement().resource())
                + unresolved;
        return ElementExplanation.of(Element.RESOURCE, matched, detail, report.resourceEntries());
    }

    private static ElementExplanation condition(ConditionReport condition) {
        List<String> wanted = condition.wanted().stream()
                .map(value -> value.resolved().orElse(value.written()))
                .toList();
        return new ElementExplanation(
                Element.CONDITION,
                Wording.holds(condition),
                Wording.condition(condition),
                List.of(),
                Optional.of(
                        new ConditionExplanation(condition.operator(), condition.key(), wanted, condition.actual())));
    }

    /** The statements that would have turned the denial, those with the fewest failing elements first. */
    private List<StatementExplanation> nearestMisses() {
        if (evaluation.verdict().decision() != Decision.IMPLICIT_DENY) {
            return List.of();
        }
        return sets.stream()
                .filter(set -> set.standing() == Standing.SILENT || set.standing() == Standing.UNKNOWN)
                .flatMap(set -> set.statements().stream())
                .filter(statement -> statement.effect() == Effect.ALLOW && !statement.applies())
                .sorted(Comparator.comparingInt(Explainer::distance))
                .limit(NEAREST)
                .toList();
    }

    /** A wrong action is farther away than anything else. */
    private static int distance(StatementExplanation statement) {
        return statement.failures().stream()
                .mapToInt(failure -> failure.element() == Element.ACTION ? 4 : 1)
                .sum();
    }
}
