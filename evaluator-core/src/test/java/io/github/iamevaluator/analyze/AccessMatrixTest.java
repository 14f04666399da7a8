package io.github.iamevaluator.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.acme.AcmeRequests;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.ResourceTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AccessMatrixTest {

    private static final Environment ACME = AwsExports.read(Path.of("../fixtures/organizations/acme"));
    private static final PreparedPolicies POLICIES = IamEvaluator.create().prepare(ACME);
    private static final List<Principal> PRINCIPALS = ACME.principals().stream()
            .map(arn -> Principals.parse(arn.toString()))
            .toList();
    private static final List<ResourceTarget> BUCKETS = ACME.resources().keySet().stream()
            .filter(arn -> arn.startsWith("arn:aws:s3:::"))
            .map(ResourceTarget::of)
            .toList();
    private static final List<String> ACTIONS = List.of("s3:PutBucketPolicy", "s3:ListBucket", "s3:GetObject");

    @Test
    void eachCellIsWhatDecideSaysOfAcme() {
        AcmeRequests requests = new AcmeRequests(ACME, ServiceCatalog.embedded(), 5);
        MatrixAgreement agreement = new MatrixAgreement(POLICIES);
        for (int i = 0; i < 25; i++) {
            agreement.with(requests.next());
        }
        PRINCIPALS.forEach(agreement::with);

        assertThat(agreement.disagreements(MatrixRun.DEFAULT)).isEmpty();
        assertThat(agreement.census()).containsKeys("ALLOWED", "EXPLICIT_DENY", "IMPLICIT_DENY", "UNDECIDED");
    }

    @Test
    void anActionThatDoesNotWorkOnAResourceIsNotAsked() {
        matrix().visit(column -> assertThat(column.asked())
                .isEqualTo(!ACTIONS.get(column.action()).equals("s3:GetObject")));
    }

    @Test
    void aSliceHasTheCellsOfTheWhole() {
        AccessMatrix slice = matrix().ofPrincipals(2, 4).ofActions(1, 2).ofResources(1, 3);

        assertThat(slice.principals()).isEqualTo(PRINCIPALS.subList(2, 4));
        assertThat(slice.cells()).isEqualTo(4);
        assertThat(slice.resources()).isEqualTo(BUCKETS.subList(1, 3));
    }

    @Test
    void progressCountsEveryCell() {
        AtomicLong done = new AtomicLong();
        matrix().visit(column -> {}, MatrixRun.DEFAULT.withThreads(2).withProgress(done::addAndGet));

        assertThat(done).hasValue(matrix().cells());
    }

    @Test
    void aCancelledVisitEnds() {
        assertThatThrownBy(() -> matrix().visit(column -> {}, MatrixRun.DEFAULT.withCancel(() -> true)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> matrix().visit(
                                column -> {}, MatrixRun.DEFAULT.withThreads(2).withCancel(() -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aVisitorThatFailsEndsTheVisit() {
        assertThatThrownBy(() -> matrix().visit(
                                column -> {
                                    throw new IllegalStateException("full");
                                },
                                MatrixRun.DEFAULT.withThreads(2)))
                .hasMessage("full");
    }

    @Test
    void whatCannotBeAskedAboutIsNamed() {
        Principal nobody = Principals.parse("arn:aws:iam::444444444444:role/nobody");
        assertThatThrownBy(() -> POLICIES.matrix(List.of(nobody), ACTIONS, BUCKETS))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("principal arn:aws:iam::444444444444:role/nobody: ");
        assertThatThrownBy(() -> POLICIES.matrix(PRINCIPALS, List.of("s3:Gett"), BUCKETS))
                .hasMessageStartingWith("action s3:Gett: ");
        assertThatThrownBy(() -> POLICIES.matrix(PRINCIPALS, ACTIONS, List.of(ResourceTarget.of("bucket"))))
                .hasMessageStartingWith("resource \"bucket\" is neither an ARN");
    }

    private static AccessMatrix matrix() {
        return POLICIES.matrix(PRINCIPALS, ACTIONS, BUCKETS);
    }
}
