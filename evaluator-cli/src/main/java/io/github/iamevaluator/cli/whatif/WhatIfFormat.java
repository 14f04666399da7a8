package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.cli.output.Style;
import java.io.IOException;
import java.io.PrintWriter;

/** The forms of a report. */
public enum WhatIfFormat {
    /** For people. */
    TEXT,
    /** For programs: groups and single changes. */
    JSON,
    /** For spreadsheets: a line for each change. */
    CSV,
    /** For summaries of CI runs. */
    MARKDOWN,
    /** A page for browsers. */
    HTML;

    /** Writes a report in this form. */
    public void write(WhatIfOutcome outcome, PrintWriter out, Style style) throws IOException {
        switch (this) {
            case TEXT -> new TextWhatIf(out, style).write(outcome);
            case JSON -> new JsonWhatIf(out).write(outcome);
            case CSV -> CsvWhatIf.write(outcome, out);
            case MARKDOWN -> new MarkdownWhatIf(out).write(outcome);
            case HTML -> out.print(HtmlWhatIf.write(outcome));
        }
    }
}
