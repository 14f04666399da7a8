package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.OrganizationGenerator;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.generate.ScenarioGenerator;
import io.github.iamevaluator.generate.VariedRequests;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code decide}, {@code decide} on prepared parts and {@code evaluate} say the same, on generated organizations and
 * generated policies in hand, of requests of every kind, also such as are refused.
 *
 * <p>The system property {@code organizations} asks of more than every build does, {@code firstSeed} of others.
 */
class DecidingByIndexTest {

    private static final long FIRST = Long.getLong("firstSeed", 1);
    private static final long ORGANIZATIONS = Long.getLong("organizations", 8);
    private static final int POLICIES_IN_HAND = 20;
    private static final int REQUESTS = 160;

    private enum Engine {
        OF_KNOWN_ACTIONS,
        OF_ANY_ACTION,
        WITHOUT_CATALOG;

        IamEvaluator create() {
            IamEvaluator.Builder builder = IamEvaluator.builder()
                    .clock(() -> ScenarioGenerator.scenario(1).now());
            return switch (this) {
                case OF_KNOWN_ACTIONS -> builder.build();
                case OF_ANY_ACTION ->
                    builder.options(EvaluationOptions.DEFAULT.withUnknownActionsMatched(true))
                            .build();
                case WITHOUT_CATALOG -> builder.withoutCatalog().build();
            };
        }
    }

    @Test
    void manyOfTheseQuestionsGoByTheIndex() {
        Dice dice = Dice.of(3);
        OrganizationGenerator.Generated made = OrganizationGenerator.organization(dice, 12);
        PlainDecisions plain = IamEvaluator.create().prepare(made.environment()).plain();
        VariedRequests requests = made.varied(dice);
        long byTheIndex = LongStream.range(0, REQUESTS)
                .mapToObj(i -> answer(() -> String.valueOf(plain.decide(requests.next()))))
                .filter(answer ->
                        Stream.of(Decision.values()).map(Decision::name).anyMatch(answer::equals))
                .count();
        assertThat(byTheIndex).isGreaterThan(REQUESTS / 10);
    }

    @ParameterizedTest
    @EnumSource
    void allWaysAgreeOnOrganizations(Engine engine) {
        IamEvaluator iam = engine.create();
        assertThat(seeds(ORGANIZATIONS)
                        .flatMap(seed -> onOrganization(iam, seed).stream())
                        .limit(5))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void allWaysAgreeOnPoliciesInHand(Engine engine) {
        IamEvaluator iam = engine.create();
        assertThat(seeds(ORGANIZATIONS * POLICIES_IN_HAND)
                        .flatMap(seed -> onPoliciesInHand(iam, seed).stream())
                        .limit(5))
                .isEmpty();
    }

    private static Stream<Long> seeds(long count) {
        return LongStream.range(FIRST, FIRST + count).boxed().parallel();
    }

    private static List<String> onOrganization(IamEvaluator iam, long seed) {
        Dice dice = Dice.of(seed);
        OrganizationGenerator.Generated made = OrganizationGenerator.organization(dice, dice.between(1, 12));
        return disagreements(iam.prepare(made.environment()), made.varied(dice), REQUESTS, seed);
    }

    private static List<String> onPoliciesInHand(IamEvaluator iam, long seed) {
        Scenario one = ScenarioGenerator.scenario(seed);
        List<AccessRequest> requests =
                List.of(one.request(), ScenarioGenerator.scenario(seed + 1).request());
        VariedRequests varied = new VariedRequests(Dice.of(seed), requests, List.of());
        return disagreements(iam.prepare(one.policies()), varied, REQUESTS / POLICIES_IN_HAND, seed);
    }

    private static List<String> disagreements(
            PreparedPolicies policies, VariedRequests requests, int count, long seed) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AccessRequest request = requests.next();
            String evaluated =
                    answer(() -> policies.evaluate(request).decision().code());
            String decided = answer(() -> policies.decide(request).code());
            String prepared = isOfParts(request) ? answer(() -> onParts(policies, request)) : evaluated;
            if (!decided.equals(evaluated) || !prepared.equals(evaluated)) {
                found.add("seed " + seed + ", request " + i + ": evaluated " + evaluated + ", decided " + decided
                        + ", on parts " + prepared + ": " + request);
            }
        }
        return found;
    }

    private static boolean isOfParts(AccessRequest request) {
        return request.resources().size() == 1
                && request.requires().isEmpty()
                && !request.callerInManagementAccount()
                && !request.literalResource();
    }

    private static String onParts(PreparedPolicies policies, AccessRequest request) {
        return policies.decide(
                        policies.principal(request.principal()),
                        policies.action(request.action()),
                        policies.resource(request.resources().get(0)),
                        request.context())
                .code();
    }

    private static String answer(Supplier<String> way) {
        try {
            return way.get();
        } catch (InvalidRequestException refused) {
            return refused.error().code();
        }
    }
}
