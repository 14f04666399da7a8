/** Text as AWS compares it, and the nearest name to a misspelt one. */
@NullMarked
package io.github.iamevaluator.text;

import org.jspecify.annotations.NullMarked;
