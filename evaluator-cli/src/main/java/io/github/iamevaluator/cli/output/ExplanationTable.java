package io.github.iamevaluator.cli.output;

import io.github.iamevaluator.CheckExplanation;
import io.github.iamevaluator.ElementExplanation;
import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.PolicySetExplanation;
import io.github.iamevaluator.PolicySetExplanation.Standing;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.PrintWriter;
import java.util.Locale;

/** The whole explanation: per check the nearest misses of a denial, then every policy set and statement. */
final class ExplanationTable {

    private final PrintWriter out;
    private final Style style;
    private final RulePhrases phrases;

    ExplanationTable(PrintWriter out, Style style, RulePhrases phrases) {
        this.out = out;
        this.style = style;
        this.phrases = phrases;
    }

    void write(Explanation explanation) {
        boolean several = explanation.checks().size() > 1;
        for (CheckExplanation check : explanation.checks()) {
            if (several) {
                out.println();
                out.println(style.strong("check: " + check.result().action() + " on "
                                + check.result().resource() + ": ")
                        + style.decision(
                                check.result().decision(),
                                Words.of(check.result().decision())));
            }
            write(check);
        }
    }

    private void write(CheckExplanation check) {
        if (!check.nearestMisses().isEmpty()) {
            out.println();
            out.println(style.strong("nearest misses"));
            check.nearestMisses().forEach(miss -> statement(miss, true));
        }
        out.println();
        out.println(style.strong("policies"));
        check.policySets().forEach(this::policySet);
    }

    private void policySet(PolicySetExplanation set) {
        boolean named = !set.name().equals(set.policyType().label());
        String title = Words.of(set.policyType()) + (named ? " " + set.name() : "");
        String rule = set.standing() == Standing.NOT_APPLICABLE ? phrases.line(set.rule()) : set.rule();
        out.println("  " + title + ": " + standing(set) + " " + style.faint("(" + rule + ")"));
        if (!set.unknownPolicies().isEmpty()) {
            out.println("    not at hand: " + String.join(", ", set.unknownPolicies()));
        }
        if (set.standing() != Standing.NOT_APPLICABLE) {
            set.statements().forEach(statement -> statement(statement, false));
        }
    }

    private String standing(PolicySetExplanation set) {
        String words = Words.of(set.standing());
        return switch (set.standing()) {
            case ALLOWED -> style.holds(true, words);
            case DENIED, SILENT -> style.holds(false, words);
            case UNKNOWN -> style.warning(words);
            case ABSENT, NOT_APPLICABLE -> style.faint(words);
        };
    }

    /** Of a statement that does not apply only the elements that fail. */
    private void statement(StatementExplanation statement, boolean withType) {
        String effect = statement.effect() == Effect.ALLOW ? "Allow" : "Deny";
        String type = withType ? Words.of(statement.policyType()) + " " : "";
        String applies = style.holds(statement.applies(), statement.applies() ? "applies" : "does not apply");
        out.println("    " + effect + " " + statement.label() + " of " + type + statement.policy() + " " + applies
                + style.faint(Words.at(statement.at())));
        (statement.applies() ? statement.elements() : statement.failures()).forEach(this::element);
    }

    private void element(ElementExplanation element) {
        String mark = style.holds(element.matched(), element.matched() ? "yes" : "no ");
        String name = element.element().name().toLowerCase(Locale.ROOT);
        out.println("      " + mark + " " + String.format("%-9s", name) + " " + element.detail());
    }
}
