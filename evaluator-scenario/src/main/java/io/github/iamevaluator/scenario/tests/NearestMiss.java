package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.scenario.wording.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small change, of the request or of one statement, that gives the answer expected; deciding again has verified it.
 *
 * @param changes one or more, all of them needed
 * @param decision the answer with the changes
 * @since 0.1.0
 */
public record NearestMiss(List<Change> changes, Decision decision) {

    /** Copies the list. */
    public NearestMiss {
        changes = List.copyOf(changes);
    }

    /** {@code would be allowed if aws:PrincipalTag/team were "payments"; it is absent}. */
    @Override
    public String toString() {
        String condition = changes.size() == 1
                ? changes.get(0).wish() + (fact().isEmpty() ? "" : "; " + fact())
                : changes.stream()
                        .map(change -> change.wish() + " (" + change.fact() + ")")
                        .collect(Collectors.joining(" and "));
        return "would be " + Words.of(decision) + " if " + condition;
    }

    private String fact() {
        return changes.get(0).fact();
    }
}
