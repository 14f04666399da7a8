/** Runs the benchmarks by plan and makes ratios, a table and a picture of JMH's results; no number is typed. */
@NullMarked
package io.github.iamevaluator.bench.report;

import org.jspecify.annotations.NullMarked;
