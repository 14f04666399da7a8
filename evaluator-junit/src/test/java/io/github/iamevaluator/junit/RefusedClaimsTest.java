package io.github.iamevaluator.junit;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a claim says that cannot be asked. */
class RefusedClaimsTest {

    private static final String DEPLOY = "arn:aws:iam::111111111111:role/deploy";
    private static final String JAR = "arn:aws:s3:::artifacts/app.jar";

    @IamPolicies(environment = "src/test/resources/acme")
    static class UnaskableClaims {

        @Test
        void unknownShortName(Iam iam) {
            assertThat(iam)
                    .principal("acme-prod/role/depoy")
                    .can("s3:PutObject")
                    .on(JAR);
        }

        @Test
        void unknownArn(Iam iam) {
            assertThat(iam)
                    .principal("arn:aws:iam::111111111111:role/depoy")
                    .cannot("s3:PutObject")
                    .on(JAR);
        }

        @Test
        void noPrincipal(Iam iam) {
            assertThat(iam).principal("deploy").can("s3:PutObject").on(JAR);
        }

        @Test
        void unknownAction(Iam iam) {
            assertThat(iam).principal(DEPLOY).can("s3:PutObjekt").on(JAR);
        }

        @Test
        void ofASet(Iam iam) {
            assertThat(iam).principal(DEPLOY).can("s3:GetObject").on("arn:aws:s3:::artifacts/*");
        }

        @Test
        void unfinished(Iam iam) {
            assertThat(iam).principal(DEPLOY).cannot("s3:PutObject", "s3:GetObject");
        }

        @Test
        void noneOfASet(Iam iam) {
            assertThat(iam).principal(DEPLOY).cannot("s3:DeleteObject").on("arn:aws:s3:::artifacts/*");
        }
    }

    @IamPolicies
    static class Nothings {

        @Test
        void caller(Iam iam) {
            assertThat(iam).principal(nothing());
        }

        @Test
        void action(Iam iam) {
            assertThat(iam).principal(DEPLOY).can("s3:PutObject", nothing());
        }

        @Test
        void value(Iam iam) {
            assertThat(iam).principal(DEPLOY).cannot("s3:PutObject").on(JAR).with("aws:username", nothing());
        }

        @SuppressWarnings("NullAway") // as code that nothing checks would
        private static String nothing() {
            return null;
        }
    }

    @Test
    void nothingIsRefusedByItsName() {
        assertThat(TestRun.of(Nothings.class).failed())
                .containsEntry("caller(Iam)", "caller")
                .containsEntry("action(Iam)", "action")
                .containsEntry("value(Iam)", "value");
    }

    private final TestRun run = TestRun.of(UnaskableClaims.class);
    private final Map<String, String> failed = run.failed();

    @Test
    void anUnknownPrincipalIsToldWithASuggestion() {
        assertThat(failed.get("unknownShortName(Iam)"))
                .isEqualTo("cannot be asked: acme-prod/role/depoy can s3:PutObject on " + JAR + "\n"
                        + "  no principal is named \"acme-prod/role/depoy\"; did you mean \"acme-prod/role/deploy\"?");
        assertThat(failed.get("unknownArn(Iam)"))
                .isEqualTo("cannot be asked: arn:aws:iam::111111111111:role/depoy cannot s3:PutObject on " + JAR + "\n"
                        + "  account 111111111111 (acme-prod) has no \"arn:aws:iam::111111111111:role/depoy\";"
                        + " did you mean \"arn:aws:iam::111111111111:role/deploy\"?");
    }

    @Test
    void aTextThatNamesNobodyIsRefused() {
        assertThat(failed.get("noPrincipal(Iam)"))
                .startsWith(
                        "cannot be asked: deploy can s3:PutObject on " + JAR + "\n  \"deploy\" is not a principal; ");
    }

    @Test
    void anUnknownActionIsToldWithASuggestion() {
        assertThat(failed.get("unknownAction(Iam)"))
                .isEqualTo("cannot be asked: " + DEPLOY + " can s3:PutObjekt on " + JAR
                        + "\n  unknown action \"s3:PutObjekt\"; did you mean \"s3:PutObject\"?");
    }

    @Test
    void aPatternIsRefusedUnderCanAndMeansNoneUnderCannot() {
        assertThat(failed.get("ofASet(Iam)"))
                .isEqualTo("cannot be asked: " + DEPLOY + " can s3:GetObject on arn:aws:s3:::artifacts/*\n"
                        + "  \"arn:aws:s3:::artifacts/*\" is a set of resources, and that s3:GetObject is allowed on one of"
                        + " them says nothing of the others; name a resource under \"on\", or ask with \"cannot\", which"
                        + " means none of them");
        assertThat(run.passed()).containsExactly("noneOfASet(Iam)");
    }

    @Test
    void aClaimThatNamesNoResourceIsUnfinished() {
        assertThat(failed.get("unfinished(Iam)"))
                .isEqualTo("the claim that " + DEPLOY + " cannot s3:PutObject, s3:GetObject is not finished;"
                        + " say on what, with .on(\"arn:...\")");
    }
}
