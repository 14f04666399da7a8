/** Recorded requests asked again: whether the answers agree with what AWS did, and what a change would take away. */
@NullMarked
package io.github.iamevaluator.replay;

import org.jspecify.annotations.NullMarked;
