package io.github.iamevaluator.whatif;

import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;

/**
 * A statement that came, went or changed.
 *
 * @param version of its document, which tells whether it has policy variables (GRAM-3)
 */
record ChangedStatement(PolicyVersion version, Statement statement) {}
