package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.scenario.html.HtmlPage;
import io.github.iamevaluator.scenario.html.HtmlText;
import java.util.List;

/**
 * Writes coverage as one HTML page that needs nothing else: no script, no network, light and dark as the reader's system
 * is. Nothing of a policy is HTML there. Colour is never the only sign: shares have a mark, parts of the text a line
 * below them, and a table tells what pointing at a part does.
 */
final class CoverageHtml {

    private static final HtmlPage PAGE = HtmlPage.of("Policy coverage").withStyle("""
            td:first-child { white-space: nowrap; } th:first-child, td:first-child { width: 1%; padding-right: 1.5rem; } caption { text-align: left; font-weight: 600; padding: .25rem 0; }
            h2 a { text-decoration: none; } h3 { font-size: .95rem; margin: 1rem 0 .25rem; }
            ul { margin: .25rem 0; padding-left: 1.5rem; } li, p { overflow-wrap: anywhere; }
            summary { cursor: pointer; margin: .5rem 0 .25rem; } .key { margin: .5rem 0 1.5rem; }
            .key span, .share { padding: 0 .35rem; border-radius: 3px; }
            .code { display: flex; border: 1px solid var(--line); border-radius: 6px; overflow-x: auto;
              margin: .5rem 0; }
            pre { margin: 0; padding: .5rem; }
            .lines { color: var(--faint); text-align: right; border-right: 1px solid var(--line); user-select: none; }
            .full { background: var(--good); } .some { background: var(--some); } .none { background: var(--bad); }
            .wrap { white-space: pre-wrap; overflow-wrap: anywhere; }
            .statement { background: var(--panel); border-radius: 3px; }
            .statement.none { background: var(--bad); }
            .part { border-radius: 3px; text-underline-offset: 3px; }
            .part.some { text-decoration: underline dashed; } .part.none { text-decoration: underline wavy 1px; }
            .statement.none .part.none { text-decoration: none; }
            @media print { .full, .some, .none { print-color-adjust: exact; } .code { overflow: visible; } }
            """);

    private static final String KEY = """
            <p class="key"><span class="full">\u2713 exercised</span>
            <span class="part some">\u25d0 in part: a condition that was only true, or only false</span>
            <span class="part none">\u2717 never asked</span></p>
            """;

    private CoverageHtml() {}

    static String write(CoverageReport report) {
        StringBuilder out = new StringBuilder(PAGE.head());
        out.append("<main id=\"top\">\n<h1>Policy coverage: ")
                .append(report.points())
                .append("</h1>\n<p>Statements that applied: ")
                .append(report.statements())
                .append("</p>\n");
        report.mutation()
                .ifPresent(mutation -> out.append("<p>Mutants that tests notice: ")
                        .append(mutation.noticed())
                        .append("</p>\n"));
        out.append(KEY);
        contents(out, report.policies());
        for (int i = 0; i < report.policies().size(); i++) {
            policy(out, i, report);
        }
        return out.append("</main>\n").append(PAGE.end()).toString();
    }

    /** The class of a part of which so much was exercised. */
    static String colour(CoveragePoints points) {
        if (points.exercised() == points.all()) {
            return "full";
        }
        return points.exercised() == 0 ? "none" : "some";
    }

    /** What the colour says, for those who do not see it. */
    static String mark(CoveragePoints points) {
        return switch (colour(points)) {
            case "full" -> "\u2713";
            case "some" -> "\u25d0";
            default -> "\u2717";
        };
    }

    private static void contents(StringBuilder out, List<PolicyCoverage> policies) {
        out.append("<table>\n<caption>Policies</caption>\n<thead><tr><th scope=\"col\">Exercised</th>")
                .append("<th scope=\"col\">Type</th><th scope=\"col\">Policy</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < policies.size(); i++) {
            PolicyCoverage policy = policies.get(i);
            out.append("<tr><td><span class=\"share ")
                    .append(colour(policy.points()))
                    .append("\">");
            out.append(mark(policy.points())).append(' ').append(policy.points());
            out.append("</span></td><td>").append(policy.type().label());
            out.append("</td><td><a href=\"#p").append(i).append("\">");
            out.append(HtmlText.escape(policy.policy().name())).append("</a></td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private static void policy(StringBuilder out, int number, CoverageReport report) {
        PolicyCoverage policy = report.policies().get(number);
        out.append("<section aria-labelledby=\"p")
                .append(number)
                .append("\">\n<h2 id=\"p")
                .append(number);
        out.append("\">").append(HtmlText.escape(policy.policy().name()));
        out.append(" <a href=\"#top\" aria-label=\"back to the top\">\u2191</a></h2>\n<p class=\"faint\">");
        out.append(policy.type().label()).append(", ").append(policy.points());
        DocumentOrigin origin = policy.policy().origin();
        origin.file().ifPresent(file -> out.append(", ").append(HtmlText.escape(file)));
        if (policy.isDecoded()) {
            out.append(", decoded from line ").append(origin.start().line());
        }
        out.append("</p>\n");
        PolicyTextHtml.append(out, policy);
        gaps(out, policy);
        PartsHtml.append(out, policy);
        mutants(out, report.survivorsOf(policy));
        out.append("</section>\n");
    }

    private static void gaps(StringBuilder out, PolicyCoverage policy) {
        List<CoverageGap> gaps = policy.gaps(policy::lineOfText);
        if (gaps.isEmpty()) {
            return;
        }
        out.append("<h3>Not exercised</h3>\n<ul>\n");
        for (CoverageGap gap : gaps) {
            out.append("<li>line ").append(gap.line()).append(": ").append(HtmlText.escape(gap.what()));
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private static void mutants(StringBuilder out, List<SurvivingMutant> survivors) {
        if (survivors.isEmpty()) {
            return;
        }
        out.append("<h3>Mutants that no test notices</h3>\n<ul>\n");
        for (SurvivingMutant survivor : survivors) {
            out.append("<li>").append(HtmlText.escape(survivor.mutant().change()));
            out.append("<br><span class=\"faint\">a request that would: ");
            out.append(HtmlText.escape(
                    survivor.noticing().map(NoticingRequest::toString).orElse("none found")));
            out.append("</span></li>\n");
        }
        out.append("</ul>\n");
    }
}
