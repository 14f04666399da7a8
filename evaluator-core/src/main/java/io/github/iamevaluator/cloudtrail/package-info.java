/** CloudTrail records: reading them, and the permissions that they needed. */
@NullMarked
package io.github.iamevaluator.cloudtrail;

import org.jspecify.annotations.NullMarked;
