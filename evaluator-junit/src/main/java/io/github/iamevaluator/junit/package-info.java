/** Unit tests for IAM policies: the JUnit Jupiter extension, fluent assertions, scenario files and access matrices. */
@NullMarked
package io.github.iamevaluator.junit;

import org.jspecify.annotations.NullMarked;
