/** What was found in CloudTrail, for people and for programs. */
@NullMarked
package io.github.iamevaluator.cli.trail;

import org.jspecify.annotations.NullMarked;
