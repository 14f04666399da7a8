/** What is asked, who asks it, and the words of the answer. */
@NullMarked
package io.github.iamevaluator.request;

import org.jspecify.annotations.NullMarked;
