/** Readers of what AWS prints: a folder of exports becomes an environment. */
@NullMarked
package io.github.iamevaluator.ingest;

import org.jspecify.annotations.NullMarked;
