/** Questions about many requests at once: the access matrix. */
@NullMarked
package io.github.iamevaluator.analyze;

import org.jspecify.annotations.NullMarked;
