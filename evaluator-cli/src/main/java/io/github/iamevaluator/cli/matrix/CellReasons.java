package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.wording.Silence;
import io.github.iamevaluator.scenario.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why cells are as they are: equal reasons once, up to a bound. They are looked for by any thread, and numbered by one after
 * the other.
 */
final class CellReasons {

    /** So many different ones are kept. */
    static final int MOST = 5_000;

    /** Of a reason that was not kept. */
    static final int NOT_KEPT = -1;

    private final PreparedPolicies policies;
    private final RequestContext context;
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    private volatile boolean full;

    CellReasons(PreparedPolicies policies, RequestContext context) {
        this.policies = policies;
        this.context = context;
    }

    /** The reason of a cell, line by line; nothing once so many are kept that no further one will be. */
    List<String> of(Principal principal, String action, String resource) {
        return full
                ? List.of()
                : lines(policies.explain(AccessRequest.builder(principal, action)
                        .resource(resource)
                        .context(context)
                        .build()));
    }

    /** The number of a reason. Whoever asks in the same order is told the same. */
    int number(List<String> reason) {
        if (full) {
            return NOT_KEPT;
        }
        int number = numbers.computeIfAbsent(reason, any -> numbers.size());
        full = numbers.size() == MOST;
        return number;
    }

    /** All reasons, by number. */
    List<List<String>> all() {
        return List.copyOf(numbers.keySet());
    }

    private static List<String> lines(Explanation why) {
        List<String> lines = new ArrayList<>();
        why.result().matchedStatements().forEach(statement -> lines.add(Words.of(statement)));
        if (lines.isEmpty() && why.result().decision() == Decision.IMPLICIT_DENY) {
            why.checks().forEach(check -> lines.addAll(new Silence(check).lines()));
        }
        why.result().unknownPolicies().forEach(name -> lines.add("not at hand: " + name));
        if (why.result().decision() != Decision.ALLOWED
                && !why.result().missingContextKeys().isEmpty()) {
            lines.add("not given: " + String.join(", ", why.result().missingContextKeys()));
        }
        lines.add("by rule " + String.join(", ", why.result().rules()));
        return lines;
    }
}
