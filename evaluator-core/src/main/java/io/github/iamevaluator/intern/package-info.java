/** Equal values held once. */
@NullMarked
package io.github.iamevaluator.intern;

import org.jspecify.annotations.NullMarked;
