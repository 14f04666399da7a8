package io.github.iamevaluator.match;

import static io.github.iamevaluator.match.Callers.ACCOUNT;
import static io.github.iamevaluator.match.Callers.ANA;
import static io.github.iamevaluator.match.Callers.GOOGLE;
import static io.github.iamevaluator.match.Callers.LAMBDA;
import static io.github.iamevaluator.match.Callers.ROOT;
import static io.github.iamevaluator.match.Callers.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.EvaluationMode;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrincipalMatcherTest {

    private static final String USER = "arn:aws:iam::111111111111:user/dev/ana";
    private static final String ROLE = "arn:aws:iam::111111111111:role/team/build";
    private static final String SESSION_ARN = "arn:aws:sts::111111111111:assumed-role/build/ci";

    @Test
    void starMatchesEveryoneDirectly() {
        for (Principal caller : List.of(ANA, SESSION, LAMBDA, Principals.anonymous(), GOOGLE)) {
            assertThat(kind(PrincipalQuestion.listing(PrincipalEntry.Type.AWS, "*"), caller))
                    .isEqualTo(MatchKind.DIRECT);
            assertThat(kind(PrincipalQuestion.listing(PrincipalEntry.Type.BARE, "*"), caller))
                    .isEqualTo(MatchKind.DIRECT);
        }
    }

    @Test
    void partialWildcardsNeverMatch() {
        assertThat(aws("arn:aws:iam::111111111111:user/*", ANA)).isEqualTo(MatchKind.NONE);
        assertThat(aws("arn:aws:iam::111111111111:role/*", SESSION)).isEqualTo(MatchKind.NONE);
    }

    @Test
    void anAccountMatchesItsPrincipalsAndDirectlyItsRootUser() {
        assertThat(aws(ACCOUNT, ANA)).isEqualTo(MatchKind.VIA_ACCOUNT);
        assertThat(aws("arn:aws:iam::111111111111:root", SESSION)).isEqualTo(MatchKind.VIA_ACCOUNT);
        assertThat(aws(ACCOUNT, ROOT)).isEqualTo(MatchKind.DIRECT);
        assertThat(aws("222222222222", ANA)).isEqualTo(MatchKind.NONE);
    }

    @Test
    void whomAnElementFitsBelongsToOneOfItsAccounts() {
        for (String value : List.of(ACCOUNT, "arn:aws:iam::111111111111:root", USER, ROLE, SESSION_ARN)) {
            assertThat(PrincipalQuestion.listing(PrincipalEntry.Type.AWS, value)
                            .matcher()
                            .accounts())
                    .hasValue(Set.of(ACCOUNT));
        }
    }

    @Test
    void anElementThatMayFitAnyoneHasNoAccounts() {
        assertThat(List.of(
                        PrincipalQuestion.listing(PrincipalEntry.Type.AWS, ACCOUNT, "AIDAEXAMPLE"),
                        PrincipalQuestion.listing(PrincipalEntry.Type.AWS, "*"),
                        PrincipalQuestion.listing(PrincipalEntry.Type.SERVICE, "lambda.amazonaws.com"),
                        PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ACCOUNT)))
                .allSatisfy(
                        question -> assertThat(question.matcher().accounts()).isEmpty());
    }

    @Test
    void anotherPartitionNeverMatches() {
        assertThat(aws("arn:aws-cn:iam::111111111111:root", ANA)).isEqualTo(MatchKind.NONE);
        assertThat(aws("arn:aws-cn:iam::111111111111:user/dev/ana", ANA)).isEqualTo(MatchKind.NONE);
        assertThat(aws("arn:aws-cn:iam::111111111111:role/build", SESSION)).isEqualTo(MatchKind.NONE);
    }

    @Test
    void aUserArnMustBeEqual() {
        assertThat(aws(USER, ANA)).isEqualTo(MatchKind.DIRECT);
        assertThat(aws("arn:aws:iam::111111111111:user/ana", ANA)).isEqualTo(MatchKind.NONE);
        assertThat(aws("arn:aws:iam::111111111111:user/dev/Ana", ANA)).isEqualTo(MatchKind.NONE);
    }

    @Test
    void aFederatedUserIsMatchedByItsOwnArnAndByItsCreator() {
        Principal federated = Principals.parse(
                "arn:aws:sts::111111111111:federated-user/temp",
                new PrincipalDetails(Optional.empty(), Optional.empty(), Arn.parse(USER), false));

        assertThat(aws("arn:aws:sts::111111111111:federated-user/temp", federated))
                .isEqualTo(MatchKind.DIRECT);
        assertThat(aws(USER, federated)).isEqualTo(MatchKind.VIA_USER);
        assertThat(aws("arn:aws:sts::111111111111:federated-user/Temp", federated))
                .isEqualTo(MatchKind.NONE);
    }

    @Test
    void aRoleIsFoundByNameWhenOnlyTheSessionArnIsKnown() {
        assertThat(aws(ROLE, SESSION)).isEqualTo(MatchKind.VIA_ROLE);
        assertThat(aws("arn:aws:iam::111111111111:role/BUILD", SESSION)).isEqualTo(MatchKind.VIA_ROLE);
        assertThat(aws("arn:aws:iam::111111111111:role/other", SESSION)).isEqualTo(MatchKind.NONE);
        assertThat(aws("arn:aws:iam::111111111111:user/build", SESSION)).isEqualTo(MatchKind.NONE);
    }

    @Test
    void theFullRoleArnDecidesWhenItIsKnown() {
        Principal known = Principals.parse(
                SESSION_ARN, new PrincipalDetails(Optional.empty(), Arn.parse(ROLE), Optional.empty(), false));

        assertThat(aws(ROLE, known)).isEqualTo(MatchKind.VIA_ROLE);
        assertThat(aws("arn:aws:iam::111111111111:role/build", known)).isEqualTo(MatchKind.NONE);
        assertThat(aws(ROLE, Principals.parse(ROLE))).isEqualTo(MatchKind.VIA_ROLE);
    }

    @Test
    void aSessionArnMatchesThatSessionOnly() {
        assertThat(aws(SESSION_ARN, SESSION)).isEqualTo(MatchKind.DIRECT);
        assertThat(aws("arn:aws:sts::111111111111:assumed-role/build/other", SESSION))
                .isEqualTo(MatchKind.NONE);
        assertThat(aws(SESSION_ARN, Principals.parse(ROLE))).isEqualTo(MatchKind.NONE);
    }

    @Test
    void aUniqueIdNamesItsUserOrRole() {
        Principal user = Principals.parse(USER, id("AIDAANA"));
        Principal session = Principals.parse(SESSION_ARN, id("AROABUILD:ci"));

        assertThat(aws("AIDAANA", user)).isEqualTo(MatchKind.DIRECT);
        assertThat(aws("AROABUILD", session)).isEqualTo(MatchKind.VIA_ROLE);
        assertThat(aws("AROABUI", session)).isEqualTo(MatchKind.NONE);
        assertThat(aws("AROABUILD:ci", session)).isEqualTo(MatchKind.NONE);
        assertThat(aws("AIDAANA", ANA)).isEqualTo(MatchKind.NONE);
    }

    @Test
    void aServiceIsMatchedByNameIgnoringCase() {
        assertThat(kind(PrincipalQuestion.listing(PrincipalEntry.Type.SERVICE, "Lambda.amazonaws.com"), LAMBDA))
                .isEqualTo(MatchKind.DIRECT);
        assertThat(kind(PrincipalQuestion.listing(PrincipalEntry.Type.SERVICE, "lambda.amazonaws.com"), SESSION))
                .isEqualTo(MatchKind.NONE);
        assertThat(aws("lambda.amazonaws.com", LAMBDA)).isEqualTo(MatchKind.NONE);
    }

    @Test
    void anyListedNameOfAServiceMatches() {
        PrincipalMatcher regional = PrincipalQuestion.listing(
                        PrincipalEntry.Type.SERVICE, "logs.us-east-1.amazonaws.com")
                .matcher();
        Principal logs = Principals.service("logs.amazonaws.com");
        RequestContext names = RequestContext.builder()
                .add("aws:PrincipalServiceNamesList", ContextValue.ofAll(List.of("logs.us-east-1.amazonaws.com")))
                .build();

        assertThat(regional.match(Caller.of(logs), RequestContext.EMPTY, false).kind())
                .isEqualTo(MatchKind.NONE);
        assertThat(regional.match(Caller.of(logs), names, false).kind()).isEqualTo(MatchKind.DIRECT);
    }

    @Test
    void inATrustPolicyOnlyItsProviderMatchesAWebIdentityCaller() {
        PrincipalQuestion provider = PrincipalQuestion.listing(PrincipalEntry.Type.FEDERATED, "accounts.google.com");

        assertThat(kind(provider.trust(), GOOGLE)).isEqualTo(MatchKind.DIRECT);
        assertThat(kind(PrincipalQuestion.listing(PrincipalEntry.Type.AWS, "*").trust(), GOOGLE))
                .isEqualTo(MatchKind.NONE);
        assertThat(kind(
                        PrincipalQuestion.excluding(PrincipalEntry.Type.AWS, ACCOUNT)
                                .trust(),
                        GOOGLE))
                .isEqualTo(MatchKind.NONE);
        assertThat(kind(provider, SESSION)).isEqualTo(MatchKind.NONE);
    }

    @Test
    void aCanonicalUserIsAnOriginAccessIdentityOrAnAccount() {
        String id = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";
        PrincipalQuestion entry = PrincipalQuestion.listing(PrincipalEntry.Type.CANONICAL_USER, id);
        Principal account = Principals.canonicalUser(id, Optional.of(ACCOUNT));

        assertThat(kind(entry, Principals.canonicalUser(id, Optional.empty()))).isEqualTo(MatchKind.DIRECT);
        assertThat(kind(entry, account)).isEqualTo(MatchKind.VIA_ACCOUNT);
        assertThat(aws(ACCOUNT, account)).isEqualTo(MatchKind.VIA_ACCOUNT);
    }

    @Test
    void anOriginAccessIdentityIsMatchedByItsArn() {
        String arn = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1";

        assertThat(aws(arn, Principals.parse(arn))).isEqualTo(MatchKind.DIRECT);
        assertThat(aws(arn + "2", Principals.parse(arn))).isEqualTo(MatchKind.NONE);
    }

    @Test
    void anonymousIsMatchedByStarOnly() {
        assertThat(aws(ACCOUNT, Principals.anonymous())).isEqualTo(MatchKind.NONE);
        assertThat(kind(PrincipalQuestion.listing(PrincipalEntry.Type.SERVICE, "anonymous"), Principals.anonymous()))
                .isEqualTo(MatchKind.NONE);
    }

    @Test
    void theStrongestEntryCounts() {
        PrincipalQuestion both = PrincipalQuestion.listing(PrincipalEntry.Type.AWS, ACCOUNT, ROLE);

        assertThat(kind(both, SESSION)).isEqualTo(MatchKind.VIA_ROLE);
        assertThat(kind(both, ANA)).isEqualTo(MatchKind.VIA_ACCOUNT);
    }

    @Test
    void theSimulatorJudgesNoResourcePolicyForAnonymousCallers() {
        PrincipalQuestion star = PrincipalQuestion.listing(PrincipalEntry.Type.AWS, "*")
                .with(EvaluationOptions.DEFAULT.withMode(EvaluationMode.AWS_SIMULATOR));

        assertThat(kind(star, Principals.anonymous())).isEqualTo(MatchKind.NONE);
        assertThat(kind(star, ANA)).isEqualTo(MatchKind.DIRECT);
    }

    @Test
    void theGranteeOfAKeyIsMatchedLikeAnEntry() {
        assertThat(GranteeMatcher.compile(ROLE).match(SESSION)).isEqualTo(MatchKind.VIA_ROLE);
        assertThat(GranteeMatcher.compile(SESSION_ARN).match(SESSION)).isEqualTo(MatchKind.DIRECT);
        assertThat(GranteeMatcher.compile(USER).match(ANA)).isEqualTo(MatchKind.DIRECT);
        assertThat(GranteeMatcher.compile("*").match(ANA)).isEqualTo(MatchKind.NONE);
    }

    private static MatchKind aws(String value, Principal caller) {
        return kind(PrincipalQuestion.listing(PrincipalEntry.Type.AWS, value), caller);
    }

    private static MatchKind kind(PrincipalQuestion question, Principal caller) {
        return question.match(caller).kind();
    }

    private static PrincipalDetails id(String uniqueId) {
        return new PrincipalDetails(Optional.of(uniqueId), Optional.empty(), Optional.empty(), false);
    }
}
