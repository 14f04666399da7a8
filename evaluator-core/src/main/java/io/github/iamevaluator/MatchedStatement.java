package io.github.iamevaluator;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.Optional;

/**
 * A statement that made a decision (SIM-5).
 *
 * @param policyType the type of its policy
 * @param policy the name of its policy
 * @param sid its Sid, if it has a non-empty one
 * @param index its position in the document, from 1; 0 for a KMS grant
 * @param effect Allow or Deny
 * @param at where it stands; empty for a KMS grant
 * @since 0.1.0
 */
public record MatchedStatement(
        PolicyType policyType,
        String policy,
        Optional<String> sid,
        int index,
        Effect effect,
        Optional<SourceLocation> at) {}
