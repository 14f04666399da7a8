package io.github.iamevaluator;

import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.reference.AppliedStatement;
import io.github.iamevaluator.reference.CheckResult;
import io.github.iamevaluator.reference.ReferenceEvaluator;
import io.github.iamevaluator.reference.ReferenceResult;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What engine and reference must say alike about a scenario.
 *
 * @param decision none with an input error
 * @param code the decision's or the input error's
 * @param decided the same of {@link PreparedPolicies#decide}
 * @param matched the statements that made it (SIM-5), as text; grants on a key left out
 * @param blockedBy SIM-3
 * @param missingKeys SIM-6, names folded (CTX-1)
 */
record Answer(
        Optional<Decision> decision,
        String code,
        String decided,
        Set<String> matched,
        Set<BlockedBy> blockedBy,
        Set<String> missingKeys) {

    /** What the engine says. */
    static Answer of(Scenario scenario, Engines engines) {
        PreparedPolicies prepared = engines.of(scenario).prepare(scenario.policies());
        try {
            EvaluationResult result = prepared.evaluate(scenario.request());
            String decided = decided(scenario, prepared); // builds the index, by which it is evaluated from then on
            boolean alike = prepared.evaluate(scenario.request()).equals(result);
            return new Answer(
                    Optional.of(result.decision()),
                    result.decision().code() + (alike ? "" : ", and otherwise by the index"),
                    decided,
                    result.matchedStatements().stream()
                            .filter(statement -> statement.index() > 0)
                            .map(s -> text(s.policyType(), s.policy(), s.index(), s.effect()))
                            .collect(Collectors.toSet()),
                    result.blockedBy(),
                    folded(result.missingContextKeys()));
        } catch (InvalidRequestException invalid) {
            return new Answer(
                    Optional.empty(),
                    invalid.error().code(),
                    decided(scenario, prepared),
                    Set.of(),
                    Set.of(),
                    Set.of());
        }
    }

    /** What {@link PreparedPolicies#decide} says, which goes another way through the index; both its forms must agree. */
    private static String decided(Scenario scenario, PreparedPolicies prepared) {
        String asked = code(() -> prepared.decide(scenario.request()));
        String inParts = hasPreparedForm(scenario.request()) ? code(() -> inParts(scenario, prepared)) : asked;
        return asked.equals(inParts) ? asked : asked + ", in prepared parts " + inParts;
    }

    private static boolean hasPreparedForm(AccessRequest request) {
        return request.resources().size() == 1
                && request.requires().isEmpty()
                && !request.callerInManagementAccount()
                && !request.literalResource();
    }

    private static Decision inParts(Scenario scenario, PreparedPolicies prepared) {
        AccessRequest request = scenario.request();
        return prepared.decide(
                prepared.principal(request.principal()),
                prepared.action(request.action()),
                prepared.resource(request.resources().get(0)),
                request.context());
    }

    private static String code(Supplier<Decision> decision) {
        try {
            return decision.get().code();
        } catch (InvalidRequestException invalid) {
            return invalid.error().code();
        }
    }

    /** What the reference says: the checks that have the decision of the whole speak for it. */
    static Answer ofReference(Scenario scenario, Engines engines) {
        ReferenceResult result = new ReferenceEvaluator()
                .evaluate(
                        scenario.request(),
                        scenario.policies(),
                        scenario.options(),
                        engines.catalog(scenario),
                        scenario.now());
        return new Answer(
                result.decision(),
                result.code(),
                result.code(),
                deciding(result).flatMap(Answer::matched).collect(Collectors.toSet()),
                deciding(result).flatMap(check -> check.blockedBy().stream()).collect(Collectors.toSet()),
                folded(result.missingContextKeys()));
    }

    private static Stream<CheckResult> deciding(ReferenceResult result) {
        return result.checks().stream()
                .filter(check -> result.decision().stream().anyMatch(check.decision()::equals));
    }

    /** SIM-5. */
    private static Stream<String> matched(CheckResult check) {
        return check.applying().stream()
                .filter(applied -> made(applied, check.decision()))
                .map(applied -> text(applied.policyType(), applied.policy(), applied.index(), applied.effect()));
    }

    private static boolean made(AppliedStatement applied, Decision decision) {
        return switch (decision) {
            case ALLOWED ->
                applied.effect() == Effect.ALLOW
                        && (applied.policyType() == PolicyType.IDENTITY || applied.policyType() == PolicyType.RESOURCE);
            case EXPLICIT_DENY -> applied.effect() == Effect.DENY;
            case IMPLICIT_DENY, UNDECIDED -> false;
        };
    }

    private static String text(PolicyType type, String policy, int index, Effect effect) {
        return type.label() + " " + policy + " #" + index + " " + effect;
    }

    private static Set<String> folded(Collection<String> keys) {
        return keys.stream().map(ContextKeys::fold).collect(Collectors.toSet());
    }
}
