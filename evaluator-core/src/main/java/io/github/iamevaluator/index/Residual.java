package io.github.iamevaluator.index;

import java.util.List;

/** What is left to ask of a guardrail once the action is known. */
final class Residual {

    /** That of no guardrail. */
    static final Residual ABSENT = new Residual(Posting.EMPTY, List.of());

    private final boolean mayDeny;
    private final Posting denies;
    private final Posting[] levels;

    /**
     * A residual.
     *
     * @param denies its Deny statements that match the action
     * @param levels of each level that does not allow the action whatever else is asked, the Allow statements that match it
     */
    Residual(Posting denies, List<Posting> levels) {
        this.mayDeny = denies != Posting.EMPTY;
        this.denies = denies;
        this.levels = levels.toArray(Posting[]::new);
    }

    /** Tells whether a Deny applies. */
    boolean denies(Subject subject) {
        return mayDeny && denies.anyApplies(subject, null);
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
