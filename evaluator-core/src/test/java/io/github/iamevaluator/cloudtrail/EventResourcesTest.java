package io.github.iamevaluator.cloudtrail;

import static io.github.iamevaluator.cloudtrail.Records.EVENTS;
import static io.github.iamevaluator.cloudtrail.Records.USER;
import static io.github.iamevaluator.cloudtrail.Records.read;
import static io.github.iamevaluator.cloudtrail.Records.record;
import static io.github.iamevaluator.cloudtrail.Records.recorded;
import static io.github.iamevaluator.cloudtrail.Records.rejected;
import static io.github.iamevaluator.cloudtrail.Records.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventResourcesTest {

    private static final String EC2 = "arn:aws:ec2:eu-west-1:444444444444:";
    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:444444444444:secret:prod/db";
    private static final String LAUNCH = "'instancesSet':{'items':[{'imageId':'ami-1','keyName':'k'}]},"
            + "'instanceType':'t3.micro','subnetId':'subnet-1','groupSet':{'items':[{'groupId':'sg-1'}]}";

    private static AccessRequest launch(String parameters, String more) {
        return request("ec2", "RunInstances", "'requestParameters':{" + parameters + "}" + more);
    }

    private static String missing(String source, String name, String more) {
        RejectedRecord rejected = rejected(read(source, name, more));
        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_RESOURCE);
        return rejected.detail();
    }

    private static Reading secret(Environment environment, String id) {
        return EVENTS.with(RecordedNames.of(environment))
                .read(record(
                        "secretsmanager", "GetSecretValue", USER, "'requestParameters':{'secretId':'" + id + "'}"));
    }

    private static Environment secrets(String... suffixes) {
        Environment environment = Environment.builder().build();
        for (String suffix : suffixes) {
            environment = environment.withResource(
                    Resource.of(Arn.parse(SECRET + suffix).orElseThrow(), "444444444444"));
        }
        return environment;
    }

    @Test
    void aLaunchIsAskedOnEverythingItUsesAndMakes() {
        AccessRequest request = launch(LAUNCH, "");
        assertThat(request.resources())
                .extracting(Object::toString)
                .containsExactly(
                        "arn:aws:ec2:eu-west-1::image/ami-1",
                        EC2 + "instance/*",
                        EC2 + "volume/*",
                        EC2 + "network-interface/*",
                        EC2 + "security-group/sg-1",
                        EC2 + "subnet/subnet-1",
                        EC2 + "key-pair/k");
        assertThat(request.resources().get(1).context().single("ec2:InstanceType"))
                .contains("t3.micro");
    }

    @Test
    void theResponseTellsWhatALaunchTookByDefault() {
        String made = ",'responseElements':{'instancesSet':{'items':[{'instanceId':'i-1','imageId':'ami-1',"
                + "'subnetId':'subnet-9','groupSet':{'items':[{'groupId':'sg-9'}]}}]}}";
        assertThat(launch("'instancesSet':{'items':[{'imageId':'ami-1'}]}", made)
                        .resources())
                .extracting(Object::toString)
                .contains(EC2 + "subnet/subnet-9", EC2 + "security-group/sg-9");
        assertThat(missing("ec2", "RunInstances", "'requestParameters':{'imageId':'ami-1'}"))
                .isEqualTo("no subnet is named");
    }

    @Test
    void aLaunchWithTagsMayTagWhatItMakes() {
        String tags = ",'tagSpecificationSet':{'items':[{'resourceType':'instance','tags':[{'key':'a','value':'b'}]}]}";
        assertThat(launch(LAUNCH + tags, "").requires())
                .singleElement()
                .satisfies(check -> assertThat(check.action() + " " + check.resource())
                        .isEqualTo("ec2:CreateTags " + EC2 + "instance/*"));
    }

    @Test
    void theRoleOfAnInstanceProfileIsNotGuessed() {
        assertThat(missing(
                        "ec2",
                        "RunInstances",
                        "'requestParameters':{" + LAUNCH + ",'iamInstanceProfile':{'name':'web'}}"))
                .isEqualTo("the role of the instance profile, which is passed, is not recorded");
    }

    private static String instances(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'instanceId':'i-" + i + "'}")
                .collect(Collectors.joining(",", "'requestParameters':{'instancesSet':{'items':[", "]}}"));
    }

    private static String tables(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'ARN':'arn:aws:dynamodb:eu-west-1:444444444444:table/t" + i + "'}")
                .collect(Collectors.joining(",", "'resources':[", "]"));
    }

    @Test
    void ofAThousandResourcesAllAreAsked() {
        assertThat(request("ec2", "TerminateInstances", instances(1_000)).resources())
                .hasSize(1_000);
        assertThat(request("dynamodb", "BatchGetItem", tables(1_000)).resources())
                .hasSize(1_000);
    }

    @Test
    void aRecordWithTensOfThousandsOfResourcesIsToldAndNotAsked() {
        String words = "it names more than 1000 resources";
        assertThat(missing("ec2", "TerminateInstances", instances(1_001))).isEqualTo(words);
        assertThat(missing("ec2", "TerminateInstances", instances(20_000))).isEqualTo(words);
        assertThat(missing("dynamodb", "BatchGetItem", tables(20_000))).isEqualTo(words);
    }

    @Test
    void aSecretIsTheOnlyOneOfItsNameInTheEnvironment() {
        assertThat(recorded(secret(secrets("-aB3dE6", "2-aB3dE6"), "prod/db"))
                        .request()
                        .resources())
                .singleElement()
                .hasToString(SECRET + "-aB3dE6");
        assertThat(recorded(secret(secrets("-aB3dE6"), SECRET)).request().resources())
                .singleElement()
                .hasToString(SECRET + "-aB3dE6");
    }

    @Test
    void aSecretThatIsNotListedOrListedTwiceIsUndecided() {
        String words = "the secret is named without the suffix of its ARN";
        assertThat(rejected(secret(secrets(), "prod/db")).detail()).isEqualTo(words);
        assertThat(rejected(secret(secrets(), SECRET)).detail()).isEqualTo(words);
        assertThat(rejected(secret(secrets("-aB3dE6", "-000000"), "prod/db")).detail())
                .isEqualTo(words);
    }

    @Test
    void anAliasIsTheKeyThatTheRecordListsForIt() {
        String alias = "'requestParameters':{'keyId':'alias/x'}";
        String key = "arn:aws:kms:eu-west-1:444444444444:key/1";
        assertThat(request(
                                "kms",
                                "Decrypt",
                                alias + ",'resources':[{'ARN':'" + key
                                        + "','accountId':'444444444444','type':'AWS::KMS::Key'}]")
                        .resources())
                .singleElement()
                .hasToString(key);
        assertThat(missing("kms", "Decrypt", alias)).isEqualTo("the key is named by an alias");
        assertThat(missing(
                        "kms", "Encrypt", "'requestParameters':{'keyId':'arn:aws:kms:eu-west-1:444444444444:alias/x'}"))
                .isEqualTo("the key is named by an alias");
    }

    @Test
    void makingAnAliasIsAskedOnTheAliasAndTheKey() {
        assertThat(request("kms", "CreateAlias", "'requestParameters':{'aliasName':'alias/x','targetKeyId':'1'}")
                        .resources())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "arn:aws:kms:eu-west-1:444444444444:alias/x", "arn:aws:kms:eu-west-1:444444444444:key/1");
    }

    @Test
    void deletedKeysAreThoseThatAreRecorded() {
        String keys = "'requestParameters':{'bucketName':'b','delete':{'objects':[{'key':'x'},{'key':'y/*'}]}}";
        assertThat(request("s3", "DeleteObjects", keys).resources())
                .extracting(Object::toString)
                .containsExactly("arn:aws:s3:::b/x", "arn:aws:s3:::b/y/*");
        assertThat(missing(
                        "s3",
                        "DeleteObjects",
                        "'requestParameters':{'bucketName':'b','delete':''},"
                                + "'resources':[{'type':'AWS::S3::Object','ARNPrefix':'arn:aws:s3:::b/'},"
                                + "{'type':'AWS::S3::Bucket','ARN':'arn:aws:s3:::b'}]"))
                .isEqualTo("no resource is named");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ec2 | CreateSecurityGroup | 'vpcId':'vpc-1' | '_return':true,'groupId':'sg-1' |"
                        + " arn:aws:ec2:eu-west-1:444444444444:security-group/sg-1",
                "ec2 | CreateVolume | 'size':'8' | 'volumeId':'vol-1','size':'8' |"
                        + " arn:aws:ec2:eu-west-1:444444444444:volume/vol-1",
                "kms | CreateGrant | 'operations':['Decrypt'] | 'grantId':'g','keyId':'1' |"
                        + " arn:aws:kms:eu-west-1:444444444444:key/1"
            })
    void whatACallMadeIsInItsResponse(String source, String name, String asked, String answered, String resource) {
        RecordedRequest recorded = recorded(
                read(source, name, "'requestParameters':{" + asked + "},'responseElements':{" + answered + "}"));
        assertThat(recorded.request().resources()).extracting(Object::toString).contains(resource);
        assertThat(recorded.resourceBasis()).isEqualTo(ResourceBasis.RESPONSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "apigateway | DeleteStage | 'restApiId':'a','stageName':'prod' | apigateway:DELETE |"
                        + " arn:aws:apigateway:eu-west-1::/restapis/a/stages/prod",
                "apigateway | DeleteStage | 'apiId':'a','stageName':'prod' | apigateway:DELETE |"
                        + " arn:aws:apigateway:eu-west-1::/apis/a/stages/prod",
                "apigateway | CreateRestApi | 'name':'orders' | apigateway:POST |"
                        + " arn:aws:apigateway:eu-west-1::/restapis",
                "budgets | CreateBudget | 'budget':{'budgetName':'team'} | budgets:ModifyBudget |"
                        + " arn:aws:budgets::444444444444:budget/team",
                "autoscaling | PutScalingPolicy | 'serviceNamespace':'ecs','scalableTargetARN':"
                        + "'arn:aws:application-autoscaling:eu-west-1:444444444444:scalable-target/1' |"
                        + " application-autoscaling:PutScalingPolicy |"
                        + " arn:aws:application-autoscaling:eu-west-1:444444444444:scalable-target/1",
                "route53 | GetHostedZone | 'id':'Z1' | route53:GetHostedZone | arn:aws:route53:::hostedzone/Z1",
                "events | PutTargets | 'rule':'nightly' | events:PutTargets |"
                        + " arn:aws:events:eu-west-1:444444444444:rule/nightly",
                "ecr | DescribeRepositories | 'repositoryNames':['checkout'] | ecr:DescribeRepositories |"
                        + " arn:aws:ecr:eu-west-1:444444444444:repository/checkout",
                "athena | StartQueryExecution | 'workGroup':'team' | athena:StartQueryExecution |"
                        + " arn:aws:athena:eu-west-1:444444444444:workgroup/team",
                "cloudcontrolapi | GetResource | 'typeName':'AWS::S3::Bucket' | cloudformation:GetResource | *",
                "lambda | GetLayerVersionByArn20181031 |"
                        + " 'arn':'arn:aws:lambda:eu-west-1:444444444444:layer:l:1' | lambda:GetLayerVersion |"
                        + " arn:aws:lambda:eu-west-1:444444444444:layer:l:1"
            })
    void theTableTellsActionAndResource(String source, String name, String parameters, String action, String resource) {
        AccessRequest request = request(source, name, "'requestParameters':{" + parameters + "}");
        assertThat(request.action()).isEqualTo(action);
        assertThat(request.resources()).singleElement().hasToString(resource);
    }

    @Test
    void otherActionsAreAskedOnTheSameResource() {
        AccessRequest request =
                request("s3", "PutObject", "'requestParameters':{'bucketName':'b','key':'k','x-amz-acl':'private'}");
        assertThat(request.action()).isEqualTo("s3:PutObject");
        assertThat(request.requires())
                .extracting(check -> check.action() + " " + check.resource())
                .containsExactly("s3:PutObjectAcl arn:aws:s3:::b/k");
    }

    @Test
    void eachParameterThatNeedsAPermissionIsAskedFor() {
        AccessRequest request = request(
                "s3",
                "CopyObject",
                "'requestParameters':{'bucketName':'b','key':'k','x-amz-copy-source':'c/old','x-amz-grant-read':'id=1',"
                        + "'x-amz-tagging':'a=b'}");
        assertThat(request.action()).isEqualTo("s3:PutObject");
        assertThat(request.requires())
                .extracting(check -> check.action() + " " + check.resource())
                .containsExactlyInAnyOrder(
                        "s3:GetObject arn:aws:s3:::c/old",
                        "s3:PutObjectAcl arn:aws:s3:::b/k",
                        "s3:PutObjectTagging arn:aws:s3:::b/k");
    }

    @Test
    void aNestedParameterNamesTheRoleThatIsPassed() {
        AccessRequest request = request(
                "scheduler",
                "CreateSchedule",
                "'requestParameters':{'groupName':'g','name':'n','target':{"
                        + "'roleArn':'arn:aws:iam::444444444444:role/r'}}");
        assertThat(request.requires())
                .extracting(DependentCheck::action, check -> check.resource().arn())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("iam:PassRole", "arn:aws:iam::444444444444:role/r"));
    }

    @Test
    void aCopyOfAVersionReadsThatVersion() {
        assertThat(request(
                                "s3",
                                "CopyObject",
                                "'requestParameters':{'bucketName':'b','key':'k','x-amz-copy-source':'a/x?versionId=7'}")
                        .requires())
                .extracting(check -> check.action() + " " + check.resource())
                .containsExactly("s3:GetObjectVersion arn:aws:s3:::a/x");
    }

    @Test
    void aSelectionOfNothingNamesWhatIsMissing() {
        assertThat(missing("s3", "GetObject", "'requestParameters':null")).isEqualTo("no resource is named");
        assertThat(missing("ec2", "DeleteVolume", "'requestParameters':null")).isEqualTo("no volume is named");
        String keys = "'sourceKeyId':'arn:aws:kms:eu-west-1:444444444444:key/1','destinationKeyId':'alias/x'";
        assertThat(missing("kms", "ReEncrypt", "'requestParameters':{" + keys + "}"))
                .isEqualTo("kms:ReEncryptTo: the parameter destinationKeyId holds no ARN");
    }

    @Test
    void aLaunchWithoutResourceTellsAllThatItNeeded() {
        String profile = "'iamInstanceProfile':{'arn':'arn:aws:iam::444444444444:instance-profile/web'}";
        assertThat(rejected(read("ec2", "RunInstances", "'requestParameters':{" + LAUNCH + "," + profile + "}"))
                        .actions())
                .containsExactly("ec2:RunInstances", "iam:PassRole");
    }

    @Test
    void aLaunchOfTooManyImagesIsNotAsked() {
        String images = IntStream.range(0, 1001)
                .mapToObj(i -> "{'imageId':'ami-" + i + "'}")
                .collect(Collectors.joining(","));
        assertThat(missing(
                        "ec2",
                        "RunInstances",
                        "'requestParameters':{" + LAUNCH.replaceFirst("\\{'imageId':'ami-1','keyName':'k'}", images)
                                + "}"))
                .isEqualTo("it names more than 1000 resources");
    }

    @Test
    void tagsThatAreGivenTwiceForATypeAreAskedOnce() {
        String tags = ",'tagSpecificationSet':{'items':[{'resourceType':'instance','tags':[{'key':'a'}]},"
                + "{'resourceType':'instance','tags':[{'key':'b'}]}]}";
        assertThat(launch(LAUNCH + tags, "").requires())
                .extracting(check -> check.action() + " " + check.resource())
                .containsExactly("ec2:CreateTags " + EC2 + "instance/*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dynamodb | Query | 'tableName':'t','indexName':'i' | arn:aws:dynamodb:eu-west-1:444444444444:table/t |"
                        + " arn:aws:dynamodb:eu-west-1:444444444444:table/t/index/i",
                "lambda | Invoke | 'functionName':'f','qualifier':'prod' |"
                        + " arn:aws:lambda:eu-west-1:444444444444:function:f |"
                        + " arn:aws:lambda:eu-west-1:444444444444:function:f:prod"
            })
    void theNamedPartOfAListedResourceIsAsked(
            String source, String name, String parameters, String listed, String asked) {
        String request = "'requestParameters':{" + parameters + "}";
        assertThat(request(source, name, request + ",'resources':[{'ARN':'" + listed + "'}]")
                        .resources())
                .extracting(Object::toString)
                .containsExactly(asked);
        assertThat(request(source, name, request).resources())
                .extracting(Object::toString)
                .containsExactly(asked);
    }

    @Test
    void aPartThatIsNotKnownIsNotMadeUp() {
        String lists = ",'resources':[{'ARN':'arn:aws:s3:::b/k'},{'ARN':'arn:aws:s3:::b'},"
                + "{'ARN':'arn:aws:s3:eu-west-1:444444444444:accesspoint/ap'}]";
        assertThat(missing("s3", "GetObject", "'requestParameters':{'bucketName':'b','key':'k'}" + lists))
                .isEqualTo("the request was made through an access point");
        assertThat(missing("lambda", "GetFunction", "'requestParameters':{'functionName':'f','qualifier':'7'}"))
                .isEqualTo("a version or alias of the function is named");
    }

    @Test
    void aListOfWhatAParameterNamesInPartIsNotAskedOfEverything() {
        assertThat(missing("cloudformation", "DescribeStacks", "'requestParameters':{'stackName':'s'}"))
                .isEqualTo("of the stack only a part of the ARN is recorded");
        assertThat(request("cloudformation", "DescribeStacks", "'requestParameters':null")
                        .resources())
                .extracting(Object::toString)
                .containsExactly("*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "glue | GetTable | 'databaseName':'d','name':'t' | arn:aws:glue:eu-west-1:444444444444:table/d/t",
                "glue | GetTable | 'catalogId':'555555555555','databaseName':'d','name':'t' |"
                        + " arn:aws:glue:eu-west-1:555555555555:table/d/t",
                "ecr | BatchGetImage | 'registryId':'555555555555','repositoryName':'r' |"
                        + " arn:aws:ecr:eu-west-1:555555555555:repository/r",
                "codeartifact | DescribeRepository | 'domain':'d','domainOwner':'555555555555','repository':'r' |"
                        + " arn:aws:codeartifact:eu-west-1:555555555555:repository/d/r",
                "cloudfront | GetCachePolicy | 'id':'p' | arn:aws:cloudfront::444444444444:cache-policy/p",
                "ecs | RunTask | 'cluster':'c','taskDefinition':'f:1' |"
                        + " arn:aws:ecs:eu-west-1:444444444444:task-definition/f:1",
                "ecs | StopTask | 'cluster':'c','task':'t' | arn:aws:ecs:eu-west-1:444444444444:task/c/t",
            })
    void otherParametersNameResourcesAndTheirOwners(String source, String name, String parameters, String resource) {
        assertThat(request(source, name, "'requestParameters':{" + parameters + "}")
                        .resources())
                .extracting(Object::toString)
                .contains(resource);
    }

    @Test
    void anOwnerThatIsNoAccountIsNotReplacedByTheCallers() {
        assertThat(missing(
                        "glue",
                        "GetTable",
                        "'requestParameters':{'catalogId':'s3tablescatalog/b','databaseName':'d','name':'t'}"))
                .startsWith("no ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "logs | PutRetentionPolicy | 'logGroupName':'g' |"
                        + " arn:aws:logs:eu-west-1:444444444444:log-group:g:log-stream:",
                "logs | CreateLogStream | 'logGroupName':'g','logStreamName':'s' |"
                        + " arn:aws:logs:eu-west-1:444444444444:log-group:g:log-stream:s",
                "rds | StopDBInstance | 'dBInstanceIdentifier':'MyDb' | arn:aws:rds:eu-west-1:444444444444:db:mydb",
                "cloudfront | GetInvalidation | 'distributionId':'E1','id':'I1' |"
                        + " arn:aws:cloudfront::444444444444:distribution/E1",
            })
    void resourcesAreNamedAsTheServiceNamesThem(String source, String name, String parameters, String resource) {
        assertThat(request(source, name, "'requestParameters':{" + parameters + "}")
                        .resources())
                .extracting(Object::toString)
                .containsExactly(resource);
    }
}
