package io.github.iamevaluator.policy;

/**
 * Where a statement stands in its document's own text.
 *
 * @param start the opening brace
 * @param end just after the closing brace
 * @param simulatorStart the start position that the AWS simulator reports (SIM-32); its end position is {@code end}
 * @since 0.1.0
 */
public record StatementText(TextPosition start, TextPosition end, TextPosition simulatorStart) {}
