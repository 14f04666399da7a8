package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.scenario.tests.PolicyTest;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The tests that {@code --filter} lets through: those whose name contains one of the texts, ignoring case, or that have
 * the tag of a {@code tag:} text; without texts, all.
 */
record TestFilter(List<String> texts) implements Predicate<PolicyTest> {

    private static final String TAG = "tag:";

    @Override
    public boolean test(PolicyTest test) {
        return texts.isEmpty() || texts.stream().anyMatch(text -> matches(text, test));
    }

    private static boolean matches(String text, PolicyTest test) {
        return text.startsWith(TAG)
                ? test.tags().contains(text.substring(TAG.length()))
                : test.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
