/** The policies that benchmarks are made of: AWS managed ones where they were fetched, else seeded ones like them. */
@NullMarked
package io.github.iamevaluator.bench.corpus;

import org.jspecify.annotations.NullMarked;
