/** Conditions: the operator families, set operators, {@code IfExists}, and what holds when a key is absent. */
@NullMarked
package io.github.iamevaluator.condition;

import org.jspecify.annotations.NullMarked;
