/** The benchmarks, one class each, and what they are asked about. */
@NullMarked
package io.github.iamevaluator.bench;

import org.jspecify.annotations.NullMarked;
