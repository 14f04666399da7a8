package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.OrganizationGenerator;
import io.github.iamevaluator.generate.VariedRequests;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After any sequence of changes, live policies answer as if they had been prepared from the environment as it is now. */
class LiveChangesTest {

    private static final int SEQUENCES = 6;
    private static final int CHANGES = 8;
    private static final int REQUESTS = 30;

    private final IamEvaluator iam = IamEvaluator.create();

    @Test
    void changedPoliciesAnswerAsThosePreparedAfresh() {
        List<String> found = new ArrayList<>();
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            Dice dice = Dice.of(seed);
            OrganizationGenerator.Generated made = OrganizationGenerator.organization(dice, 8);
            Environment others = OrganizationGenerator.organization(dice, 8).environment();
            VariedRequests requests = made.varied(dice);
            LivePolicies live = LivePolicies.of(iam, made.environment());
            for (int i = 0; i < CHANGES; i++) {
                live.change(environment -> changed(dice, environment, others));
                disagreements(dice.chance(70) ? REQUESTS : 1, live, requests, "seed " + seed + ", change " + i, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private void disagreements(
            int count, LivePolicies live, VariedRequests requests, String where, List<String> found) {
        PreparedPolicies afresh = iam.prepare(live.environment());
        for (int i = 0; i < count; i++) {
            AccessRequest request = requests.next();
            String now = answer(live.policies(), request);
            String expected = answer(afresh, request);
            if (!now.equals(expected)) {
                found.add(where + ": " + now + " and not " + expected + ": " + request);
            }
        }
    }

    private static Environment changed(Dice dice, Environment environment, Environment others) {
        if (environment.principals().isEmpty() || others.principals().isEmpty()) {
            return environment.withOrganization(others.organization());
        }
        Arn identity = dice.of(environment.principals());
        List<Policy> foreign = policiesOfSomebody(others, dice);
        return switch (dice.below(6)) {
            case 0, 1 -> foreign.isEmpty() ? environment : environment.withIdentityPolicy(identity, dice.of(foreign));
            case 2 ->
                environment.account(identity.account()).orElseThrow().managedPolicies().keySet().stream()
                        .findFirst()
                        .map(arn -> environment.withPermissionsBoundary(
                                identity, dice.chance(50) ? Optional.of(arn) : Optional.empty()))
                        .orElse(environment);
            case 3 -> environment.withOrganization(others.organization());
            case 4 -> resource(dice, others).map(environment::withResource).orElse(environment);
            default ->
                resource(dice, environment)
                        .map(one -> environment.withoutResource(one.arn().toString()))
                        .orElse(environment);
        };
    }

    private static List<Policy> policiesOfSomebody(Environment others, Dice dice) {
        return others.caller(Principals.parse(dice.of(others.principals()).toString()))
                .identity();
    }

    private static Optional<Resource> resource(Dice dice, Environment environment) {
        List<Resource> all = List.copyOf(environment.resources().values());
        return all.isEmpty() ? Optional.empty() : Optional.of(dice.of(all));
    }

    private static String answer(PreparedPolicies policies, AccessRequest request) {
        try {
            return policies.decide(request).code();
        } catch (InvalidRequestException refused) {
            return refused.error().code();
        }
    }
}
