/** A change of an environment as files say it: a folder with what to add, to replace and to remove, or a second environment. */
@NullMarked
package io.github.iamevaluator.change;

import org.jspecify.annotations.NullMarked;
