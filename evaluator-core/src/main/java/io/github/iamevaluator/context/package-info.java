/** From a request to its checks: what is refused, what each check is about, and the full request context of each. */
@NullMarked
package io.github.iamevaluator.context;

import org.jspecify.annotations.NullMarked;
