/** CloudTrail records: reading them, the permissions they needed, asking about them again. */
@NullMarked
package io.github.iamevaluator.cloudtrail;

import org.jspecify.annotations.NullMarked;
