package io.github.iamevaluator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessMatrixTest {

    @IamPolicies(environment = "src/test/resources/acme")
    static class Matrix {
        @AccessMatrix("matrix.csv")
        void matrix(MatrixCell cell) {
            cell.verify();
        }
    }

    private final TestRun run = TestRun.of(Matrix.class);

    @Test
    void eachCellIsATest() {
        assertThat(run.passed())
                .containsExactly(
                        "acme-prod/role/deploy can s3:GetObject on arn:aws:s3:::artifacts/app.jar, line 3",
                        "anonymous cannot s3:GetObject on arn:aws:s3:::artifacts/app.jar, line 3",
                        "acme-prod/role/deploy cannot s3:GetObject on arn:aws:s3:::artifacts/app.jar, line 4");
    }

    @Test
    void aFailureTellsItsPlaceAndItsReason() {
        assertThat(run.failed())
                .containsOnlyKeys("acme-prod/role/deploy can s3:PutObject on arn:aws:s3:::artifacts/app.jar, line 6");
        assertThat(run.onlyError())
                .hasMessageStartingWith("matrix.csv:6: denied implicitly:"
                        + " arn:aws:iam::111111111111:role/deploy may not call s3:PutObject on"
                        + " arn:aws:s3:::artifacts/app.jar\n  expected    allowed\n  actual      denied implicitly\n");
    }

    @IamPolicies
    static class WithoutEnvironment {
        @AccessMatrix("matrix.csv")
        void matrix(MatrixCell cell) {
            cell.verify();
        }
    }

    @Test
    void anUnknownPrincipalIsToldWithItsPlace() {
        assertThat(TestRun.of(WithoutEnvironment.class).failed())
                .containsEntry(
                        "acme-prod/role/deploy can s3:PutObject on arn:aws:s3:::artifacts/app.jar, line 6",
                        "matrix.csv:6: cannot be asked: acme-prod/role/deploy can s3:PutObject on"
                                + " arn:aws:s3:::artifacts/app.jar\n  \"acme-prod/role/deploy\" is a short name, which"
                                + " needs an environment; give an ARN, or an environment");
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class Missing {
        @AccessMatrix("acces.csv")
        void matrix(MatrixCell cell) {}
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class Broken {
        @AccessMatrix("src/test/resources/invalid/access.csv")
        void matrix(MatrixCell cell) {}
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(TestRun.of(Missing.class).brokenContainers())
                .containsExactly("there is no file \"acces.csv\": not below the working directory, and neither beside"
                        + " Missing nor at the root of the class path");
    }

    @Test
    void whatIsWrongInAMatrixIsToldAtOnce() {
        assertThat(TestRun.of(Broken.class).brokenContainers()).containsExactly("""
                        src/test/resources/invalid/access.csv:2:1: "maybe" under anonymous; write can, cannot, or nothing
                        src/test/resources/invalid/access.csv:3:1: the row has no resource; every row needs one""");
    }

    @IamPolicies
    static class WithoutCell {
        @AccessMatrix("matrix.csv")
        void matrix() {}
    }

    @Test
    void aMethodThatTakesNoCellVerifiesNothingAndIsRefused() {
        assertThat(TestRun.of(WithoutCell.class).brokenContainers())
                .containsExactly("\"matrix\" takes no MatrixCell, and so verifies nothing; give it one, and call its"
                        + " verify()");
    }

    @IamPolicies
    static class WithChanges {
        @AccessMatrix("src/test/resources/access-of-reader.csv")
        void matrix(MatrixCell cell, Iam iam) {
            cell.verify(iam.with(IamPolicy.identity("""
                    { "Version": "2012-10-17",
                      "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }""")));
        }
    }

    @Test
    void aCellMayBeAskedOfChangedPolicies() {
        assertThat(TestRun.of(WithChanges.class).passed()).hasSize(1);
    }
}
