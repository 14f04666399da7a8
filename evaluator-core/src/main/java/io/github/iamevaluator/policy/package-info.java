/** The policy language as immutable records, and where each part of a policy stands in its text. */
@NullMarked
package io.github.iamevaluator.policy;

import org.jspecify.annotations.NullMarked;
