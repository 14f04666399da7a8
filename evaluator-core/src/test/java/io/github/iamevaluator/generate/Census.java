package io.github.iamevaluator.generate;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts what occurs in scenarios, and tells what occurs too seldom for a run over them to prove much.
 *
 * <p>Not safe for several threads; give each its own and {@link #add(Census)} them up.
 */
public final class Census {

    private static final double LEAST_OF_A_DECISION = 0.15;
    private static final double LEAST_OF_A_FEATURE = 0.01;
    private static final double MOST_ERRORS = 0.02;

    private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
    private final Map<ConditionOperator, Long> operators = new EnumMap<>(ConditionOperator.class);
    private final Map<Quantifier, Long> quantifiers = new EnumMap<>(Quantifier.class);
    private final Map<PolicyType, Long> policyTypes = new EnumMap<>(PolicyType.class);
    private final Map<PrincipalKind, Long> principalKinds = new EnumMap<>(PrincipalKind.class);
    private long scenarios;
    private long errors;

    /** Counts a scenario and its decision; none means an input error. */
    public void add(Scenario scenario, Optional<Decision> decision) {
        scenarios++;
        decision.ifPresentOrElse(d -> count(decisions, d), () -> errors++);
        count(principalKinds, scenario.request().principal().kind());
        present(scenario.policies()).forEach(type -> count(policyTypes, type));
        Set<ConditionOperator> seenOperators = EnumSet.noneOf(ConditionOperator.class);
        Set<Quantifier> seenQuantifiers = EnumSet.noneOf(Quantifier.class);
        conditions(scenario.policies()).forEach(condition -> {
            seenOperators.add(condition.operator());
            seenQuantifiers.add(condition.quantifier());
        });
        seenOperators.forEach(operator -> count(operators, operator));
        seenQuantifiers.forEach(quantifier -> count(quantifiers, quantifier));
    }

    /** Adds the counts of another census. */
    public void add(Census other) {
        scenarios += other.scenarios;
        errors += other.errors;
        other.decisions.forEach((key, n) -> decisions.merge(key, n, Long::sum));
        other.operators.forEach((key, n) -> operators.merge(key, n, Long::sum));
        other.quantifiers.forEach((key, n) -> quantifiers.merge(key, n, Long::sum));
        other.policyTypes.forEach((key, n) -> policyTypes.merge(key, n, Long::sum));
        other.principalKinds.forEach((key, n) -> principalKinds.merge(key, n, Long::sum));
    }

    /** How many scenarios were counted. */
    public long scenarios() {
        return scenarios;
    }

    /**
     * What occurs too seldom: a decision in less than 15 % of the scenarios; an operator, quantifier, policy type or
     * kind of principal in less than 1 %; and input errors in more than 2 %. Empty when all is well.
     */
    public List<String> shortfalls() {
        List<String> found = new ArrayList<>();
        below(found, decisions, Decision.values(), LEAST_OF_A_DECISION);
        below(found, operators, ConditionOperator.values(), LEAST_OF_A_FEATURE);
        below(found, quantifiers, Quantifier.values(), LEAST_OF_A_FEATURE);
        below(found, policyTypes, PolicyType.values(), LEAST_OF_A_FEATURE);
        below(found, principalKinds, PrincipalKind.values(), LEAST_OF_A_FEATURE);
        if (errors > scenarios * MOST_ERRORS) {
            found.add("input errors: " + share(errors));
        }
        return found;
    }

    private <K extends Enum<K>> void below(List<String> found, Map<K, Long> counts, K[] all, double least) {
        for (K key : all) {
            long count = counts.getOrDefault(key, 0L);
            if (scenarios == 0 || count < scenarios * least) {
                found.add(key + ": " + share(count));
            }
        }
    }

    /** Every count with its share, a line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scenarios + " scenarios\n");
        lines(text, decisions);
        text.append("input errors: ").append(share(errors)).append('\n');
        lines(text, operators);
        lines(text, quantifiers);
        lines(text, policyTypes);
        lines(text, principalKinds);
        return text.toString();
    }

    private <K extends Enum<K>> void lines(StringBuilder text, Map<K, Long> counts) {
        counts.forEach((key, count) ->
                text.append(key).append(": ").append(share(count)).append('\n'));
    }

    private String share(long count) {
        return String.format(Locale.ROOT, "%d (%.1f %%)", count, scenarios == 0 ? 0 : 100.0 * count / scenarios);
    }

    private static <K extends Enum<K>> void count(Map<K, Long> counts, K key) {
        counts.merge(key, 1L, Long::sum);
    }

    private static Set<PolicyType> present(PolicySet policies) {
        Set<PolicyType> present = EnumSet.noneOf(PolicyType.class);
        addIf(present, PolicyType.IDENTITY, !policies.identity().isEmpty());
        addIf(present, PolicyType.RESOURCE, !policies.resource().isEmpty());
        addIf(
                present,
                PolicyType.PERMISSIONS_BOUNDARY,
                !policies.permissionsBoundary().isEmpty());
        addIf(present, PolicyType.SESSION, !policies.session().isEmpty());
        addIf(present, PolicyType.SERVICE_CONTROL, !policies.serviceControl().isEmpty());
        addIf(present, PolicyType.RESOURCE_CONTROL, !policies.resourceControl().isEmpty());
        addIf(present, PolicyType.VPC_ENDPOINT, !policies.vpcEndpoint().isEmpty());
        return present;
    }

    private static void addIf(Set<PolicyType> present, PolicyType type, boolean is) {
        if (is) {
            present.add(type);
        }
    }

    private static Stream<Condition> conditions(PolicySet policies) {
        Stream<Policy> levels = Stream.concat(policies.serviceControl().stream(), policies.resourceControl().stream())
                .map(ControlLevel::policies)
                .flatMap(List::stream);
        return Stream.of(
                        policies.identity().stream(),
                        policies.permissionsBoundary().stream(),
                        policies.session().stream(),
                        policies.vpcEndpoint().stream(),
                        policies.resource().stream(),
                        policies.resourceByArn().values().stream(),
                        levels)
                .flatMap(stream -> stream)
                .flatMap(policy -> policy.document().stream())
                .flatMap(document -> document.statements().stream())
                .map(Statement::conditions)
                .flatMap(List::stream);
    }
}
