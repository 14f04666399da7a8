/** The pages that this project writes, in a real browser. */
@NullMarked
package io.github.iamevaluator.browser;

import org.jspecify.annotations.NullMarked;
