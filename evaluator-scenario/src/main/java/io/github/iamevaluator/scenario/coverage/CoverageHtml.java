package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.scenario.html.HtmlPage;
import io.github.iamevaluator.scenario.html.HtmlText;
import java.util.List;

/**
 * Writes coverage as one HTML page that needs nothing else: no script, no network, light and dark as the reader's system
 * is. Nothing of a policy is HTML there.
 */
final class CoverageHtml {

    private static final HtmlPage PAGE = HtmlPage.of("Policy coverage").withStyle("""
            td:first-child { white-space: nowrap; }
            .code { display: flex; border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; }
            pre { margin: 0; padding: .5rem; }
            .lines { color: var(--faint); text-align: right; border-right: 1px solid var(--line); user-select: none; }
            .full { background: var(--good); } .some { background: var(--some); } .none { background: var(--bad); }
            .statement { background: none; border-radius: 3px; outline: 1px solid var(--line); }
            .statement.none { background: var(--bad); }
            .part { border-radius: 3px; } .part.none { text-decoration: underline dotted; }
            """);

    private static final String LEGEND = """
            <p class="faint"><span class="full">exercised</span> <span class="some">seen true or false, not both</span>
            <span class="none">never asked</span>; point at a part to see how often.</p>
            """;

    private CoverageHtml() {}

    static String write(CoverageReport report) {
        StringBuilder out = new StringBuilder(PAGE.head());
        out.append("<h1>Policy coverage: ").append(report.points()).append("</h1>\n");
        out.append("<p>Statements that applied: ")
                .append(report.statements())
                .append("</p>\n")
                .append(LEGEND);
        contents(out, report.policies());
        for (int i = 0; i < report.policies().size(); i++) {
            policy(out, i, report.policies().get(i));
        }
        return out.append(PAGE.end()).toString();
    }

    /** The class of a part of which so much was exercised. */
    static String colour(CoveragePoints points) {
        if (points.exercised() == points.all()) {
            return "full";
        }
        return points.exercised() == 0 ? "none" : "some";
    }

    private static void contents(StringBuilder out, List<PolicyCoverage> policies) {
        out.append("<table>\n<tr><th>Exercised</th><th>Type</th><th>Policy</th></tr>\n");
        for (int i = 0; i < policies.size(); i++) {
            PolicyCoverage policy = policies.get(i);
            out.append("<tr><td><span class=\"").append(colour(policy.points())).append("\">");
            out.append(policy.points())
                    .append("</span></td><td>")
                    .append(policy.type().label());
            out.append("</td><td><a href=\"#p").append(i).append("\">");
            out.append(HtmlText.escape(policy.policy().name())).append("</a></td></tr>\n");
        }
        out.append("</table>\n");
    }

    private static void policy(StringBuilder out, int number, PolicyCoverage policy) {
        out.append("<h2 id=\"p").append(number).append("\">");
        out.append(HtmlText.escape(policy.policy().name())).append("</h2>\n<p class=\"faint\">");
        out.append(policy.type().label()).append(", ").append(policy.points());
        policy.policy().origin().file().ifPresent(file -> out.append(", ").append(HtmlText.escape(file)));
        out.append("</p>\n");
        PolicyTextHtml.append(out, policy);
        gaps(out, policy);
    }

    private static void gaps(StringBuilder out, PolicyCoverage policy) {
        List<CoverageGap> gaps = policy.gaps();
        if (gaps.isEmpty()) {
            return;
        }
        out.append("<ul>\n");
        for (CoverageGap gap : gaps) {
            out.append("<li>line ").append(gap.line()).append(": ").append(HtmlText.escape(gap.what()));
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }
}
