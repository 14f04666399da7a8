package io.github.iamevaluator.index;

import java.util.List;

/**
 * What a {@link Residual} leaves to ask, statement by statement.
 *
 * @param denies the Deny statements
 * @param levels of each level that does not allow outright, the Allow statements
 */
record ResidualStatements(List<CompiledStatement> denies, List<List<CompiledStatement>> levels) {

    /** Nothing. */
    static final ResidualStatements NONE = new ResidualStatements(List.of(), List.of());

    /** Copies the lists. */
    ResidualStatements {
        denies = List.copyOf(denies);
        levels = levels.stream().map(List::copyOf).toList();
    }
}
