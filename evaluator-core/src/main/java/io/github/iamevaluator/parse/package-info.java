/** From policy text to policy documents: every problem collected, each with its place and how to mend it. */
@NullMarked
package io.github.iamevaluator.parse;

import org.jspecify.annotations.NullMarked;
