package io.github.iamevaluator.whatif;

import io.github.iamevaluator.context.CallerKeys;
import io.github.iamevaluator.context.CallerValues;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedCaller;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A caller as the sides know it: what its own context keys say, and what its policies allow by name or under conditions. */
final class KnownCaller {

    private final List<ContextView> keys = new ArrayList<>();
    private final Set<Allowed> allowed = new LinkedHashSet<>();

    /**
     * Looks a caller up on all sides.
     *
     * @param allows reads policies
     */
    KnownCaller(Principal principal, List<Environment> sides, EvaluationOptions options, CallerAllows allows) {
        for (Environment side : sides) {
            resolved(side, principal).ifPresent(caller -> {
                ContextView own = keys(caller, options);
                keys.add(own);
                policies(caller).forEach(policy -> allowed.addAll(allows.of(policy, own)));
            });
        }
    }

    /** Tells whether the caller alone says what a key is, by its folded name. */
    static boolean isOwnKey(String folded) {
        return folded.startsWith("aws:principal") || CallerValues.isDerived(folded);
    }

    /** What some of its own keys say, on each side on which there is such a caller; absent keys are left out. */
    Set<Map<String, ContextValue>> values(Set<String> foldedKeys) {
        Set<Map<String, ContextValue>> values = new LinkedHashSet<>();
        for (ContextView side : keys) {
            Map<String, ContextValue> known = new LinkedHashMap<>();
            for (String key : foldedKeys) {
                ContextValue value = isOwnKey(key) ? side.find(key) : null;
                if (value != null) {
                    known.put(key, value);
                }
            }
            values.add(known);
        }
        return values.isEmpty() ? Set.of(Map.of()) : values;
    }

    /** What its policies allow by name or under conditions, on either side. */
    Set<Allowed> allowed() {
        return allowed;
    }

    private static Optional<ResolvedCaller> resolved(Environment side, Principal principal) {
        try {
            return Optional.of(side.caller(principal));
        } catch (InvalidRequestException | PolicyParseException notThere) {
            return Optional.empty(); // nobody, or one of whom every question is an error
        }
    }

    private static ContextView keys(ResolvedCaller caller, EvaluationOptions options) {
        CallerKeys derived = CallerKeys.of(caller.principal(), options);
        return folded ->
                Optional.ofNullable(caller.context().find(folded)).orElseGet(() -> CallerValues.of(derived, folded));
    }

    private static Stream<Policy> policies(ResolvedCaller caller) {
        return Stream.of(
                        caller.identity().stream(),
                        caller.boundary().stream(),
                        caller.serviceControl().stream()
                                .map(ControlLevel::policies)
                                .flatMap(List::stream))
                .flatMap(policies -> policies);
    }
}
