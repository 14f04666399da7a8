/** Globs, actions, resources, principals and policy variables: whether one element of a statement fits a request. */
@NullMarked
package io.github.iamevaluator.match;

import org.jspecify.annotations.NullMarked;
