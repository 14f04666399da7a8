package io.github.iamevaluator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class IamSoftAssertionsTest {

    private static final String DEPLOY = "arn:aws:iam::111111111111:role/deploy";
    private static final String JAR = "arn:aws:s3:::artifacts/app.jar";

    /** Two claims that do not hold, and one that does between them. */
    private static void claim(IamSoftAssertions softly, Iam iam) {
        softly.assertThat(iam).principal(DEPLOY).can("s3:PutObject").on(JAR);
        softly.assertThat(iam).principal(DEPLOY).cannot("s3:DeleteObject").on(JAR);
        softly.assertThat(iam).principal(DEPLOY).can("s3:DeleteObject").on(JAR);
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class ByHand {
        @Test
        void test(Iam iam) {
            IamSoftAssertions softly = new IamSoftAssertions();
            claim(softly, iam);
            softly.assertThat("text").isEqualTo("another");
            softly.assertAll();
        }
    }

    @IamPolicies(environment = "src/test/resources/acme")
    @ExtendWith(SoftAssertionsExtension.class)
    static class ByParameter {
        @Test
        void test(Iam iam, IamSoftAssertions softly) {
            claim(softly, iam);
        }
    }

    @IamPolicies(environment = "src/test/resources/acme")
    @ExtendWith(SoftAssertionsExtension.class)
    static class ByField {
        @InjectSoftAssertions
        private IamSoftAssertions softly;

        @Test
        void test(Iam iam) {
            claim(softly, iam);
        }
    }

    @Test
    void everyClaimThatDoesNotHoldIsReported() {
        assertThat(TestRun.of(ByHand.class).onlyError())
                .hasMessageContaining("3 failures")
                .hasMessageContaining("denied implicitly: " + DEPLOY + " may not call s3:PutObject on " + JAR)
                .hasMessageContaining("denied explicitly: " + DEPLOY + " may not call s3:DeleteObject on " + JAR);
    }

    @Test
    void theExtensionOfAssertjFindsTheLastClaimToo() {
        assertThat(TestRun.of(ByParameter.class).onlyError()).hasMessageContaining("2 failures");
        assertThat(TestRun.of(ByField.class).onlyError()).hasMessageContaining("2 failures");
    }
}
