/** Other policy engines on our scenarios, one file each, which says in one line what it does more or less than we do. */
@NullMarked
package io.github.iamevaluator.bench.peers;

import org.jspecify.annotations.NullMarked;
