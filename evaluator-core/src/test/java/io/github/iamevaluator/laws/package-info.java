/** The laws that the rules state, as properties, and for each a planted fault that it finds. */
@NullMarked
package io.github.iamevaluator.laws;

import org.jspecify.annotations.NullMarked;
