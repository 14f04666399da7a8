package io.github.iamevaluator.index;

import java.util.List;

/** What is left to ask of a guardrail once the action is known. Immutable. */
final class Residual {

    /** That of no guardrail. */
    static final Residual ABSENT = new Residual(List.of(), List.of(), ResidualStatements.NONE);

    private final List<Posted> denyStatements;
    private final Posting denies;
    private final Posting[] levels;
    private final boolean closed;
    private final ResidualStatements statements;

    /**
     * A residual.
     *
     * @param denies its Deny statements that match the action
     * @param levels of each level that does not allow the action whatever else is asked, the Allow statements that match it
     * @param statements the same, one by one
     */
    Residual(List<Posted> denies, List<Posting> levels, ResidualStatements statements) {
        this.denyStatements = List.copyOf(denies);
        this.denies = Posting.of(denies);
        this.levels = levels.toArray(Posting[]::new);
        this.closed = levels.contains(Posting.EMPTY);
        this.statements = statements;
    }

    /** Its Deny statements that match the action. */
    List<Posted> denies() {
        return denyStatements;
    }

    /** What is left, statement by statement. */
    ResidualStatements statements() {
        return statements;
    }

    /** Tells whether a Deny applies. */
    boolean denies(Subject subject) {
        return denies != Posting.EMPTY && denies.anyApplies(subject, null);
    }

    /** Tells whether it depends on the rest of the question whether each level allows. */
    boolean isOpen() {
        return levels.length > 0 && !closed;
    }

    /** Tells whether each level allows the action whatever else is asked. */
    boolean allowsAnything() {
        return levels.length == 0;
    }

    /** Tells whether each level allows. */
    boolean allows(Subject subject) {
        for (Posting level : levels) {
            if (!level.anyApplies(subject, null)) {
                return false;
            }
        }
        return true;
    }
}
