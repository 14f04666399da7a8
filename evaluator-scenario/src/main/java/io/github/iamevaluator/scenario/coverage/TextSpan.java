package io.github.iamevaluator.scenario.coverage;

/**
 * Where a part of a policy stands.
 *
 * @param line in its file, from 1
 * @param start characters before it in the document's own text
 * @param end characters before what follows it there
 * @since 0.1.0
 */
public record TextSpan(int line, int start, int end) {}
