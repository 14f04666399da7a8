package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.scenario.html.HtmlPage;
import io.github.iamevaluator.scenario.html.HtmlText;
import io.github.iamevaluator.scenario.wording.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The report as one HTML page that needs nothing else: no script, no network. Nothing of a policy is HTML there. */
final class HtmlWhatIf {

    private static final int MOST_NAMES = 500;
    private static final HtmlPage PAGE = HtmlPage.of("What if").withStyle("""
            .counts { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: 1rem 0; padding: 0; list-style: none; }
            .counts b { font-size: 1.3rem; }
            .counts li { border: 1px solid var(--line); border-radius: 6px; padding: .25rem .75rem; }
            .wide { overflow-x: auto; }
            thead th { overflow-wrap: normal; } tbody th { font-weight: normal; min-width: 9rem; } td.none { color: var(--faint); }
            .number { text-align: right; white-space: nowrap; width: 6rem; }
            details { border-bottom: 1px solid var(--line); padding: .4rem 0; }
            summary { cursor: pointer; overflow-wrap: anywhere; padding-left: 1.2rem; text-indent: -1.2rem; }
            .kind { border-radius: 4px; padding: 0 .4rem; }
            .lost { background: var(--bad); } .gained { background: var(--good); } .undecided { background: var(--some); }
            dl { margin: .5rem 0 .5rem 1.2rem; display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .3rem .75rem; }
            dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
            dd ul, .notes { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere; }
            .notes { padding-left: 1rem; list-style: disc; }
            @media (max-width: 40rem) { body { margin: 1rem auto; } dl { grid-template-columns: 1fr; gap: 0; }
              dd { margin-bottom: .4rem; } .number { width: auto; white-space: normal; }
              td, th { padding: .25rem; } }
            """);

    private final StringBuilder out = new StringBuilder(PAGE.head());

    private HtmlWhatIf() {}

    static String write(WhatIfOutcome outcome) {
        return new HtmlWhatIf().page(outcome);
    }

    private String page(WhatIfOutcome outcome) {
        out.append("<main>\n<h1>What if</h1>\n");
        Map<String, CallerCounts> callers = outcome.byCaller();
        if (callers.isEmpty()) {
            out.append("<p>");
            text(Listing.sentence(Headline.of(outcome)));
            out.append("</p>\n");
        } else {
            counts(outcome);
            table(callers, outcome.useTitles());
            out.append("<h2>Changes</h2>\n");
            outcome.groups().forEach(this::group);
        }
        notes("Not made", outcome.change().problems().stream().map(Words::of).toList());
        notes("Not asked", outcome.report().problems());
        notes("Notes", outcome.change().notices());
        out.append("<h2>What was asked</h2>\n<dl>");
        Summary.rows(outcome).forEach(row -> names(row.title(), List.of(row.text())));
        out.append("</dl>\n</main>\n").append(PAGE.end());
        return out.toString();
    }

    private void counts(WhatIfOutcome outcome) {
        out.append("<ul class=\"counts\">");
        count("lost", outcome.report().totals().lost());
        count("gained", outcome.report().totals().gained());
        count("undecided", outcome.report().totals().undecided());
        out.append("</ul>\n");
    }

    private void count(String kind, long number) {
        out.append("<li class=\"").append(number > 0 ? kind : "none").append("\"><b>");
        out.append(number).append("</b> ").append(kind).append("</li>");
    }

    private void table(Map<String, CallerCounts> callers, List<String> useTitles) {
        out.append(
                "<h2>Who</h2>\n<div class=\"wide\" role=\"region\" aria-label=\"Who\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">caller</th>");
        Stream.concat(Stream.of("lost", "gained", "undecided"), useTitles.stream())
                .forEach(name -> out.append("<th scope=\"col\" class=\"number\">")
                        .append(name)
                        .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        callers.forEach((name, counts) -> row(name, counts, useTitles.size()));
        out.append("</tbody>\n</table></div>\n");
    }

    private void row(String name, CallerCounts counts, int useColumns) {
        out.append("<tr><th scope=\"row\">");
        text(name);
        out.append("</th>");
        number(String.valueOf(counts.lost()));
        number(String.valueOf(counts.gained()));
        number(String.valueOf(counts.undecided()));
        counts.useCells(useColumns).forEach(this::number);
        out.append("</tr>\n");
    }

    private void number(String text) {
        String none = text.equals("0") ? " none" : "";
        out.append("<td class=\"number").append(none).append("\">").append(text).append("</td>");
    }

    private void group(ChangeGroup group) {
        String kind = TextWhatIf.label(group.kind());
        out.append("<details><summary><span class=\"kind ").append(kind).append("\">");
        out.append(kind).append("</span> ");
        text(group.sentence());
        out.append("</summary>\n<dl>");
        names("who", group.callers());
        names(group.actions().size() == 1 ? "action" : "actions", group.actions());
        names("on", group.where());
        names("used", group.useSentences());
        names("before", group.before());
        names("after", group.after());
        out.append("</dl></details>\n");
    }

    /** A title with its names, if there are any. */
    private void names(String title, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        out.append("<dt>").append(title).append("</dt><dd>");
        if (names.size() == 1) {
            text(names.get(0));
        } else {
            items("<ul>", names);
        }
        out.append("</dd>\n");
    }

    private void notes(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("<h2>").append(title).append("</h2>\n");
            items("<ul class=\"notes\">", lines);
        }
    }

    private void items(String list, List<String> lines) {
        out.append(list);
        lines.stream().limit(MOST_NAMES).forEach(this::item);
        if (lines.size() > MOST_NAMES) {
            item("and " + (lines.size() - MOST_NAMES) + " more");
        }
        out.append("</ul>\n");
    }

    private void item(String line) {
        out.append("<li>");
        text(line);
        out.append("</li>");
    }

    private void text(String text) {
        out.append(HtmlText.escape(text));
    }
}
