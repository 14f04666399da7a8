package io.github.iamevaluator.match;

import static io.github.iamevaluator.match.Callers.ACCOUNT;
import static io.github.iamevaluator.match.Callers.ANA;
import static io.github.iamevaluator.match.Callers.GOOGLE;
import static io.github.iamevaluator.match.Callers.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import org.junit.jupiter.api.Test;

class PrincipalElementByPolicyTypeTest {

    private static final PrincipalQuestion ABSENT = PrincipalQuestion.of(new PrincipalElement.Absent());

    @Test
    void aResourcePolicyWithoutPrincipalMatchesNobodyWithAWarning() {
        assertThat(ABSENT.match(ANA).kind()).isEqualTo(MatchKind.NONE);
        assertThat(ABSENT.matcher().warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.STATEMENT_WITHOUT_PRINCIPAL);
    }

    @Test
    void anEndpointPolicyWithoutPrincipalMatchesEveryoneWithAWarning() {
        PrincipalQuestion endpoint = ABSENT.in(PolicyType.VPC_ENDPOINT);

        assertThat(endpoint.match(ANA).kind()).isEqualTo(MatchKind.DIRECT);
        assertThat(endpoint.matcher().warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.STATEMENT_WITHOUT_PRINCIPAL);
    }

    @Test
    void otherPoliciesHaveNoPrincipal() {
        assertThat(ABSENT.in(PolicyType.IDENTITY).match(ANA).kind()).isEqualTo(MatchKind.DIRECT);
        assertThat(ABSENT.in(PolicyType.SERVICE_CONTROL).matcher().warnings()).isEmpty();
    }

    @Test
    void aBareStarInATrustPolicyGivesAWarning() {
        assertThat(PrincipalQuestion.listing(PrincipalEntry.Type.BARE, "*")
                        .trust()
                        .matcher()
                        .warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.TRUST_STAR_SCALAR);
        assertThat(PrincipalQuestion.listing(PrincipalEntry.Type.AWS, "*")
                        .trust()
                        .matcher()
                        .warnings())
                .isEmpty();
        assertThat(PrincipalQuestion.listing(PrincipalEntry.Type.BARE, "*")
                        .matcher()
                        .warnings())
                .isEmpty();
    }

    @Test
    void anEndpointPolicyHonoursItsPrincipalUnlessTheOtherReadingIsWanted() {
        PrincipalQuestion other = PrincipalQuestion.listing(PrincipalEntry.Type.AWS, "222222222222")
                .in(PolicyType.VPC_ENDPOINT);
        EvaluationOptions ignored = EvaluationOptions.DEFAULT.withAlternative(DisputedPoint.ENDPOINT_PRINCIPAL_IGNORED);

        assertThat(other.match(ANA).kind()).isEqualTo(MatchKind.NONE);
        assertThat(other.with(ignored).match(ANA).kind()).isEqualTo(MatchKind.DIRECT);
    }

    @Test
    void aStarInAnEndpointPolicyReachesWebIdentityCallers() {
        assertThat(PrincipalQuestion.listing(PrincipalEntry.Type.AWS, "*")
                        .in(PolicyType.VPC_ENDPOINT)
                        .match(GOOGLE)
                        .kind())
                .isEqualTo(MatchKind.DIRECT);
    }

    @Test
    void aGatewayEndpointKnowsStarAndTheRootUserOnly() {
        PrincipalQuestion account =
                PrincipalQuestion.listing(PrincipalEntry.Type.AWS, ACCOUNT).atGateway();

        assertThat(account.match(ROOT).kind()).isEqualTo(MatchKind.DIRECT);
        assertThat(account.match(ANA).kind()).isEqualTo(MatchKind.NONE);
        assertThat(PrincipalQuestion.listing(PrincipalEntry.Type.AWS, "*")
                        .atGateway()
                        .match(ANA)
                        .kind())
                .isEqualTo(MatchKind.DIRECT);
        assertThat(PrincipalQuestion.listing(PrincipalEntry.Type.AWS, ANA.text())
                        .atGateway()
                        .match(ANA)
                        .kind())
                .isEqualTo(MatchKind.NONE);
    }
}
