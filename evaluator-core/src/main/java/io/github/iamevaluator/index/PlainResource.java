package io.github.iamevaluator.index;

import io.github.iamevaluator.request.RequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource with the policies that it brings to every plain check.
 *
 * @param policy its resource policy, if it has one
 * @param trust the same as the trust policy of a role, for the actions that ask that
 * @param resourceControl the RCP levels of its owner's account, if RCPs apply to it
 * @param owner the account that owns it, where something else than its ARN says so
 * @param context what is known under its context keys
 * @param bucketAbac whether bucket tags count (S3-10)
 */
public record PlainResource(
        @Nullable ResourceDocument policy,
        @Nullable ResourceDocument trust,
        @Nullable Guardrail resourceControl,
        Optional<String> owner,
        RequestContext context,
        boolean bucketAbac) {}
