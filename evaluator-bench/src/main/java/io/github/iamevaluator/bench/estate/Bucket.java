package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.policy.Policy;

/**
 * A bucket with its policy.
 *
 * @param arn of the bucket
 * @param owner its account
 * @param policy its resource policy
 */
public record Bucket(String arn, String owner, Policy policy) {}
