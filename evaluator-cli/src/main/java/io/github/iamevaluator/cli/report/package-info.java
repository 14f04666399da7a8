/** What runs of tests leave behind: text for people, and JSON, JUnit XML, TAP and Markdown for programs. */
@NullMarked
package io.github.iamevaluator.cli.report;

import org.jspecify.annotations.NullMarked;
