package io.github.iamevaluator.bench.corpus;

/**
 * A policy document as text.
 *
 * @param name of the policy
 * @param json its document
 */
public record PolicyText(String name, String json) {}
