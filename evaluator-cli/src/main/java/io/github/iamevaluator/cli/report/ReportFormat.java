package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.cli.output.Style;
import java.io.PrintWriter;

/** The formats of reports. */
public enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** JUnit XML as Maven Surefire writes it, for CI servers. */
    JUNIT,
    /** Test Anything Protocol, version 14. */
    TAP,
    /** A table and the failures, for summaries of CI runs. */
    MARKDOWN;

    /** Whether it has a place for mutants. */
    public boolean tellsMutants() {
        return switch (this) {
            case TEXT, JSON, MARKDOWN -> true;
            case JUNIT, TAP -> false;
        };
    }

    /** A report that writes to a target. */
    public TestReport to(PrintWriter out, Style style) {
        return switch (this) {
            case TEXT -> new TextReport(out, style);
            case JSON -> new JsonReport(out);
            case JUNIT -> new JunitXmlReport(out);
            case TAP -> new TapReport(out);
            case MARKDOWN -> new MarkdownReport(out);
        };
    }
}
