package io.github.iamevaluator.match;

import static io.github.iamevaluator.match.Callers.ACCOUNT;
import static io.github.iamevaluator.match.Callers.ANA;
import static io.github.iamevaluator.match.Callers.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import org.junit.jupiter.api.Test;

class NotPrincipalTest {

    private static final String USER = "arn:aws:iam::111111111111:user/dev/ana";
    private static final String ROLE = "arn:aws:iam::111111111111:role/build";
    private static final String SESSION_ARN = "arn:aws:sts::111111111111:assumed-role/build/ci";

    @Test
    void itMatchesEveryoneWhomNoEntryMatches() {
        PrincipalQuestion question = PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, USER);

        assertThat(question.match(Principals.anonymous()).kind()).isEqualTo(MatchKind.DIRECT);
        assertThat(question.match(SESSION).kind()).isEqualTo(MatchKind.DIRECT);
        assertThat(question.match(ANA).kind()).isEqualTo(MatchKind.NONE);
    }

    @Test
    void notStarMatchesNobody() {
        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, "*")
                        .deny()
                        .match(ANA))
                .isEqualTo(PrincipalMatch.of(MatchKind.NONE));
    }

    @Test
    void oneMatchingEntryExemptsFromADenyWithAWarning() {
        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ROLE)
                        .deny()
                        .match(SESSION))
                .isEqualTo(new PrincipalMatch(MatchKind.NONE, true));
        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ACCOUNT)
                        .deny()
                        .match(ANA))
                .isEqualTo(new PrincipalMatch(MatchKind.NONE, true));
    }

    @Test
    void thereIsNoWarningWhenAllCompanionsAreListed() {
        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ROLE, SESSION_ARN, ACCOUNT)
                        .deny()
                        .match(SESSION)
                        .companionsMissing())
                .isFalse();
        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, USER, ACCOUNT)
                        .deny()
                        .match(ANA)
                        .companionsMissing())
                .isFalse();
    }

    @Test
    void thereIsNoWarningForAnAllowOrForOthers() {
        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ROLE)
                        .match(SESSION)
                        .companionsMissing())
                .isFalse();
        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ROLE)
                        .deny()
                        .match(ANA)
                        .companionsMissing())
                .isFalse();
    }

    @Test
    void theStrictReadingNeedsEveryCompanion() {
        EvaluationOptions strict = EvaluationOptions.DEFAULT.withAlternative(DisputedPoint.NOT_PRINCIPAL_STRICT);

        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ROLE)
                        .deny()
                        .with(strict)
                        .match(SESSION)
                        .kind())
                .isEqualTo(MatchKind.DIRECT);
        assertThat(PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ROLE, SESSION_ARN, ACCOUNT)
                        .deny()
                        .with(strict)
                        .match(SESSION)
                        .kind())
                .isEqualTo(MatchKind.NONE);
    }

    @Test
    void aDenyOfAResourcePolicyHitsEveryCallerWithABoundary() {
        PrincipalQuestion listed = PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, USER, ACCOUNT);

        assertThat(listed.deny()
                        .matcher()
                        .match(Caller.of(ANA), RequestContext.EMPTY, true)
                        .kind())
                .isEqualTo(MatchKind.DIRECT);
        assertThat(listed.matcher()
                        .match(Caller.of(ANA), RequestContext.EMPTY, true)
                        .kind())
                .isEqualTo(MatchKind.NONE);
        assertThat(listed.deny()
                        .in(PolicyType.VPC_ENDPOINT)
                        .matcher()
                        .match(Caller.of(ANA), RequestContext.EMPTY, true)
                        .kind())
                .isEqualTo(MatchKind.NONE);
    }
}
