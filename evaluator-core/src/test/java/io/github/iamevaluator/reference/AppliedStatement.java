package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;

/**
 * A statement that applies to a check.
 *
 * @param policyType type of its policy
 * @param level id of the organization level for SCPs and RCPs, else empty text
 * @param policy name of the policy
 * @param index of the statement in its document, from 1
 * @param effect Allow or Deny
 */
public record AppliedStatement(PolicyType policyType, String level, String policy, int index, Effect effect) {}
