package io.github.iamevaluator.change;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.overlay.Change;
import io.github.iamevaluator.overlay.RefusedChange;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of a set that want different things of the same target: as the order of changes does not matter, none of them is
 * made.
 *
 * @param changes those that contradict another one
 * @param problems one for each of them that stands after one that it contradicts
 */
record Contradictions(Set<Change> changes, List<Problem> problems) {

    /** The contradictions of changes, which name what there is before them and what they make. Cost: linear in what they want. */
    static Contradictions of(List<Change> written, Environment before) {
        Environment names = named(written, before);
        Map<String, Map<String, Change>> first = new HashMap<>();
        Set<Change> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Problem> problems = new ArrayList<>();
        for (Change change : written) {
            Optional<Change> other = Optional.empty();
            for (Change.Wish wish : change.wishes().apply(names)) {
                Map<String, Change> outcomes = first.computeIfAbsent(wish.target(), target -> new LinkedHashMap<>());
                outcomes.putIfAbsent(wish.outcome(), change);
                other = other.or(() -> another(outcomes, wish.outcome()));
            }
            other.ifPresent(contradicted -> {
                found.add(contradicted);
                found.add(change);
                problems.add(problem(change, contradicted));
            });
        }
        return new Contradictions(found, problems);
    }

    /** The first change that wants something else of a target. */
    private static Optional<Change> another(Map<String, Change> outcomes, String outcome) {
        return outcomes.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(outcome))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    /** The environment with what the changes make, as far as it can be made. */
    private static Environment named(List<Change> written, Environment before) {
        Environment now = before;
        for (Change change : written) {
            if (change.phase() == Change.Phase.CREATE) {
                now = made(change, now);
            }
        }
        return now;
    }

    private static Environment made(Change change, Environment now) {
        try {
            return change.step().apply(now);
        } catch (RefusedChange | InvalidRequestException refused) {
            return now; // making the changes says why
        }
    }

    private static Problem problem(Change change, Change other) {
        return new Problem(
                "changed-twice",
                change.at(),
                change.what() + " contradicts " + other.what() + " ("
                        + other.at().describe() + "): neither is made",
                "keep one of them; the order of changes does not matter");
    }
}
