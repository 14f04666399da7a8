package io.github.iamevaluator.cloudtrail;

import static io.github.iamevaluator.cloudtrail.Records.EVENTS;
import static io.github.iamevaluator.cloudtrail.Records.record;
import static io.github.iamevaluator.cloudtrail.Records.recorded;
import static io.github.iamevaluator.cloudtrail.Records.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Principals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCallerTest {

    private static final Environment KNOWN = Environment.builder()
            .account(Account.of("111111111111")
                    .with(Role.of(arn("arn:aws:iam::111111111111:role/ci/deploy"))
                            .withId("AROAX"))
                    .with(User.of(arn("arn:aws:iam::111111111111:user/admin/ana"))
                            .withId("AIDAX")))
            .build();
    private static final String ASSUME = "'requestParameters':{'roleArn':'arn:aws:iam::444444444444:role/r'}";

    private static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }

    private static Reading byId(String id) {
        String identity = "{'type':'AWSAccount','accountId':'111111111111','principalId':'" + id + "'}";
        return EVENTS.with(RecordedNames.of(KNOWN)).read(record("sts", "AssumeRole", identity, ASSUME));
    }

    @Test
    void theEnvironmentKnowsASessionOfAnotherAccountByItsId() {
        RecordedRequest recorded = recorded(byId("AROAX:run-1"));
        Principal caller = recorded.request().principal();
        assertThat(caller.text()).isEqualTo("arn:aws:sts::111111111111:assumed-role/deploy/run-1");
        assertThat(caller.roleArn()).contains(arn("arn:aws:iam::111111111111:role/ci/deploy"));
        assertThat(recorded.callerBasis()).isEqualTo(CallerBasis.UNIQUE_ID);
    }

    @Test
    void theEnvironmentKnowsAUserOfAnotherAccountByItsId() {
        assertThat(recorded(byId("AIDAX")).request().principal())
                .isEqualTo(recorded(EVENTS.read(record(
                                "sts",
                                "AssumeRole",
                                "{'type':'IAMUser','arn':'arn:aws:iam::111111111111:user/admin/ana',"
                                        + "'principalId':'AIDAX'}",
                                ASSUME)))
                        .request()
                        .principal());
    }

    @Test
    void anIdThatTheEnvironmentDoesNotHaveIsSaidSo() {
        RejectedRecord rejected = rejected(byId("AROAOTHER:s"));
        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_CALLER);
        assertThat(rejected.words())
                .isEqualTo("AWSAccount: account 111111111111 has no identity of the recorded id in the environment");
    }

    @Test
    void aRootSessionIsTheRootUserOfItsAccount() {
        String identity = "{'type':'AssumedRoot','principalId':'444444444444',"
                + "'arn':'arn:aws:sts::444444444444:assumed-root','accountId':'444444444444'}";
        AccessRequest request = recorded(EVENTS.read(record("sts", "GetCallerIdentity", identity, "")))
                .request();
        assertThat(request.principal().kind()).isEqualTo(PrincipalKind.ROOT);
        assertThat(Principals.isAssumedRoot(request.principal(), request.context()))
                .isTrue();
    }

    @Test
    void aSamlCallerIsItsProvider() {
        String parameters = "'requestParameters':{'roleArn':'arn:aws:iam::444444444444:role/r',"
                + "'principalArn':'arn:aws:iam::444444444444:saml-provider/corp'}";
        assertThat(recorded(EVENTS.read(record(
                                "sts", "AssumeRoleWithSAML", "{'type':'SAMLUser','userName':'ana'}", parameters)))
                        .request()
                        .principal()
                        .text())
                .isEqualTo("arn:aws:iam::444444444444:saml-provider/corp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'IdentityCenterUser','accountId':'1'} | IdentityCenterUser: a user of IAM Identity Center,"
                        + " who is no IAM principal",
                "{'type':'SAMLUser','userName':'ana'} | SAMLUser: the identity provider is not recorded",
                "{'type':'AWSService','invokedBy':'AWS Internal'} | AWSService: the service is not named",
                "{'type':'IAMUser','userName':'ana'} | IAMUser: its ARN is not recorded",
                "{'type':'AssumedRole','arn':'arn:aws:sts::1:x'} | AssumedRole: its ARN is none of a principal",
                "{'accountId':'444444444444'} | without type: a caller that CloudTrail does not name"
            })
    void whyACallerCannotBeRebuiltIsSaid(String identity, String words) {
        RejectedRecord rejected = rejected(EVENTS.read(record("sts", "AssumeRole", identity, ASSUME)));
        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_CALLER);
        assertThat(rejected.words()).isEqualTo(words);
    }
}
