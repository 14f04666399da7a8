package io.github.iamevaluator;

import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.decide.Verdict;
import io.github.iamevaluator.index.SetReport;
import java.util.List;

/**
 * A check with its verdict.
 *
 * @param check the check
 * @param verdict its decision
 * @param sets every policy set that bears on it
 * @param patterns for a resource that is a set: what holds inside it (EVAL-43)
 */
record CheckEvaluation(Check check, Verdict verdict, List<SetReport> sets, List<PatternResult> patterns) {}
