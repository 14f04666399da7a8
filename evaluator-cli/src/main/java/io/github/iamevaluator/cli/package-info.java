/** The command line. */
@NullMarked
package io.github.iamevaluator.cli;

import org.jspecify.annotations.NullMarked;
