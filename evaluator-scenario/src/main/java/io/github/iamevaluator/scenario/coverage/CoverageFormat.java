package io.github.iamevaluator.scenario.coverage;

/**
 * The forms in which coverage is written.
 *
 * @since 0.1.0
 */
public enum CoverageFormat {
    /** For people. */
    TEXT("txt"),
    /** For programs. */
    JSON("json"),
    /** Line by line, in the form of LCOV's tracefiles. */
    LCOV("lcov"),
    /** One page that shows the text of the policies coloured. */
    HTML("html");

    private final String extension;

    CoverageFormat(String extension) {
        this.extension = extension;
    }

    /** The extension of files in this form, without the dot. */
    public String extension() {
        return extension;
    }

    /** The report in this form; it ends with a line break. */
    public String write(CoverageReport report) {
        return switch (this) {
            case TEXT -> CoverageText.write(report);
            case JSON -> CoverageJson.write(report);
            case LCOV -> CoverageLcov.write(report);
            case HTML -> CoverageHtml.write(report);
        };
    }
}
