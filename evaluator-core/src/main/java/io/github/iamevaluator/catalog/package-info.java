/** The service catalog: actions, resource types and condition keys of the AWS services, and their types. */
@NullMarked
package io.github.iamevaluator.catalog;

import org.jspecify.annotations.NullMarked;
