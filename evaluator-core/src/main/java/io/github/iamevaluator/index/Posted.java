package io.github.iamevaluator.index;

/**
 * A statement of a document.
 *
 * @param document the document's number in a {@link StatementIndex}
 * @param statement the statement
 */
record Posted(int document, CompiledStatement statement) {}
