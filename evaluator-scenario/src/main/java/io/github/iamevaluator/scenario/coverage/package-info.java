/** What tests exercise of the policies that they are about, and which changes of those policies they notice. */
@NullMarked
package io.github.iamevaluator.scenario.coverage;

import org.jspecify.annotations.NullMarked;
