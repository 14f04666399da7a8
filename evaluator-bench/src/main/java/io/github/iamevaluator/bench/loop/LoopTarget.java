package io.github.iamevaluator.bench.loop;

/**
 * What is asked.
 *
 * @param action in lower case
 * @param resource as given
 * @param foldedResource in lower case
 * @param policyBearer of an object its bucket, else the resource
 * @param owner account of the resource
 * @param wildcardOnly whether the action has no resource type
 */
record LoopTarget(
        String action,
        String resource,
        String foldedResource,
        String policyBearer,
        String owner,
        boolean wildcardOnly) {}
