package io.github.iamevaluator.facts;

/**
 * What one resource policy says of a check.
 *
 * @param set its applying statements
 * @param isPublic whether the whole document is public (S3-9)
 */
public record ResourcePolicyFacts(PolicySetFacts set, boolean isPublic) {}
