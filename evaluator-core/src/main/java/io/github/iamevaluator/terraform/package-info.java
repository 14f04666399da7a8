/** A change of an environment as a Terraform plan says it. */
@NullMarked
package io.github.iamevaluator.terraform;

import org.jspecify.annotations.NullMarked;
