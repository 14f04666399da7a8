/** What a change of policies changes: change sets, and the comparison of answers before and after. */
@NullMarked
package io.github.iamevaluator.whatif;

import org.jspecify.annotations.NullMarked;
