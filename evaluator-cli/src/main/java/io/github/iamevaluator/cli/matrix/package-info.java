/** The access matrix of an environment: what it is about, and how it is shown. */
@NullMarked
package io.github.iamevaluator.cli.matrix;

import org.jspecify.annotations.NullMarked;
