package io.github.iamevaluator.junit;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Classes of tests of every shape that JUnit knows. */
class LifecyclesTest {

    private static final String READ = """
            { "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }""";

    @IamPolicies(policies = READ)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        private final Iam mine;

        OneInstance(Iam iam) {
            mine = iam;
        }

        @Test
        void reads() {
            can(mine, "s3:GetObject");
        }

        @Test
        void writes() {
            can(mine, "s3:PutObject");
        }
    }

    @Test
    void aClaimOfOneInstanceFailsTheMethodThatMadeIt() {
        TestRun run = TestRun.of(OneInstance.class);
        assertThat(run.passed()).containsExactly("reads()");
        assertThat(run.failed()).containsOnlyKeys("writes()");
        assertThat(run.brokenContainers()).isEmpty();
    }

    @IamPolicies(policies = READ)
    static class WrongBeforeAll {
        @BeforeAll
        static void before(Iam iam) {
            can(iam, "s3:PutObject");
        }

        @Test
        void test() {}
    }

    @Test
    void aClaimBeforeAllTestsFailsTheClass() {
        assertThat(TestRun.of(WrongBeforeAll.class).brokenContainers()).hasSize(1);
    }

    @IamPolicies(policies = READ)
    abstract static class Base {
        @Test
        void reads(Iam iam) {
            can(iam, "s3:GetObject");
        }
    }

    static class Inheriting extends Base {
        @Nested
        class Inner {
            @Test
            void readsToo(Iam iam) {
                can(iam, "s3:GetObject");
            }
        }

        @Nested
        @IamPolicies
        class Other {
            @Test
            void hasNone(Iam iam) {
                assertThat(iam).principal("anonymous").cannot("s3:GetObject").on("arn:aws:s3:::a/x");
            }
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @IamPolicies(policies = READ)
    @interface Reading {}

    @Reading
    static class Composed {
        @Test
        void readsAsWell(Iam iam) {
            can(iam, "s3:GetObject");
        }
    }

    @Test
    void policiesAreInheritedNestedReplacedAndComposed() {
        assertThat(TestRun.of(Inheriting.class).passed())
                .containsExactlyInAnyOrder("reads(Iam)", "readsToo(Iam)", "hasNone(Iam)");
        assertThat(TestRun.of(Composed.class).passed()).containsExactly("readsAsWell(Iam)");
    }

    @IamPolicies(policies = READ)
    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {
        @RepeatedTest(20)
        void reads(Iam iam) {
            can(iam, "s3:GetObject");
        }

        @RepeatedTest(20)
        void writes(Iam iam) {
            can(iam, "s3:PutObject");
        }
    }

    @Test
    void testsInParallelFailForTheirOwnClaims() {
        TestRun run = TestRun.of(Parallel.class, Map.of("junit.jupiter.execution.parallel.enabled", "true"));
        assertThat(run.passedCount()).isEqualTo(20);
        assertThat(run.failedCount()).isEqualTo(20);
    }

    private static void can(Iam iam, String action) {
        assertThat(iam)
                .principal("arn:aws:iam::111111111111:role/deploy")
                .can(action)
                .on("arn:aws:s3:::artifacts/app.jar");
    }
}
