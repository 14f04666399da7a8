/** CSV output. */
@NullMarked
package io.github.iamevaluator.scenario.csv;

import org.jspecify.annotations.NullMarked;
