/** The smallest policy for what was used, and what is granted and never used. */
@NullMarked
package io.github.iamevaluator.leastprivilege;

import org.jspecify.annotations.NullMarked;
