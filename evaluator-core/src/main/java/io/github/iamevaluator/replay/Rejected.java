package io.github.iamevaluator.replay;

import io.github.iamevaluator.cloudtrail.RejectionReason;

/**
 * Why records were not decided, and what they are about.
 *
 * @param reason why
 * @param subject the event, caller or action
 * @since 0.1.0
 */
public record Rejected(RejectionReason reason, String subject) {}
