package io.github.iamevaluator.cli.output;

import io.github.iamevaluator.CheckExplanation;
import io.github.iamevaluator.CheckResult;
import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Warning;
import io.github.iamevaluator.scenario.wording.Silence;
import io.github.iamevaluator.scenario.wording.VerdictSentence;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.PrintWriter;
import java.util.List;

/**
 * An answer for people: the verdict in a sentence, who decided, the rules, and what else to know.
 *
 * <p>Every line but the first begins with a word that says what it tells.
 */
public final class TextAnswer {

    private final PrintWriter out;
    private final Style style;
    private final RulePhrases phrases = RulePhrases.embedded();

    /** An answer to a target, which is not flushed. */
    public TextAnswer(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** Writes the answer without the table. */
    public void write(AccessRequest request, Explanation explanation) {
        EvaluationResult result = explanation.result();
        VerdictSentence sentence = new VerdictSentence(request, result);
        out.println(style.decision(result.decision(), sentence.verdict() + ":") + " " + sentence.statement());
        result.checks().forEach(this::patterns);
        decidedBy(explanation);
        result.rules().forEach(rule -> line("rule", phrases.line(rule)));
        result.warnings().stream()
                .filter(warning -> !isInSentence(warning, result))
                .forEach(this::warning);
        if (result.decision() != Decision.ALLOWED
                && !result.missingContextKeys().isEmpty()) {
            line("not given", String.join(", ", result.missingContextKeys()));
        }
    }

    /** Writes the answer and then every policy set and statement, for a denial the nearest misses first. */
    public void writeInFull(AccessRequest request, Explanation explanation) {
        write(request, explanation);
        new ExplanationTable(out, style, phrases).write(explanation);
    }

    private void patterns(CheckResult check) {
        if (check.resourceIsSet() && check.decision() == Decision.ALLOWED) {
            if (check.patterns().isEmpty()) {
                line("inside", "no policy tells the resources of " + check.resource() + " apart");
            }
            check.patterns()
                    .forEach(inside -> out.println("  " + style.decision(inside.decision(), Words.of(inside.decision()))
                            + " " + inside.pattern()));
        }
    }

    private void decidedBy(Explanation explanation) {
        List<MatchedStatement> matched = explanation.result().matchedStatements();
        matched.forEach(statement -> line("decided by", Words.of(statement)));
        if (matched.isEmpty() && explanation.result().decision() == Decision.IMPLICIT_DENY) {
            explanation.checks().stream()
                    .filter(check -> check.result().decision() == Decision.IMPLICIT_DENY)
                    .forEach(this::silence);
        }
    }

    /** An implicit denial is made by those who do not speak. */
    private void silence(CheckExplanation check) {
        new Silence(check).lines().forEach(silent -> line("decided by", silent));
        check.nearestMisses().stream().limit(1).forEach(this::nearest);
    }

    private void nearest(StatementExplanation miss) {
        line("nearest", Words.of(miss));
        miss.failures().forEach(failure -> line("", "but " + failure.detail()));
    }

    private static boolean isInSentence(Warning warning, EvaluationResult result) {
        return warning.code() == Warning.Code.POLICY_UNKNOWN && result.decision() == Decision.UNDECIDED;
    }

    private void warning(Warning warning) {
        out.println("  " + style.warning(String.format("%-11s", "warning")) + " " + warning.code() + ": "
                + warning.message());
    }

    private void line(String what, String text) {
        out.println(String.format("  %-11s %s", what, text).stripTrailing());
    }
}
