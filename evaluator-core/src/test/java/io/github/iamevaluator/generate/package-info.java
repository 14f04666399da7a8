/**
 * Generators of policies, principals, contexts, requests and whole scenarios: a seed in, a value out, for tests,
 * benchmarks and jobs alike.
 */
@NullMarked
package io.github.iamevaluator.generate;

import org.jspecify.annotations.NullMarked;
