/** The same questions over data sets, on Apache Spark. */
@NullMarked
package io.github.iamevaluator.spark;

import org.jspecify.annotations.NullMarked;
