/**
 * The fair opponent: what somebody who has no index but cares for speed would write. It shares no code with the engine,
 * parses and allocates nothing while deciding, and knows what the workloads need: identity policies, SCP levels,
 * boundaries, session policies, resource policies, conditions and variables.
 */
@NullMarked
package io.github.iamevaluator.bench.loop;

import org.jspecify.annotations.NullMarked;
