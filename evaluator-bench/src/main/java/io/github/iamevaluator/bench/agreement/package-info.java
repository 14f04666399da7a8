/** Long runs that ask engine and reference the same questions and print where they differ. */
@NullMarked
package io.github.iamevaluator.bench.agreement;

import org.jspecify.annotations.NullMarked;
