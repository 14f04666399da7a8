package io.github.iamevaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.PrincipalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainFactsTest {

    private static final PolicyType[] TYPES = {
        PolicyType.IDENTITY,
        PolicyType.PERMISSIONS_BOUNDARY,
        PolicyType.SESSION,
        PolicyType.SERVICE_CONTROL,
        PolicyType.VPC_ENDPOINT
    };

    @ParameterizedTest
    @EnumSource
    void aCodeKeepsEveryCallerItSpeaksOf(PrincipalKind caller) {
        if (FactCode.speaksOf(caller)) {
            assertThat(FactCode.caller(FactCode.of(caller, true, true))).contains(caller);
            assertThat(facts(FactCode.of(caller, false, false)).request().caller())
                    .isEqualTo(caller);
        }
    }

    @Test
    void eachPolicyTypeHasItsOwnBits() {
        for (PolicyType type : TYPES) {
            int bare = FactCode.of(PrincipalKind.USER, true, false);
            int allowing = FactCode.with(bare, type, true);
            int silent = FactCode.with(bare, type, false);
            for (PolicyType other : TYPES) {
                assertThat(FactCode.present(allowing, other)).isEqualTo(other == type);
                assertThat(FactCode.present(silent, other)).isEqualTo(other == type);
                assertThat(FactCode.allows(allowing, other)).isEqualTo(other == type);
                assertThat(FactCode.allows(silent, other)).isFalse();
            }
        }
    }

    @Test
    void theKindsOfAResourcePolicyAreThoseOfItsAllows() {
        for (int kinds = 0; kinds < 16; kinds++) {
            int code = FactCode.withResourcePolicy(FactCode.of(PrincipalKind.ROLE, true, true), kinds);
            int found = facts(code).resources().get(0).set().allows().stream()
                    .map(ApplyingStatement::kind)
                    .mapToInt(MatchKind::bit)
                    .sum();
            assertThat(found).isEqualTo(kinds);
            assertThat(code).isLessThan(FactCode.END);
        }
    }

    @Test
    void factsSayWhetherTheAccountIsTheSameAndTheResourceAsksForTrust() {
        RequestFacts same = facts(FactCode.of(PrincipalKind.USER, true, true)).request();
        RequestFacts other =
                facts(FactCode.of(PrincipalKind.USER, false, false)).request();
        assertThat(same.sameAccount() && same.onKmsKey()).isTrue();
        assertThat(other.sameAccount() || other.onKmsKey()).isFalse();
    }

    private static Facts facts(int code) {
        return PlainFacts.of(code, EvaluationOptions.DEFAULT);
    }
}
