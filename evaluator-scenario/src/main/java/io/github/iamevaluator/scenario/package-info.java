/** Scenario files: reading them, running them, writing their results. */
@NullMarked
package io.github.iamevaluator.scenario;

import org.jspecify.annotations.NullMarked;
