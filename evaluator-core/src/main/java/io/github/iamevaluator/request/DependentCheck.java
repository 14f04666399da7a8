package io.github.iamevaluator.request;

/**
 * A further permission that the call needs of the same caller: PassRole, the key behind a bucket, a copy source
 * (EVAL-40).
 *
 * @param action {@code prefix:Name}
 * @param resource on what
 * @param context added to the context of the request; its keys win
 * @since 0.1.0
 */
public record DependentCheck(String action, ResourceTarget resource, RequestContext context) {}
