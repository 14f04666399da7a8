/** Access matrices: who can do what on what, as a table in a CSV file. */
@NullMarked
package io.github.iamevaluator.scenario.matrix;

import org.jspecify.annotations.NullMarked;
