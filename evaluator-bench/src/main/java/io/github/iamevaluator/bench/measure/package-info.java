/** What JMH does not measure by itself: the time of the processor, memory, whole processes. */
@NullMarked
package io.github.iamevaluator.bench.measure;

import org.jspecify.annotations.NullMarked;
