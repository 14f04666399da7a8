package io.github.iamevaluator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.TrailCounts;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that is recorded in two accounts, in one of them with the caller's unique id only. */
class UnrecordedSessionTest {

    private static final IamEvaluator EVALUATOR = IamEvaluator.create();
    private static final String READ = "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}";
    private static final String MFA = "{'Effect':'Deny','Action':'*','Resource':'*','Condition':"
            + "{'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}}}";
    private static final String FULL = record(
            "444444444444",
            "{'type':'AssumedRole','principalId':'AROAAPP:s','arn':'arn:aws:sts::444444444444:assumed-role/app/s',"
                    + "'accountId':'444444444444','sessionContext':{'sessionIssuer':{'type':'Role','arn':"
                    + "'arn:aws:iam::444444444444:role/svc/app'},'attributes':{'mfaAuthenticated':'true'}}}");
    private static final String BY_ID =
            record("555555555555", "{'type':'AWSAccount','principalId':'AROAAPP:s','accountId':'444444444444'}");

    private static String record(String account, String identity) {
        return ("{'eventTime':'2026-11-20T08:00:03Z','eventSource':'s3.amazonaws.com','eventName':'GetObject',"
                        + "'awsRegion':'eu-west-1','requestParameters':{'bucketName':'b','key':'k'},'eventID':'e"
                        + account
                        + "','sharedEventID':'shared','eventType':'AwsApiCall','recipientAccountId':'" + account
                        + "','resources':[{'ARN':'arn:aws:s3:::b/k','accountId':'555555555555'}],'userIdentity':"
                        + identity + "}")
                .replace('\'', '"');
    }

    private static Environment with(String... statements) {
        Role role = Role.of(arn("arn:aws:iam::444444444444:role/svc/app"))
                .withId("AROAAPP")
                .withPolicies(
                        IdentityPolicies.NONE.withInline(policy(PolicyForm.IDENTITY, String.join(",", statements))));
        String open = "{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}";
        return Environment.builder()
                .account(Account.of("444444444444").with(role))
                .account(Account.of("555555555555"))
                .build()
                .withResource(Resource.of(arn("arn:aws:s3:::b"), "555555555555")
                        .withPolicy(policy(PolicyForm.RESOURCE_BASED, open)));
    }

    private static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }

    private static Policy policy(PolicyForm form, String statements) {
        String text = "{'Version':'2012-10-17','Statement':[" + statements + "]}";
        return PolicyParser.create(service -> false).parse(form, PolicyInput.text("Own", text.replace('\'', '"')));
    }

    private static ReplayReport replay(Environment before, Environment after, String... records) throws IOException {
        CloudTrailEvents events = CloudTrailEvents.of(ServiceCatalog.embedded()).with(RecordedNames.of(before));
        PreparedPolicies policies = EVALUATOR.prepare(before);
        Replay replay = Replay.of(events, policies, EVALUATOR.prepare(after));
        byte[] lines = String.join("\n", records).getBytes(StandardCharsets.UTF_8);
        CloudTrailReader.create().read("records", new ByteArrayInputStream(lines), replay);
        return replay.report(new TrailCounts(1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChangeThatAsksForTheSessionIsJudgedByTheFullRecordOnly(boolean fullFirst) throws IOException {
        String[] records = fullFirst ? new String[] {FULL, BY_ID} : new String[] {BY_ID, FULL};
        ReplayReport report = replay(with(READ), with(READ, MFA), records);
        assertThat(report.changes().orElseThrow().total()).isZero();
        assertThat(report.totals().agreed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLossThatTheFullRecordShowsIsFoundInEitherOrder(boolean fullFirst) throws IOException {
        String lost = MFA.replace("'false'", "'true'");
        String[] records = fullFirst ? new String[] {FULL, BY_ID} : new String[] {BY_ID, FULL};
        assertThat(replay(with(READ), with(READ, lost), records)
                        .changes()
                        .orElseThrow()
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aRecordDeliveredTwiceIsADuplicateWhateverItSaysOfTheCaller() throws IOException {
        ReplayReport report = replay(with(READ), with(READ), BY_ID, BY_ID, FULL, FULL);
        assertThat(report.totals().undone()).isEqualTo(Map.of(RejectionReason.DUPLICATE, 2L));
    }
}
