/** JSON text as a tree that keeps the pointer, line, column and offset of every value; the only user of Jackson. */
@NullMarked
package io.github.iamevaluator.json;

import org.jspecify.annotations.NullMarked;
