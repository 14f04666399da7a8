/** Tests that run Spark in this JVM, with one session for all of them. */
@NullMarked
package io.github.iamevaluator.spark;

import org.jspecify.annotations.NullMarked;
