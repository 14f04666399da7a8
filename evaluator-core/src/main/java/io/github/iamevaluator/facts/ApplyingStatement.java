package io.github.iamevaluator.facts;

import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import java.util.Optional;

/**
 * A statement that applies to a check, or a KMS grant that acts as one (KMS-6).
 *
 * @param type the type of its policy
 * @param policy its policy; for a grant, a policy named after the grant
 * @param statement empty for a grant
 * @param kind how its Principal matched; DIRECT where the policy type has no Principal
 */
public record ApplyingStatement(PolicyType type, Policy policy, Optional<Statement> statement, MatchKind kind) {}
