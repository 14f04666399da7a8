package io.github.iamevaluator.cloudtrail;

import static io.github.iamevaluator.cloudtrail.Records.EVENTS;
import static io.github.iamevaluator.cloudtrail.Records.USER;
import static io.github.iamevaluator.cloudtrail.Records.read;
import static io.github.iamevaluator.cloudtrail.Records.record;
import static io.github.iamevaluator.cloudtrail.Records.recorded;
import static io.github.iamevaluator.cloudtrail.Records.rejected;
import static io.github.iamevaluator.cloudtrail.Records.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.CatalogSource;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudTrailEventsTest {

    private static final String SESSION = "{'type':'AssumedRole','principalId':'AROA1:s1',"
            + "'arn':'arn:aws:sts::444444444444:assumed-role/deploy/s1','sessionContext':{"
            + "'sessionIssuer':{'type':'Role','arn':'arn:aws:iam::444444444444:role/ci/deploy'},"
            + "'attributes':{'creationDate':'2026-11-20T09:00:00Z','mfaAuthenticated':'true'},"
            + "'sourceIdentity':'ana'}}";

    @Test
    void aSessionHasTheRoleOfItsIssuerWithItsPath() {
        AccessRequest request = recorded(EVENTS.read(record("sts", "GetCallerIdentity", SESSION, "")))
                .request();
        assertThat(request.principal().roleArn().orElseThrow()).hasToString("arn:aws:iam::444444444444:role/ci/deploy");
        assertThat(request.principal().uniqueId()).contains("AROA1:s1");
    }

    @Test
    void theSessionTellsMfaTimeAndSourceIdentity() {
        RequestContext context = recorded(EVENTS.read(record("sts", "GetCallerIdentity", SESSION, "")))
                .request()
                .context();
        assertThat(context.single("aws:MultiFactorAuthPresent")).contains("true");
        assertThat(context.single("aws:MultiFactorAuthAge")).contains("3600");
        assertThat(context.single("aws:TokenIssueTime")).contains("2026-11-20T09:00:00Z");
        assertThat(context.single("aws:SourceIdentity")).contains("ana");
    }

    @Test
    void longTermCredentialsSayNothingOfMfa() {
        RequestContext context = request("sts", "GetCallerIdentity", "").context();
        assertThat(context.contains("aws:MultiFactorAuthPresent")).isFalse();
        assertThat(context.contains("aws:TokenIssueTime")).isFalse();
        assertThat(context.single("aws:CurrentTime")).contains("2026-11-20T10:00:00Z");
    }

    @Test
    void theAddressIsSourceIpUnlessAServiceCalledOrAnEndpointWasUsed() {
        assertThat(request("sts", "GetCallerIdentity", "'sourceIPAddress':'203.0.113.7'")
                        .context()
                        .single("aws:SourceIp"))
                .contains("203.0.113.7");
        assertThat(request("sts", "GetCallerIdentity", "'sourceIPAddress':'athena.amazonaws.com'")
                        .context()
                        .contains("aws:SourceIp"))
                .isFalse();
        RequestContext through = request(
                        "sts", "GetCallerIdentity", "'sourceIPAddress':'10.0.0.7','vpcEndpointId':'vpce-1'")
                .context();
        assertThat(through.contains("aws:SourceIp")).isFalse();
        assertThat(through.single("aws:VpcSourceIp")).contains("10.0.0.7");
        assertThat(through.single("aws:SourceVpce")).contains("vpce-1");
    }

    @Test
    void aServiceThatActsForTheCallerIsCalledVia() {
        String identity = USER.replace("}", ",'invokedBy':'athena.amazonaws.com'}");
        RequestContext context = recorded(EVENTS.read(record("sts", "GetCallerIdentity", identity, "")))
                .request()
                .context();
        assertThat(context.single("aws:ViaAWSService")).contains("true");
        assertThat(context.single("aws:CalledViaFirst")).contains("athena.amazonaws.com");
    }

    @Test
    void aKeyWithAStarIsLiteral() {
        AccessRequest request = request(
                "s3",
                "GetObject",
                "'requestParameters':{'bucketName':'b','key':'a/*'},'resources':["
                        + "{'type':'AWS::S3::Object','ARN':'arn:aws:s3:::b/a/*'},"
                        + "{'accountId':'333333333333','type':'AWS::S3::Bucket','ARN':'arn:aws:s3:::b'}]");
        assertThat(request.literalResource()).isTrue();
        assertThat(request.resources()).singleElement().hasToString("arn:aws:s3:::b/a/*");
        assertThat(request.resources().get(0).ownerAccount()).contains("333333333333");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "s3 | ListObjects | 'bucketName':'b' | s3:ListBucket | arn:aws:s3:::b",
                "s3 | HeadObject | 'bucketName':'b','key':'k' | s3:GetObject | arn:aws:s3:::b/k",
                "s3 | GetObject | 'bucketName':'b','key':'k','versionId':'v' | s3:GetObjectVersion | arn:aws:s3:::b/k",
                "s3 | PutBucketEncryption | 'bucketName':'b' | s3:PutEncryptionConfiguration | arn:aws:s3:::b",
                "s3 | ListBuckets | 'Host':'x' | s3:ListAllMyBuckets | *",
                "lambda | GetFunction20150331v2 | 'functionName':'f' | lambda:GetFunction |"
                        + " arn:aws:lambda:eu-west-1:444444444444:function:f",
                "lambda | Invoke | 'functionName':'arn:aws:lambda:eu-west-1:333333333333:function:f' |"
                        + " lambda:InvokeFunction | arn:aws:lambda:eu-west-1:333333333333:function:f",
                "sqs | SendMessageBatch | 'queueUrl':'https://sqs.eu-west-1.amazonaws.com/333333333333/orders' |"
                        + " sqs:SendMessage | arn:aws:sqs:eu-west-1:333333333333:orders",
                "dynamodb | Query | 'tableName':'t','indexName':'i' | dynamodb:Query |"
                        + " arn:aws:dynamodb:eu-west-1:444444444444:table/t/index/i",
                "ec2 | StopInstances | 'instancesSet':{'items':[{'instanceId':'i-1'}]} | ec2:StopInstances |"
                        + " arn:aws:ec2:eu-west-1:444444444444:instance/i-1",
                "ssm | GetParameter | 'name':'/a/b' | ssm:GetParameter |"
                        + " arn:aws:ssm:eu-west-1:444444444444:parameter/a/b",
                "iam | CreateRole | 'roleName':'r','path':'/ci/' | iam:CreateRole |"
                        + " arn:aws:iam::444444444444:role/ci/r",
                "monitoring | ListMetrics | 'namespace':'n' | cloudwatch:ListMetrics | *",
                "sts | AssumeRole | 'roleArn':'arn:aws:iam::333333333333:role/r' | sts:AssumeRole |"
                        + " arn:aws:iam::333333333333:role/r"
            })
    void eventsAndTheirParametersTellActionAndResource(
            String source, String name, String parameters, String action, String resource) {
        AccessRequest request = request(source, name, "'requestParameters':{" + parameters + "}");
        assertThat(request.action()).isEqualTo(action);
        assertThat(request.resources()).singleElement().hasToString(resource);
    }

    @Test
    void aCopyNeedsItsSourceToo() {
        AccessRequest request = request(
                "s3", "CopyObject", "'requestParameters':{'bucketName':'b','key':'k','x-amz-copy-source':'a/x%20y'}");
        assertThat(request.action()).isEqualTo("s3:PutObject");
        assertThat(request.requires()).extracting(DependentCheck::action).containsExactly("s3:GetObject");
        assertThat(request.requires().get(0).resource()).hasToString("arn:aws:s3:::a/x y");
    }

    @Test
    void theErrorMessageIsTheBestSource() {
        RecordedRequest denied = recorded(read(
                "lambda",
                "CreateFunction20150331",
                "'errorCode':'AccessDeniedException','errorMessage':'User: arn:aws:iam::444444444444:user/path/ana is"
                        + " not authorized to perform: iam:PassRole on resource:\\n"
                        + "arn:aws:iam::444444444444:role/x because no identity-based policy allows the iam:PassRole"
                        + " action','requestParameters':null"));
        assertThat(denied.outcome()).isEqualTo(RecordedOutcome.DENIED);
        assertThat(denied.request().action()).isEqualTo("iam:PassRole");
        assertThat(denied.request().resources()).singleElement().hasToString("arn:aws:iam::444444444444:role/x");
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDenied, DENIED",
        "Client.UnauthorizedOperation, DENIED",
        "AuthorizationError, DENIED",
        "KMS.AccessDeniedException, DENIED",
        "NoSuchKey, NOT_SAID",
        "Client.InvalidInstanceID.NotFound, NOT_SAID"
    })
    void errorCodesTellDenialsFromOtherFailures(String code, RecordedOutcome outcome) {
        assertThat(recorded(read("sts", "GetCallerIdentity", "'errorCode':'" + code + "'"))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void whatIsNotSaidIsNotGuessed() {
        assertThat(rejected(read("s3", "GetObject", "'requestParameters':null")).reason())
                .isEqualTo(RejectionReason.UNKNOWN_RESOURCE);
        assertThat(rejected(read("kms", "Decrypt", "'requestParameters':{'keyId':'alias/x'}"))
                        .reason())
                .isEqualTo(RejectionReason.UNKNOWN_RESOURCE);
        assertThat(rejected(read("secretsmanager", "GetSecretValue", "'requestParameters':{'secretId':'prod/db'}"))
                        .reason())
                .isEqualTo(RejectionReason.UNKNOWN_RESOURCE);
        assertThat(rejected(read("nosuch", "DoIt", "")).reason()).isEqualTo(RejectionReason.UNKNOWN_EVENT);
        assertThat(rejected(read(
                                "ssm", "GetParameter", "'requestParameters':{'name':'HIDDEN_DUE_TO_SECURITY_REASONS'}"))
                        .reason())
                .isEqualTo(RejectionReason.UNKNOWN_RESOURCE);
    }

    @Test
    void eventsThatAreNoCallsAreRejected() {
        String console = record("signin", "ConsoleLogin", USER, "").replace("AwsApiCall", "AwsConsoleSignIn");
        assertThat(rejected(EVENTS.read(console)).reason()).isEqualTo(RejectionReason.NOT_A_CALL);
        assertThat(rejected(EVENTS.read("{}")).reason()).isEqualTo(RejectionReason.NOT_AN_EVENT);
        assertThat(rejected(EVENTS.read("{\"a\":")).reason()).isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void callersThatCannotBeRebuiltAreRejected() {
        String identity = "{'type':'AWSAccount','accountId':'999999999999','principalId':'AROAX:s'}";
        assertThat(rejected(EVENTS.read(record("sts", "AssumeRole", identity, "")))
                        .reason())
                .isEqualTo(RejectionReason.UNKNOWN_CALLER);
    }

    @Test
    void servicesAndWebIdentitiesAreCallers() {
        String parameters = "'requestParameters':{'roleArn':'arn:aws:iam::444444444444:role/r'}";
        String service = "{'type':'AWSService','invokedBy':'lambda.amazonaws.com'}";
        assertThat(recorded(EVENTS.read(record("sts", "AssumeRole", service, parameters)))
                        .request()
                        .principal()
                        .kind())
                .isEqualTo(PrincipalKind.SERVICE);
        String provider = "arn:aws:iam::444444444444:oidc-provider/token.example.com";
        String web = "{'type':'WebIdentityUser','identityProvider':'" + provider + "','principalId':'" + provider
                + ":sts.amazonaws.com:repo:o/r','userName':'repo:o/r'}";
        AccessRequest request = recorded(EVENTS.read(record("sts", "AssumeRoleWithWebIdentity", web, parameters)))
                .request();
        assertThat(request.principal().kind()).isEqualTo(PrincipalKind.FEDERATED_CALLER);
        assertThat(request.context().single("token.example.com:sub")).contains("repo:o/r");
        assertThat(request.context().single("token.example.com:aud")).contains("sts.amazonaws.com");
    }

    @Test
    void lookedUpAndDeliveredEventsAreUnwrapped() {
        String inner = record("s3", "ListBuckets", USER, "");
        String looked = "{\"EventId\":\"e1\",\"CloudTrailEvent\":\"" + inner.replace("\"", "\\\"") + "\"}";
        String delivered =
                "{\"version\":\"0\",\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":" + inner + "}";
        assertThat(EVENTS.read(looked)).isEqualTo(EVENTS.read(inner));
        assertThat(EVENTS.read(delivered)).isEqualTo(EVENTS.read(inner));
    }

    @Test
    void rowsOfTablesHoldTheEventAsText() {
        String inner = record("s3", "ListBuckets", USER, "");
        for (String column : List.of("eventJson", "eventjson")) {
            String row = "{\"" + column + "\":\"" + inner.replace("\"", "\\\"") + "\"}";
            assertThat(EVENTS.read(row)).isEqualTo(EVENTS.read(inner));
        }
        assertThat(rejected(EVENTS.read("{\"QueryStatus\":\"FINISHED\",\"QueryResultRows\":[[]]}"))
                        .words())
                .isEqualTo("rows of CloudTrail Lake in one object; select eventJson, and give one row a line");
    }

    @Test
    void actionsThatOnlyTheTableKnowsAreKeptOnTheListedResource() {
        CatalogSource none = new CatalogSource("none", "0", LocalDate.of(2026, 11, 22), "MIT", "");
        CloudTrailEvents events = CloudTrailEvents.of(ServiceCatalog.parse("@sts\tAWS STS\t\n", none));
        String listed = "'resources':[{'type':'AWS::S3::Bucket','ARN':'arn:aws:s3:::b'}]";
        RecordedRequest recorded = recorded(events.read(record("s3", "ListObjects", USER, listed)));
        assertThat(recorded.catalogued()).isFalse();
        assertThat(recorded.request().action()).isEqualTo("s3:ListBucket");
        assertThat(recorded.request().resources()).singleElement().hasToString("arn:aws:s3:::b");
        assertThat(rejected(events.read(record("s3", "GetObject", USER, listed)))
                        .reason())
                .isEqualTo(RejectionReason.UNKNOWN_EVENT);
    }

    @Test
    void aWrongPasswordIsNoDenial() {
        String refused = "'requestParameters':{'userPoolId':'eu-west-1_x'},'errorCode':'NotAuthorizedException',"
                + "'errorMessage':'";
        assertThat(recorded(read("cognito-idp", "AdminGetUser", refused + "Incorrect username or password.'"))
                        .outcome())
                .isEqualTo(RecordedOutcome.NOT_SAID);
        assertThat(recorded(
                                read(
                                        "cognito-idp",
                                        "AdminGetUser",
                                        refused
                                                + "User: u is not authorized to perform: cognito-idp:AdminGetUser on resource: *'"))
                        .outcome())
                .isEqualTo(RecordedOutcome.DENIED);
    }

    @Test
    void aTimeThatCannotBeReadIsNotCalledAbsent() {
        assertThat(rejected(EVENTS.read(
                                record("sts", "GetCallerIdentity", USER, "").replace("2026-11-20T10:00:00Z", "today")))
                        .subject())
                .isEqualTo("its eventTime is no time");
    }
}
