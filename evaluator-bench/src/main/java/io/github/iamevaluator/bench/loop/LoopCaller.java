package io.github.iamevaluator.bench.loop;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param arn of the user, role or session
 * @param role of a session
 * @param account of the caller
 * @param user whether it is a user
 */
record LoopCaller(String arn, @Nullable String role, String account, boolean user) {}
