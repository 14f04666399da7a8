package io.github.iamevaluator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.TrailCounts;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Path TRAIL = Path.of("../fixtures/cloudtrail/acme");
    private static final ServiceCatalog CATALOG = ServiceCatalog.embedded();
    private static final IamEvaluator EVALUATOR = IamEvaluator.builder()
            .catalog(CATALOG)
            .options(EvaluationOptions.DEFAULT.withUnknownActionsMatched(true))
            .build();
    private static final Environment ACME = AwsExports.read(Path.of("../fixtures/organizations/acme"), CATALOG);
    private static final PreparedPolicies POLICIES = EVALUATOR.prepare(ACME);
    private static final CloudTrailEvents EVENTS = CloudTrailEvents.of(CATALOG).with(RecordedNames.of(ACME));

    private static ReplayReport report(Replay replay) {
        TrailCounts counts = CloudTrailReader.create().read(TRAIL, replay);
        return replay.report(counts);
    }

    @Test
    void theTotalsAddUp() {
        ReplayTotals totals = report(Replay.of(EVENTS, POLICIES)).totals();
        assertThat(totals.read()).isEqualTo(33);
        assertThat(totals.decided() + totals.undecided() + totals.rejected()).isEqualTo(totals.read());
        assertThat(totals.undone())
                .isEqualTo(Map.of(
                        RejectionReason.UNREADABLE, 1L,
                        RejectionReason.NOT_A_CALL, 1L,
                        RejectionReason.DUPLICATE, 2L,
                        RejectionReason.UNKNOWN_EVENT, 1L,
                        RejectionReason.UNKNOWN_PRINCIPAL, 1L,
                        RejectionReason.UNKNOWN_RESOURCE, 1L));
    }

    @Test
    void differencesNameWhoWhatAndWhy() {
        ReplayReport report = report(Replay.of(EVENTS, POLICIES));
        assertThat(report.differences().entries())
                .extracting(Tallied::what)
                .containsExactly(
                        new Difference(
                                "arn:aws:iam::444444444444:role/deploy",
                                "s3:PutBucketPolicy",
                                RecordedOutcome.ALLOWED,
                                Decision.IMPLICIT_DENY,
                                "nothing allows it (EVAL-10)"),
                        new Difference(
                                "arn:aws:iam::444444444444:role/jobs/operator",
                                "s3:PutObject",
                                RecordedOutcome.DENIED,
                                Decision.ALLOWED,
                                "identity policy PowerUserAccess, its statement 1"));
    }

    @Test
    void theSameTrailGivesTheSameReport() {
        assertThat(report(Replay.of(EVENTS, POLICIES))).isEqualTo(report(Replay.of(EVENTS, POLICIES)));
    }

    @Test
    void aChangeTellsWhoLosesWhatWasUsed() {
        Arn checkout = Arn.parse("arn:aws:iam::444444444444:role/service/checkout-service")
                .orElseThrow();
        PreparedPolicies after = EVALUATOR.prepare(ACME.withoutPolicy(checkout, "CheckoutData"));
        Tallies<ChangedRequest> changes =
                report(Replay.of(EVENTS, POLICIES, after)).changes().orElseThrow();
        assertThat(changes.entries())
                .extracting(entry -> entry.what().action() + " " + entry.tally().count())
                .containsExactly("sqs:ReceiveMessage 3", "secretsmanager:GetSecretValue 1", "sqs:DeleteMessage 1");
        assertThat(changes.entries()).allMatch(entry -> entry.what().losesUsedAccess());
    }

    @Test
    void anUnchangedEnvironmentChangesNothing() {
        assertThat(report(Replay.of(EVENTS, POLICIES, EVALUATOR.prepare(ACME))).changes())
                .isEqualTo(Optional.of(new Tallies<ChangedRequest>(List.of(), 0, 0)));
    }

    @Test
    void whatWasNotAskedForIsTold() throws IOException {
        String run = """
                {"eventVersion":"1.11","eventTime":"2026-11-20T10:00:00Z","eventType":"AwsApiCall","eventID":"e",\
                "awsRegion":"eu-west-1","recipientAccountId":"444444444444","eventSource":"ecs.amazonaws.com",\
                "eventName":"RunTask","userIdentity":{"type":"AssumedRole","principalId":"AROA1:s",\
                "arn":"arn:aws:sts::444444444444:assumed-role/operator/s","sessionContext":{"sessionIssuer":\
                {"type":"Role","arn":"arn:aws:iam::444444444444:role/jobs/operator"}}},"requestParameters":\
                {"taskDefinition":"arn:aws:ecs:eu-west-1:444444444444:task-definition/t:1"}}
                """;
        Replay replay = Replay.of(EVENTS, POLICIES);
        CloudTrailReader.create()
                .read("run.json", new ByteArrayInputStream(run.getBytes(StandardCharsets.UTF_8)), replay);
        assertThat(replay.report(new TrailCounts(1, 0, 0)).unasked().entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.what())
                            .startsWith("ecs RunTask: iam:PassRole on the roles of the task definition");
                    assertThat(entry.tally().examples())
                            .containsExactly("arn:aws:iam::444444444444:role/jobs/operator");
                });
    }
}
