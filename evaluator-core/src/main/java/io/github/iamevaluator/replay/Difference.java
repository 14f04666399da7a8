package io.github.iamevaluator.replay;

import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.request.Decision;

/**
 * Where the environment decides a recorded request otherwise than AWS did.
 *
 * @param principal who called; of a session its role
 * @param action what
 * @param recorded what AWS answered
 * @param decided what the environment says
 * @param reason what made that decision
 * @since 0.1.0
 */
public record Difference(String principal, String action, RecordedOutcome recorded, Decision decided, String reason) {}
