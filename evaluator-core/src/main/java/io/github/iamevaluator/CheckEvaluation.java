package io.github.iamevaluator;

import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.decide.Verdict;
import io.github.iamevaluator.index.CompiledPolicySet;
import java.util.List;

/**
 * A check with its verdict.
 *
 * @param check the check
 * @param policies those that bear on it
 * @param verdict its decision
 * @param patterns for a resource that is a set: what holds inside it (EVAL-43)
 */
record CheckEvaluation(Check check, CompiledPolicySet policies, Verdict verdict, List<PatternResult> patterns) {}
