/** ARNs and their six parts. */
@NullMarked
package io.github.iamevaluator.arn;

import org.jspecify.annotations.NullMarked;
