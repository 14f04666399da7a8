package io.github.iamevaluator.junit;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** The claims of a test that are not checked yet, because more may still follow behind them. */
final class Claims {

    private final Queue<Claim> open = new ConcurrentLinkedQueue<>();
    private final Queue<BegunAssertion> begun = new ConcurrentLinkedQueue<>();

    /** Takes in an assertion that begins. */
    BegunAssertion begin(String missing) {
        BegunAssertion assertion = new BegunAssertion(missing);
        begun.add(assertion);
        return assertion;
    }

    /** Forgets assertions that were begun, and gives the errors of those that claim nothing. */
    List<AssertionError> claimingNothing(Predicate<BegunAssertion> which) {
        List<BegunAssertion> due = begun.stream().filter(which).toList();
        begun.removeAll(due);
        return due.stream()
                .filter(BegunAssertion::claimsNothing)
                .map(BegunAssertion::error)
                .toList();
    }

    /**
     * Takes in a claim that begins, and checks those of this thread that are complete with that.
     *
     * @throws AssertionError if one of them does not hold
     */
    void add(Claim claim) {
        Thread current = Thread.currentThread();
        throwFirst(failures(before -> before.isOf(current)));
        open.add(claim);
    }

    /**
     * Checks every claim.
     *
     * @throws AssertionError the first that does not hold; the others are suppressed in it
     */
    void check() {
        throwFirst(failures(claim -> true));
    }

    /**
     * Checks claims, and forgets them.
     *
     * @return the failures of those that throw them
     */
    List<AssertionError> failures(Predicate<Claim> which) {
        List<Claim> due = open.stream().filter(which).toList();
        open.removeAll(due);
        return due.stream().map(Claim::failure).flatMap(Optional::stream).toList();
    }

    /**
     * Throws the first of some failures, if there are any; the others are suppressed in it.
     *
     * @throws AssertionError the first
     */
    static void throwFirst(List<AssertionError> failures) {
        if (!failures.isEmpty()) {
            AssertionError first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
