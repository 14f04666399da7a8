/** HTML output: the escape of text from elsewhere, and the frame that all pages share. */
@NullMarked
package io.github.iamevaluator.scenario.html;

import org.jspecify.annotations.NullMarked;
