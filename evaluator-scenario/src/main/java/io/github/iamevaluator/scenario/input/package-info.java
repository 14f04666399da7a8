/** From the text of a file to fields with their places: JSON and YAML alike, strict, every problem collected. */
@NullMarked
package io.github.iamevaluator.scenario.input;

import org.jspecify.annotations.NullMarked;
