/** Answers put into words and into JSON. */
@NullMarked
package io.github.iamevaluator.cli.output;

import org.jspecify.annotations.NullMarked;
