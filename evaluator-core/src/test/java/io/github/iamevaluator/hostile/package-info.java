/** What hostile policies and requests cost, counted in operations of the engine as it is shipped. */
@NullMarked
package io.github.iamevaluator.hostile;

import org.jspecify.annotations.NullMarked;
