/** Compiled policies, and the facts that they yield for a check. */
@NullMarked
package io.github.iamevaluator.index;

import org.jspecify.annotations.NullMarked;
