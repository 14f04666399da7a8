package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;

/**
 * A user or role of an export that was left out, because nobody of its name can call: its ARN names none (REQ-11, REQ-12).
 *
 * @param arn as it was written
 * @param what {@code user} or {@code role}
 * @param at where
 * @since 0.1.0
 */
public record UnusableIdentity(String arn, String what, SourceLocation at) {

    /** What is wrong with it. */
    public Problem problem() {
        return new Problem(
                "unusable-identity",
                at,
                "\"" + arn + "\" names no " + what,
                "give the ARN that AWS prints, arn:aws:iam::ACCOUNT:" + what + "/NAME");
    }

    /** What, where, and how to mend it, in one line. */
    public String describe() {
        Problem problem = problem();
        return at.describe() + " at " + at.pointer() + ": " + problem.what() + "; " + problem.mend();
    }
}
