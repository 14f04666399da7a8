/** The access matrix, decided a column of principals at a time. */
@NullMarked
package io.github.iamevaluator.analyze.column;

import org.jspecify.annotations.NullMarked;
