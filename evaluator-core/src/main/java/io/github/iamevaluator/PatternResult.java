package io.github.iamevaluator;

import io.github.iamevaluator.request.Decision;

/**
 * What holds for one set of resources inside the set that a request asks about (EVAL-43).
 *
 * @param pattern the narrower set: a resource pattern of some policy
 * @param decision the answer for it
 * @since 0.1.0
 */
public record PatternResult(String pattern, Decision decision) {}
