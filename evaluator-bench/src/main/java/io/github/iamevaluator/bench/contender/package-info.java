/** Who is measured: the engine, the loop and the reference, all answering the same pool of requests. */
@NullMarked
package io.github.iamevaluator.bench.contender;

import org.jspecify.annotations.NullMarked;
