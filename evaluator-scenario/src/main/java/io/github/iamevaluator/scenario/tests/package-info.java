/** People's tests of their policies: reading their files, running them, and saying why one failed. */
@NullMarked
package io.github.iamevaluator.scenario.tests;

import org.jspecify.annotations.NullMarked;
