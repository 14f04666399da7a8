/** What a change of policies changes: candidates to ask about, and the comparison of answers before and after. */
@NullMarked
package io.github.iamevaluator.whatif;

import org.jspecify.annotations.NullMarked;
