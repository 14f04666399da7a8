package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.scenario.html.HtmlText;

/** Every part of a policy and how often it was exercised, as an HTML table that is folded away. */
final class PartsHtml {

    private final StringBuilder out;
    private final PolicyCoverage policy;

    private PartsHtml(StringBuilder out, PolicyCoverage policy) {
        this.out = out;
        this.policy = policy;
    }

    static void append(StringBuilder out, PolicyCoverage policy) {
        out.append("<details>\n<summary>How often each part was exercised</summary>\n<table>\n<thead><tr>");
        out.append("<th scope=\"col\">Times</th><th scope=\"col\">Line</th><th scope=\"col\">Part</th>");
        out.append("</tr></thead>\n<tbody>\n");
        PartsHtml table = new PartsHtml(out, policy);
        policy.statements().forEach(table::statement);
        out.append("</tbody>\n</table>\n</details>\n");
    }

    private void statement(StatementCoverage statement) {
        row(CoveragePoints.of(statement.applied() > 0), statement.at(), times(statement), statement.label());
        statement.actions().forEach(entry -> row(entry, "action"));
        statement.resources().forEach(entry -> row(entry, "resource"));
        for (ConditionCoverage condition : statement.conditions()) {
            row(condition.points(), condition.at(), times(condition), "condition " + condition.text());
        }
    }

    private void row(EntryCoverage entry, String element) {
        row(entry.points(), entry.at(), times(entry), element + " " + entry.text());
    }

    private void row(CoveragePoints points, TextSpan at, String times, String part) {
        out.append("<tr><td><span class=\"share ")
                .append(CoverageHtml.colour(points))
                .append("\">");
        out.append(CoverageHtml.mark(points)).append(' ').append(times).append("</span></td><td>");
        out.append(policy.lineOfText(at))
                .append("</td><td>")
                .append(HtmlText.escape(part))
                .append("</td></tr>\n");
    }

    /** {@code applied 2 times}. */
    static String times(StatementCoverage statement) {
        return times("applied", statement.applied());
    }

    /** {@code never asked}. */
    static String times(EntryCoverage entry) {
        return times("asked", entry.times());
    }

    /** {@code true once, never false}. */
    static String times(ConditionCoverage condition) {
        return condition.points().exercised() == 0
                ? times("asked", 0)
                : times("true", condition.whenTrue()) + ", " + times("false", condition.whenFalse());
    }

    private static String times(String what, int count) {
        return switch (count) {
            case 0 -> "never " + what;
            case 1 -> what + " once";
            default -> what + " " + count + " times";
        };
    }
}
