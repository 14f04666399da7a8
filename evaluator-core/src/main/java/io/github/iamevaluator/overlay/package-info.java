/** An environment with some of its policies, attachments, boundaries and members replaced, by the names that people write. */
@NullMarked
package io.github.iamevaluator.overlay;

import org.jspecify.annotations.NullMarked;
