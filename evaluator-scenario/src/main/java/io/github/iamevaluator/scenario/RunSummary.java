package io.github.iamevaluator.scenario;

import io.github.iamevaluator.request.Decision;

/**
 * Counts the results of a run and tells its exit status. For use by one thread at a time.
 *
 * @since 0.1.0
 */
public final class RunSummary {

    private int passed;
    private int failed;
    private int answered;
    private int undecided;
    private int unreadable;

    /** Counts a result. */
    public void add(ScenarioResult result) {
        result.pass().ifPresentOrElse(this::addCompared, () -> addOpen(result));
    }

    /** Scenarios whose expectation holds. */
    public int passed() {
        return passed;
    }

    /** Scenarios whose expectation does not hold, and those without one that ended in an input error. */
    public int failed() {
        return failed;
    }

    /** Scenarios without expectation that have an answer other than undecided. */
    public int answered() {
        return answered;
    }

    /** Scenarios without expectation that are undecided (INC-2). */
    public int undecided() {
        return undecided;
    }

    /** Places that could not be read as a scenario. */
    public int unreadable() {
        return unreadable;
    }

    /** All results. */
    public int total() {
        return passed + failed + answered + undecided + unreadable;
    }

    /**
     * The exit status of {@code simulate}: 3 when any input could not be read; else 1 when an expectation failed; else
     * 4 when a scenario without expectation is undecided; else 0.
     */
    public int exitStatus() {
        if (unreadable > 0) {
            return 3;
        }
        if (failed > 0) {
            return 1;
        }
        return undecided > 0 ? 4 : 0;
    }

    private void addCompared(boolean pass) {
        if (pass) {
            passed++;
        } else {
            failed++;
        }
    }

    private void addOpen(ScenarioResult result) {
        boolean isUndecided =
                result.outcome().fold(decided -> decided.result().decision() == Decision.UNDECIDED, error -> false);
        boolean isFailed = result.outcome().fold(decided -> false, error -> true);
        if (result.line().isPresent()) {
            unreadable++;
        } else if (isFailed) {
            failed++;
        } else if (isUndecided) {
            undecided++;
        } else {
            answered++;
        }
    }
}
