/** The public face: one evaluator, its prepared policies, its results and explanations. */
@NullMarked
package io.github.iamevaluator;

import org.jspecify.annotations.NullMarked;
