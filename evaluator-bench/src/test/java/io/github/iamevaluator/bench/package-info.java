/** Runs every benchmark's preparation, which compares the contenders, on small parameters; measures nothing. */
@NullMarked
package io.github.iamevaluator.bench;

import org.jspecify.annotations.NullMarked;
