package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.scenario.html.HtmlPage;
import io.github.iamevaluator.scenario.html.HtmlText;
import io.github.iamevaluator.whatif.AccessChange;
import java.util.List;
import java.util.Map;

/** The report as one HTML page that needs nothing else: no script, no network. Nothing of a policy is HTML there. */
final class HtmlWhatIf {

    private static final int MOST_NAMES = 500;
    private static final HtmlPage PAGE = HtmlPage.of("What if").withStyle("""
            td.number, th.number { text-align: right; width: 7rem; }
            details { border-bottom: 1px solid var(--line); padding: .4rem 0; }
            summary { cursor: pointer; overflow-wrap: anywhere; }
            .kind { border-radius: 4px; padding: 0 .4rem; }
            .lost { background: var(--bad); } .gained { background: var(--good); } .undecided { background: var(--some); }
            dl { margin: .5rem 0 .5rem 1rem; display: grid; grid-template-columns: 6rem 1fr; gap: .1rem .5rem; }
            dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
            """);

    private HtmlWhatIf() {}

    static String write(WhatIfOutcome outcome) {
        StringBuilder out = new StringBuilder(PAGE.head());
        out.append("<main>\n<h1>What if</h1>\n");
        Summary.lines(outcome)
                .forEach(line -> out.append("<p>").append(HtmlText.escape(line)).append("</p>\n"));
        Map<String, Map<AccessChange.Kind, Integer>> callers = outcome.byCaller();
        if (callers.isEmpty()) {
            out.append("<p>Nobody gains or loses anything that was asked.</p>\n");
        } else {
            table(out, callers);
            out.append("<h2>Changes</h2>\n");
            outcome.groups().forEach(group -> group(out, group));
        }
        return out.append("</main>\n").append(PAGE.end()).toString();
    }

    private static void table(StringBuilder out, Map<String, Map<AccessChange.Kind, Integer>> callers) {
        out.append("<h2>Who</h2>\n<table>\n<thead><tr><th scope=\"col\">Who</th>");
        for (String kind : List.of("lost", "gained", "undecided")) {
            out.append("<th scope=\"col\" class=\"number\">").append(kind).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        callers.forEach((name, counts) -> {
            out.append("<tr><th scope=\"row\">").append(HtmlText.escape(name)).append("</th>");
            number(out, counts, AccessChange.Kind.LOST);
            number(out, counts, AccessChange.Kind.GAINED);
            number(out, counts, AccessChange.Kind.UNDECIDED);
            out.append("</tr>\n");
        });
        out.append("</tbody>\n</table>\n");
    }

    private static void number(StringBuilder out, Map<AccessChange.Kind, Integer> counts, AccessChange.Kind kind) {
        out.append("<td class=\"number\">").append(counts.getOrDefault(kind, 0)).append("</td>");
    }

    private static void group(StringBuilder out, ChangeGroup group) {
        String kind = TextWhatIf.label(group.kind());
        out.append("<details><summary><span class=\"kind ").append(kind).append("\">");
        out.append(kind)
                .append("</span> ")
                .append(HtmlText.escape(group.sentence()))
                .append("</summary>\n<dl>");
        names(out, "who", group.callers());
        names(out, "actions", group.actions());
        names(out, "on", group.resources());
        names(out, "before", group.before());
        names(out, "after", group.after());
        out.append("</dl></details>\n");
    }

    private static void names(StringBuilder out, String title, List<String> names) {
        out.append("<dt>").append(title).append("</dt><dd>");
        names.stream()
                .limit(MOST_NAMES)
                .forEach(name -> out.append(HtmlText.escape(name)).append("<br>"));
        if (names.size() > MOST_NAMES) {
            out.append("and ").append(names.size() - MOST_NAMES).append(" more");
        }
        out.append("</dd>\n");
    }
}
