package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.ElementExplanation;
import io.github.iamevaluator.ElementExplanation.Element;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Counts what tests exercise of one statement. */
final class StatementHits {

    private final Statement statement;
    private final int[] actions;
    private final int[] resources;
    private final int[] whenTrue;
    private final int[] whenFalse;
    private int applied;

    StatementHits(Statement statement) {
        this.statement = statement;
        this.actions = new int[statement.action().patterns().size()];
        this.resources = new int[statement.resource().patterns().size()];
        this.whenTrue = new int[statement.conditions().size()];
        this.whenFalse = new int[statement.conditions().size()];
    }

    /** Counts what one check says. */
    void add(StatementExplanation said) {
        if (said.applies()) {
            applied++;
        }
        boolean principal = matches(said, Element.PRINCIPAL);
        boolean action = matches(said, Element.ACTION);
        boolean resource = matches(said, Element.RESOURCE);
        int condition = 0;
        for (ElementExplanation element : said.elements()) {
            switch (element.element()) {
                case PRINCIPAL -> {}
                case ACTION -> count(element, principal && resource, actions);
                case RESOURCE -> count(element, principal && action, resources);
                case CONDITION -> {
                    if (principal && action && resource) {
                        (element.matched() ? whenTrue : whenFalse)[condition]++;
                    }
                    condition++;
                }
            }
        }
    }

    /** What was counted so far. */
    StatementCoverage coverage(PolicyPlaces places) {
        List<TextSpan> ofActions = places.actions(statement);
        List<TextSpan> ofResources = places.resources(statement);
        List<Condition> conditions = statement.conditions();
        List<ConditionCoverage> ofConditions = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            ofConditions.add(new ConditionCoverage(
                    condition.operatorText() + " " + condition.key(),
                    places.condition(condition),
                    whenTrue[i],
                    whenFalse[i]));
        }
        return new StatementCoverage(
                statement.label(),
                statement.effect(),
                places.statement(statement),
                applied,
                entries(
                        statement.action().patterns().stream()
                                .map(ActionPattern::text)
                                .toList(),
                        ofActions,
                        i -> actions[i]),
                entries(
                        statement.resource().patterns().stream()
                                .map(ResourcePattern::text)
                                .toList(),
                        ofResources,
                        i -> resources[i]),
                ofConditions);
    }

    private static List<EntryCoverage> entries(List<String> texts, List<TextSpan> spans, ToIntFunction<Integer> times) {
        List<EntryCoverage> entries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            entries.add(new EntryCoverage(texts.get(i), spans.get(i), times.applyAsInt(i)));
        }
        return entries;
    }

    private static boolean matches(StatementExplanation said, Element wanted) {
        return said.elements().stream()
                .filter(element -> element.element() == wanted)
                .allMatch(ElementExplanation::matched);
    }

    private static void count(ElementExplanation element, boolean othersMatch, int[] times) {
        if (othersMatch) {
            element.entries().forEach(i -> times[i]++);
        }
    }
}
