package io.github.iamevaluator.scenario.coverage;

/**
 * Something in a policy that no test exercised.
 *
 * @param line where it stands, in the file of its policy
 * @param what it, in words
 * @since 0.1.0
 */
public record CoverageGap(int line, String what) {}
