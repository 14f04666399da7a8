package io.github.iamevaluator.scenario.coverage;

import java.util.List;

/**
 * Writes coverage as one HTML page that needs nothing else: no script, no network, light and dark as the reader's system
 * is. Nothing of a policy is HTML there.
 */
final class CoverageHtml {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Policy coverage</title>
            <style>
            :root { color-scheme: light dark; --page: #fff; --ink: #1c1e21; --faint: #667; --line: #d5d9de;
              --full: #d3f0d6; --some: #fdeeb5; --none: #fbd5d3; }
            @media (prefers-color-scheme: dark) {
              :root { --page: #16181b; --ink: #e4e6ea; --faint: #9aa2ad; --line: #363b42;
                --full: #1d4425; --some: #544715; --none: #5d2523; }
            }
            body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; background: var(--page); color: var(--ink);
              font: 15px/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.05rem; margin: 2.5rem 0 0; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; }
            td, th { border-bottom: 1px solid var(--line); padding: .25rem .5rem; text-align: left; overflow-wrap: anywhere; }
            td:first-child { white-space: nowrap; }
            p { margin: .25rem 0; } .faint { color: var(--faint); } a { color: inherit; }
            .code { display: flex; border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; }
            pre { margin: 0; padding: .5rem; font: 13px/1.5 ui-monospace, monospace; }
            .lines { color: var(--faint); text-align: right; border-right: 1px solid var(--line); user-select: none; }
            .full { background: var(--full); } .some { background: var(--some); } .none { background: var(--none); }
            .statement { background: none; border-radius: 3px; outline: 1px solid var(--line); }
            .statement.none { background: var(--none); }
            .part { border-radius: 3px; } .part.none { text-decoration: underline dotted; }
            </style>
            </head>
            <body>
            """;

    private static final String LEGEND = """
            <p class="faint"><span class="full">exercised</span> <span class="some">seen true or false, not both</span>
            <span class="none">never asked</span>; point at a part to see how often.</p>
            """;

    private CoverageHtml() {}

    static String write(CoverageReport report) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("<h1>Policy coverage: ").append(report.points()).append("</h1>\n");
        out.append("<p>Statements that applied: ")
                .append(report.statements())
                .append("</p>\n")
                .append(LEGEND);
        contents(out, report.policies());
        for (int i = 0; i < report.policies().size(); i++) {
            policy(out, i, report.policies().get(i));
        }
        return out.append("</body>\n</html>\n").toString();
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
