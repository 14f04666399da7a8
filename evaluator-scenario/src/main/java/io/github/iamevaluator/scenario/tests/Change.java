package io.github.iamevaluator.scenario.tests;

/**
 * A change that would give another answer.
 *
 * @since 0.1.0
 */
public sealed interface Change permits ContextChange, StatementChange {

    /** What would have to be so: {@code aws:PrincipalTag/team were "payments"}. */
    String wish();

    /** What is so: {@code it is absent}; empty if the wish says it already. */
    String fact();
}
