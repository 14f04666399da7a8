package io.github.iamevaluator.leastprivilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the record of a call that makes something to a policy that allows the next such call. */
class LaunchTest {

    private static final String ROLE = "arn:aws:iam::111111111111:role/app";
    private static final String EC2 = "arn:aws:ec2:eu-west-1:111111111111:";
    private static final ServiceCatalog CATALOG = ServiceCatalog.embedded();
    private static final IamEvaluator EVALUATOR =
            IamEvaluator.builder().catalog(CATALOG).build();
    private static final String CALLER = "{'type':'AssumedRole','principalId':'AROA:s',"
            + "'arn':'arn:aws:sts::111111111111:assumed-role/app/s','accountId':'111111111111','sessionContext':"
            + "{'sessionIssuer':{'type':'Role','principalId':'AROA','arn':'" + ROLE + "','accountId':'111111111111',"
            + "'userName':'app'}}}";
    private static final String LAUNCH = "{'instancesSet':{'items':[{'imageId':'ami-1','keyName':'k'}]},"
            + "'instanceType':'t3.micro','subnetId':'subnet-1','groupSet':{'items':[{'groupId':'sg-1'}]},"
            + "'tagSpecificationSet':{'items':[{'resourceType':'instance','tags':[{'key':'team','value':'a'}]}]}}";

    private final Environment environment = Environment.builder()
            .account(Account.of("111111111111")
                    .with(Role.of(Arn.parse(ROLE).orElseThrow())
                            .withPolicies(IdentityPolicies.NONE.withInline(
                                    policy("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'*',"
                                            + "'Resource':'*'}}")))))
            .build();

    private static Policy policy(String text) {
        return PolicyParser.create(service -> false)
                .parse(PolicyForm.IDENTITY, PolicyInput.text("Own", text.replace('\'', '"')));
    }

    private static RecordedRequest recorded(String source, String name, String parameters, String response) {
        String record = "{'eventVersion':'1.09','userIdentity':" + CALLER + ",'eventTime':'2026-11-20T09:00:00Z',"
                + "'eventSource':'" + source + ".amazonaws.com','eventName':'" + name + "','awsRegion':'eu-west-1',"
                + "'sourceIPAddress':'192.0.2.7','userAgent':'cli','eventID':'e','recipientAccountId':'111111111111',"
                + "'eventType':'AwsApiCall','requestParameters':" + parameters + ",'responseElements':" + response
                + "}";
        List<RecordedRequest> read = new ArrayList<>();
        CloudTrailEvents.of(CATALOG).read(record.replace('\'', '"')).fold(read::add, rejected -> {
            throw new AssertionError(rejected.toString());
        });
        return read.get(0);
    }

    private LeastPrivilegeReport report(RecordedRequest recorded) {
        LeastPrivilege collected =
                LeastPrivilege.of(EVALUATOR, environment, Principals.parse(ROLE), LeastPrivilegeOptions.DEFAULT);
        collected.add(recorded);
        return collected.report();
    }

    private List<String> resources(RecordedRequest recorded) {
        return report(recorded).statements().stream()
                .flatMap(statement -> statement.resources().stream())
                .toList();
    }

    @Test
    void thePolicyOfALaunchAllowsItAgain() {
        RecordedRequest launch = recorded("ec2", "RunInstances", LAUNCH, "null");
        LeastPrivilegeReport report = report(launch);
        Recheck check = new Recheck(EVALUATOR, environment, report);
        check.add(launch);
        assertThat(check.requests()).isEqualTo(1);
        assertThat(check.lost().entries()).isEmpty();
        assertThat(report.statements())
                .flatExtracting(PolicyStatement::actions)
                .containsOnly("ec2:RunInstances", "ec2:CreateTags");
    }

    @Test
    void thePolicyOfALaunchIsNoWiderThanTheLaunch() {
        RecordedRequest launch = recorded("ec2", "RunInstances", LAUNCH, "null");
        Recheck check = new Recheck(EVALUATOR, environment, report(launch));
        AccessRequest elsewhere = AccessRequest.builder(launch.request().principal(), "ec2:RunInstances")
                .resource(EC2 + "subnet/subnet-2")
                .build();
        assertThat(check.after().decide(elsewhere)).isEqualTo(Decision.IMPLICIT_DENY);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "ec2 | CreateVolume | {'size':'1'} | {'volumeId':'vol-1'} | volume/*",
                "ec2 | AllocateAddress | {'domain':'vpc'} | {'allocationId':'eipalloc-1'} | elastic-ip/*",
            })
    void whatACallMakesIsAllowedByItsType(
            String source, String name, String parameters, String response, String expected) {
        assertThat(resources(recorded(source, name, parameters, response))).containsExactly(EC2 + expected);
    }

    @Test
    void ofACallThatMakesTwoThingsBothAreAllowedByTheirTypes() {
        RecordedRequest copy = recorded(
                "ec2",
                "CopyImage",
                "{'name':'x','sourceImageId':'ami-0','sourceRegion':'us-east-1'}",
                "{'imageId':'ami-9','snapshotId':'snap-9'}");
        assertThat(resources(copy))
                .containsExactlyInAnyOrder("arn:aws:ec2:eu-west-1::image/*", "arn:aws:ec2:eu-west-1::snapshot/*");
    }

    @Test
    void aResourceThatTheResponseNamesInFullIsNotTakenForANewOne() {
        String secret = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:db-aB3dE6";
        RecordedRequest put = recorded(
                "secretsmanager", "PutSecretValue", "{'secretId':'db'}", "{'aRN':'" + secret + "','name':'db'}");
        assertThat(resources(put)).containsExactly(secret);
    }

    @Test
    void rolesAndTagsForWhichNoPermissionIsAskedAreTold() {
        String group = "{'logGroupName':'g','tags':{'a':'b'}}";
        assertThat(report(recorded("logs", "CreateLogGroup", group, "null"))
                        .unasked()
                        .entries())
                .extracting(entry -> entry.what())
                .containsExactly("logs CreateLogGroup carried tags: the permission to put them"
                        + " may be needed and was not asked for");
        String filter = "{'logGroupName':'g','filterName':'f','roleArn':'" + ROLE + "'}";
        assertThat(recorded("logs", "PutSubscriptionFilter", filter, "null").unasked())
                .containsExactly("logs PutSubscriptionFilter named " + ROLE
                        + ": iam:PassRole may be needed and was not asked for");
    }

    @Test
    void rolesAndTagsForWhichAPermissionIsAskedAreNotTold() {
        assertThat(recorded("ec2", "RunInstances", LAUNCH, "null").unasked()).isEmpty();
        assertThat(recorded("sts", "AssumeRole", "{'roleArn':'" + ROLE + "'}", "null")
                        .unasked())
                .isEmpty();
    }
}
