/** Answers in words: one way of saying things, for the command line and for failing tests alike. */
@NullMarked
package io.github.iamevaluator.scenario.wording;

import org.jspecify.annotations.NullMarked;
