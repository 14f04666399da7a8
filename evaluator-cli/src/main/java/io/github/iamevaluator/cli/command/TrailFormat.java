package io.github.iamevaluator.cli.command;

/** How what was found in CloudTrail is written. */
enum TrailFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For spreadsheets: the groups only. */
    CSV
}
