/** What matching found for one check: the only thing that deciding sees. */
@NullMarked
package io.github.iamevaluator.facts;

import org.jspecify.annotations.NullMarked;
