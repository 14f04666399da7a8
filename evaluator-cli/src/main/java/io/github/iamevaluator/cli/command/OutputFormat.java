package io.github.iamevaluator.cli.command;

/** How answers are written. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
