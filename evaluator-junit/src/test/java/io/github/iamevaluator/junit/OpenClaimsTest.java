package io.github.iamevaluator.junit;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** No claim is forgotten, wherever it is made, and each fails at its own line. */
class OpenClaimsTest {

    private static final String DEPLOY = "arn:aws:iam::111111111111:role/deploy";
    private static final String JAR = "arn:aws:s3:::artifacts/app.jar";

    /** A claim that does not hold. */
    private static void claimTooMuch(Iam iam) {
        assertThat(iam).principal(DEPLOY).can("s3:PutObject").on(JAR);
    }

    /** A claim that holds. */
    private static void claim(Iam iam) {
        assertThat(iam).principal(DEPLOY).cannot("s3:PutObject").on(JAR);
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class FirstOfTwo {
        private static final List<String> REACHED = new ArrayList<>();

        @Test
        void test(Iam iam) {
            claimTooMuch(iam);
            claim(iam);
            REACHED.add("behind the second claim");
        }
    }

    @Test
    void aClaimIsCheckedWhenTheNextOneBegins() {
        assertThat(TestRun.of(FirstOfTwo.class).failed()).containsOnlyKeys("test(Iam)");
        assertThat(FirstOfTwo.REACHED).isEmpty();
    }

    @Test
    void itFailsAtItsOwnLine() {
        StackTraceElement line = TestRun.of(FirstOfTwo.class).onlyError().getStackTrace()[0];
        assertThat(line.getMethodName()).isEqualTo("claimTooMuch");
        assertThat(line.getFileName()).isEqualTo("OpenClaimsTest.java");
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class BesideAnotherFailure {
        @Test
        void test(Iam iam) {
            claimTooMuch(iam);
            throw new IllegalStateException("the test's own");
        }
    }

    @Test
    void anotherErrorDoesNotHideIt() {
        Throwable error = TestRun.of(BesideAnotherFailure.class).onlyError();
        assertThat(error).hasMessage("the test's own");
        assertThat(error.getSuppressed()).singleElement().isInstanceOf(AssertionError.class);
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class InBeforeEach {
        @BeforeEach
        void before(Iam iam) {
            claimTooMuch(iam);
        }

        @Test
        void test() {}
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class InAfterEach {
        @AfterEach
        void after(Iam iam) {
            claimTooMuch(iam);
        }

        @Test
        void test() {}
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class InAField {
        private final Iam iam;

        InAField(Iam iam) {
            this.iam = iam;
        }

        @Nested
        class Inside {
            @Test
            void test() {
                claimTooMuch(iam);
            }
        }
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class InAnotherThread {
        @Test
        void test(Iam iam) throws InterruptedException {
            Thread other = new Thread(() -> claimTooMuch(iam));
            other.start();
            other.join();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @IamPolicies(environment = "src/test/resources/acme")
    static class InTheFieldOfAll {
        private final Iam iam;

        InTheFieldOfAll(Iam iam) {
            this.iam = iam;
        }

        @Test
        void test() {
            claimTooMuch(iam);
        }

        @Test
        void another() {
            claim(iam);
        }
    }

    @Test
    void itIsCheckedWhereverItIsMade() {
        assertThat(Stream.of(
                        InBeforeEach.class,
                        InAfterEach.class,
                        InAField.class,
                        InTheFieldOfAll.class,
                        InAnotherThread.class))
                .allSatisfy(tests -> assertThat(TestRun.of(tests).failed()).hasSize(1));
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class InBeforeAll {
        @BeforeAll
        static void before(Iam iam) {
            claimTooMuch(iam);
        }

        @Test
        void test() {}
    }

    @Test
    void itIsCheckedBeforeTheTestsOfAClass() {
        assertThat(TestRun.of(InBeforeAll.class).brokenContainers())
                .singleElement()
                .asString()
                .startsWith("denied implicitly: ");
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class ClaimingNothing {
        @Test
        void ofACaller(Iam iam) {
            assertThat(iam).principal(DEPLOY).with("aws:SecureTransport", "true");
        }

        @Test
        void ofThePolicies(Iam iam) {
            assertThat(iam);
        }

        @Test
        void atTheEnd(Iam iam) {
            claim(iam);
            assertThat(iam).principal(DEPLOY);
        }

        @TestFactory
        Stream<DynamicTest> inADynamicTest(Iam iam) {
            return Stream.of(
                    DynamicTest.dynamicTest("dynamic", () -> assertThat(iam).principal(DEPLOY)));
        }
    }

    @Test
    void anAssertionThatClaimsNothingFailsAtItsLine() {
        TestRun run = TestRun.of(ClaimingNothing.class);

        assertThat(run.failed())
                .containsOnlyKeys("ofACaller(Iam)", "ofThePolicies(Iam)", "atTheEnd(Iam)", "dynamic")
                .containsEntry(
                        "ofACaller(Iam)",
                        "the assertion claims nothing; say what " + DEPLOY
                                + " can or cannot, with .can(...) or .cannot(...)");
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class ClaimingNothingAlone {
        @Test
        void atItsLine(Iam iam) {
            assertThat(iam).principal(DEPLOY);
        }
    }

    @Test
    void itsLineIsThatOfTheTest() {
        StackTraceElement line =
                TestRun.of(ClaimingNothingAlone.class).onlyError().getStackTrace()[0];
        assertThat(line.getMethodName()).isEqualTo("atItsLine");
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class KeptForLater {
        private final IamAssert policies;
        private PrincipalAssert deploy;

        KeptForLater(Iam iam) {
            policies = assertThat(iam);
            deploy = policies.principal("nobody");
        }

        @BeforeEach
        void before(Iam iam) {
            deploy = assertThat(iam).principal(DEPLOY);
        }

        @Test
        void notUsed() {}

        @Test
        void usedTwice() {
            PrincipalAssert other = policies.principal("acme-prod/role/deploy");
            deploy.cannot("s3:PutObject").on(JAR);
            other.cannot("s3:PutObject").on(JAR);
            deploy.cannot("s3:DeleteObject").on(JAR);
        }

        @TestFactory
        Stream<DynamicTest> usedByAnother(Iam iam) {
            PrincipalAssert kept = assertThat(iam).principal(DEPLOY);
            return Stream.of(DynamicTest.dynamicTest(
                    "dynamic", () -> kept.cannot("s3:PutObject").on(JAR)));
        }
    }

    @Test
    void whatIsKeptForLaterNeedNotBeUsed() {
        TestRun run = TestRun.of(KeptForLater.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).containsExactlyInAnyOrder("notUsed()", "usedTwice()", "dynamic");
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class InDynamicTests {
        @TestFactory
        Stream<DynamicTest> tests(Iam iam) {
            return Stream.of(
                    DynamicTest.dynamicTest("too much", () -> claimTooMuch(iam)),
                    DynamicTest.dynamicTest("enough", () -> claim(iam)));
        }
    }

    @Test
    void aDynamicTestAnswersForItsOwn() {
        TestRun run = TestRun.of(InDynamicTests.class);
        assertThat(run.failed()).containsOnlyKeys("too much");
        assertThat(run.passed()).containsExactly("enough");
    }
}
