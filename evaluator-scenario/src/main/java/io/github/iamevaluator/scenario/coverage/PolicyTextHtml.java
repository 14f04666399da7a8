package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.scenario.html.HtmlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a policy as HTML, coloured by what tests exercised. Everything of the policy is escaped. */
final class PolicyTextHtml {

    private record Mark(TextSpan at, CoveragePoints points, String title) {}

    private final StringBuilder out;
    private final String text;
    private int position;

    private PolicyTextHtml(StringBuilder out, String text) {
        this.out = out;
        this.text = text;
    }

    /** Appends the text with its line numbers; nothing if it cannot be had. */
    static void append(StringBuilder out, PolicyCoverage policy) {
        String text = policy.text();
        if (text.isEmpty()) {
            return;
        }
        DocumentOrigin origin = policy.policy().origin();
        out.append("<div class=\"code\" tabindex=\"0\" role=\"region\" aria-label=\"text of ");
        out.append(HtmlText.escape(policy.policy().name()));
        out.append("\"><pre class=\"lines\" aria-hidden=\"true\">");
        int first = origin.embedded() ? 1 : origin.start().line();
        long lines = text.stripTrailing().lines().count();
        for (int i = 0; i < lines; i++) {
            out.append(first + i).append('\n');
        }
        out.append(lines == 1 ? "</pre><pre class=\"wrap\">" : "</pre><pre>");
        PolicyTextHtml writer = new PolicyTextHtml(out, text.stripTrailing());
        policy.statements().stream()
                .sorted(Comparator.comparingInt(statement -> statement.at().start()))
                .forEach(writer::statement);
        writer.plainUpTo(writer.text.length());
        out.append("</pre></div>\n");
    }

    private void statement(StatementCoverage statement) {
        if (!fits(statement.at(), text.length())) {
            return;
        }
        open(new Mark(statement.at(), statement.points(), PartsHtml.times(statement)), "statement ");
        for (Mark mark : marks(statement)) {
            if (fits(mark.at(), statement.at().end())) {
                open(mark, "part ");
                plainUpTo(mark.at().end());
                out.append("</span>");
            }
        }
        plainUpTo(statement.at().end());
        out.append("</span>");
    }

    /** Actions, resources and conditions, in the order of the text; not those whose place is unknown. */
    private static List<Mark> marks(StatementCoverage statement) {
        List<Mark> marks = new ArrayList<>();
        statement.actions().forEach(entry -> marks.add(mark(entry)));
        statement.resources().forEach(entry -> marks.add(mark(entry)));
        for (ConditionCoverage condition : statement.conditions()) {
            marks.add(new Mark(condition.at(), condition.points(), PartsHtml.times(condition)));
        }
        marks.removeIf(mark -> mark.at().equals(statement.at()));
        marks.sort(Comparator.comparingInt(mark -> mark.at().start()));
        return marks;
    }

    private static Mark mark(EntryCoverage entry) {
        return new Mark(entry.at(), entry.points(), PartsHtml.times(entry));
    }

    private boolean fits(TextSpan at, int end) {
        return at.start() >= position && at.start() < at.end() && at.end() <= end;
    }

    private void open(Mark mark, String kind) {
        plainUpTo(mark.at().start());
        out.append("<span class=\"").append(kind).append(CoverageHtml.colour(mark.points()));
        out.append("\" title=\"").append(mark.title()).append("\">");
    }

    private void plainUpTo(int end) {
        out.append(HtmlText.escape(text.substring(position, end)));
        position = end;
    }
}
