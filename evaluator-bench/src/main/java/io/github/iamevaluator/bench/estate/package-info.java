/** Who has which policies in a benchmark, and the requests that are asked about them. */
@NullMarked
package io.github.iamevaluator.bench.estate;

import org.jspecify.annotations.NullMarked;
