package io.github.iamevaluator.bench.agreement;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.reference.AppliedStatement;
import io.github.iamevaluator.reference.ReferenceEvaluator;
import io.github.iamevaluator.reference.ReferenceResult;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the engine, by {@code decide} and by {@code evaluate}, and the reference, and counts the answers. */
final class Comparison {

    /** The clock of both. */
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final int MOST_PRINTED = 50;

    private final ServiceCatalog catalog;
    private final EvaluationOptions options;
    private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
    private long asked;
    private long refused;
    private long differing;

    Comparison(ServiceCatalog catalog, EvaluationOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    /**
     * Asks one question with one check.
     *
     * @param prepared the policies in the engine's hands
     * @param request as the engine is asked
     * @param completed the same as the reference is asked, with what the engine knows from an environment
     * @param policies those that bear on it
     */
    void ask(PreparedPolicies prepared, AccessRequest request, AccessRequest completed, PolicySet policies) {
        asked++;
        ReferenceResult reference =
                new ReferenceEvaluator().evaluate(completed, policies, options, Optional.of(catalog), NOW);
        if (reference.decision().isEmpty()) {
            refused++;
            return;
        }
        Decision wanted = reference.decision().get();
        decisions.merge(wanted, 1L, Long::sum);
        Decision decided = prepared.decide(request);
        EvaluationResult evaluated = prepared.evaluate(request);
        Set<String> matched =
                evaluated.matchedStatements().stream().map(Comparison::text).collect(Collectors.toSet());
        if (decided != wanted
                || evaluated.decision() != wanted
                || !matched.equals(made(reference.applying(), wanted))) {
            differs(request, reference, decided, evaluated);
        }
    }

    private void differs(
            AccessRequest request, ReferenceResult reference, Decision decided, EvaluationResult evaluated) {
        if (differing++ < MOST_PRINTED) {
            System.out.println("differ on " + request + "\n  decided " + decided + "\n  evaluated " + evaluated
                    + "\n  reference " + reference);
        }
    }

    /** SIM-5. */
    private static Set<String> made(Set<AppliedStatement> applying, Decision decision) {
        return applying.stream()
                .filter(applied -> switch (decision) {
                    case ALLOWED -> applied.effect() == Effect.ALLOW && grants(applied.policyType());
                    case EXPLICIT_DENY -> applied.effect() == Effect.DENY;
                    case IMPLICIT_DENY, UNDECIDED -> false;
                })
                .map(applied -> text(applied.policyType(), applied.policy(), applied.index()))
                .collect(Collectors.toSet());
    }

    private static boolean grants(PolicyType type) {
        return type == PolicyType.IDENTITY || type == PolicyType.RESOURCE;
    }

    private static String text(MatchedStatement statement) {
        return text(statement.policyType(), statement.policy(), statement.index());
    }

    private static String text(PolicyType type, String policy, int statement) {
        return type.label() + " " + policy + " #" + statement;
    }

    /** How many questions they answered differently. */
    long differing() {
        return differing;
    }

    @Override
    public String toString() {
        return asked + " asked, " + refused + " refused, " + decisions + ", " + differing + " differ";
    }
}
