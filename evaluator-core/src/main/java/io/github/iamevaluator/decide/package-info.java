/** From facts to a decision: how policy types combine, and the rules of single services. */
@NullMarked
package io.github.iamevaluator.decide;

import org.jspecify.annotations.NullMarked;
