package io.github.iamevaluator.decide.service;

import io.github.iamevaluator.request.Decision;

/**
 * A service's refusal of what the general rules would allow.
 *
 * @param decision IMPLICIT_DENY, or EXPLICIT_DENY for S3-8
 * @param rule by which
 */
public record Lowering(Decision decision, String rule) {

    /** An implicit denial. */
    static Lowering implicit(String rule) {
        return new Lowering(Decision.IMPLICIT_DENY, rule);
    }
}
