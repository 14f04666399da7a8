package io.github.iamevaluator.cloudtrail;

import static io.github.iamevaluator.cloudtrail.Records.read;
import static io.github.iamevaluator.cloudtrail.Records.recorded;
import static io.github.iamevaluator.cloudtrail.Records.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesAndTagsTest {

    private static final String ROLE = "arn:aws:iam::444444444444:role/service/x";
    private static final String ELSEWHERE = "arn:aws:iam::555555555555:role/x";
    private static final String EC2 = "arn:aws:ec2:eu-west-1:444444444444:";

    private static RecordedRequest call(String source, String name, String parameters, String response) {
        return recorded(
                read(source, name, "'requestParameters':{" + parameters + "},'responseElements':{" + response + "}"));
    }

    private static List<String> needs(AccessRequest request) {
        return request.requires().stream()
                .map(check -> check.action() + " " + check.resource())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "lambda | CreateFunction20150331 | 'functionName':'f','role':'ROLE' | lambda.amazonaws.com",
                "glue | CreateJob | 'name':'j','role':'ROLE' | glue.amazonaws.com",
                "glue | UpdateJob | 'jobName':'j','jobUpdate':{'role':'ROLE'} | glue.amazonaws.com",
                "eks | CreateCluster | 'name':'c','roleArn':'ROLE' | eks.amazonaws.com",
                "firehose | CreateDeliveryStream | 'deliveryStreamName':'d','extendedS3DestinationConfiguration':"
                        + "{'roleARN':'ROLE','bucketARN':'arn:aws:s3:::b'} | firehose.amazonaws.com",
                "events | PutTargets | 'rule':'r','targets':[{'id':'1'},{'id':'2','roleArn':'ROLE'}] |"
                        + " events.amazonaws.com",
                "s3 | PutBucketReplication | 'bucketName':'b','ReplicationConfiguration':{'Role':'ROLE'} |"
                        + " s3.amazonaws.com",
                "cloudformation | DeleteStack | 'stackName':"
                        + "'arn:aws:cloudformation:eu-west-1:444444444444:stack/s/1','roleARN':'ROLE' |"
                        + " cloudformation.amazonaws.com",
                "ecs | CreateService | 'cluster':'c','serviceName':'s','role':'ROLE' | ecs.amazonaws.com",
                "dax | CreateCluster | 'clusterName':'m','iamRoleArn':'ROLE' | dax.amazonaws.com",
                "rds | CreateDBInstance | 'dBInstanceIdentifier':'d','monitoringRoleArn':'ROLE' |"
                        + " monitoring.rds.amazonaws.com",
            })
    void aRoleThatACallPassesIsAskedForWithTheServiceThatGetsIt(
            String source, String name, String parameters, String service) {
        AccessRequest request =
                call(source, name, parameters.replace("ROLE", ROLE), "").request();
        assertThat(needs(request)).containsExactly("iam:PassRole " + ROLE);
        assertThat(request.requires().get(0).context().single("iam:PassedToService"))
                .contains(service);
    }

    @Test
    void aRoleGivenByItsNameIsOneOfTheAccount() {
        String parameters = "'instanceProfileName':'web','roleName':'web'";
        assertThat(needs(call("iam", "AddRoleToInstanceProfile", parameters, "").request()))
                .containsExactly("iam:PassRole arn:aws:iam::444444444444:role/web");
        assertThat(needs(
                        call("glue", "CreateJob", "'name':'j','role':'web'", "").request()))
                .containsExactly("iam:PassRole arn:aws:iam::444444444444:role/web");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "lambda | CreateFunction | 'functionName':'f','tags':{'role':'web'}",
                "ecs | RegisterTaskDefinition | 'family':'f','containerDefinitions':[{'dockerLabels':{'role':'api'}}]",
                "emr-serverless | StartJobRun | 'applicationId':'a','jobDriver':{'spark.role.arn':'ROLE'}",
                "autoscaling | PutLifecycleHook | 'roleARN':''",
                "cloudformation | CreateStack | 'roleARN':null,'parameters':[{'parameterValue':'ROLE'}]",
                "ssm | StartAutomationExecution | 'documentName':'d','parameters':{'AutomationAssumeRole':['']}",
                "pipes | CreatePipe | 'name':'p','targetParameters':{'ecsTaskParameters':{'overrides':{'taskRoleArn':'ROLE'}}}",
            })
    void whatIsNoRoleThatIsPassedIsNotAskedFor(String source, String name, String parameters) {
        Reading reading =
                read(source, name, "'requestParameters':{" + parameters.replace("ROLE", ROLE) + "},'resources':[]");
        List<String> asked = reading.fold(request -> needs(request.request()), RejectedRecord::actions);
        assertThat(asked).noneMatch(need -> need.startsWith("iam:PassRole"));
    }

    @Test
    void aRoleMayBeGivenByItsNameWithAPath() {
        String parameters = "'name':'c','role':'service-role/AWSGlueServiceRole-x'";
        assertThat(needs(call("glue", "CreateCrawler", parameters, "").request()))
                .containsExactly("iam:PassRole arn:aws:iam::444444444444:role/service-role/AWSGlueServiceRole-x");
        String service = "'cluster':'c','serviceName':'s','role':'/ecsServiceRole'";
        assertThat(needs(call("ecs", "CreateService", service, "").request()))
                .containsExactly("iam:PassRole arn:aws:iam::444444444444:role/ecsServiceRole");
    }

    @Test
    void manyRolesAreNotAskedForOneByOne() {
        String targets = IntStream.range(0, 30_000)
                .mapToObj(i -> "{'id':'" + i + "','roleArn':'" + ROLE + i + "'}")
                .collect(Collectors.joining(",", "'rule':'r','targets':[", "]"));
        assertThat(rejected(read("events", "PutTargets", "'requestParameters':{" + targets + "}"))
                        .detail())
                .isEqualTo("it passes more than 1000 roles");
    }

    @Test
    void everyRoleInAListIsAskedFor() {
        String parameters = "'clusterIdentifier':'c','addIamRoles':['" + ROLE + "','" + ROLE + "2'],"
                + "'removeIamRoles':['" + ROLE + "3']";
        assertThat(needs(call("redshift", "ModifyClusterIamRoles", parameters, "")
                        .request()))
                .containsExactly("iam:PassRole " + ROLE, "iam:PassRole " + ROLE + "2");
    }

    @Test
    void aRoleOfAnotherAccountAndTextOfTheCallersOwnAreNotPassed() {
        RecordedRequest elsewhere =
                call("lambda", "CreateFunction", "'functionName':'f','role':'" + ELSEWHERE + "'", "");
        assertThat(needs(elsewhere.request())).isEmpty();
        assertThat(elsewhere.unasked())
                .containsExactly("lambda CreateFunction named " + ELSEWHERE
                        + ": iam:PassRole may be needed and was not asked for");
        String variable =
                "'functionName':'f','role':'" + ROLE + "','environment':{'variables':{'TARGET':'" + ROLE + "2'}}";
        assertThat(needs(call("lambda", "CreateFunction", variable, "").request()))
                .containsExactly("iam:PassRole " + ROLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ec2 | CreateVolume | 'size':'8','tagSpecificationSet':{'items':[{'resourceType':'volume',TAGS}]} |"
                        + " 'volumeId':'vol-1' | ec2:CreateTags arn:aws:ec2:eu-west-1:444444444444:volume/*",
                "ec2 | CreateSnapshot | 'volumeId':'vol-1','tagSpecificationSet':{'items':"
                        + "[{'resourceType':'snapshot',TAGS}]} | 'snapshotId':'snap-1' |"
                        + " ec2:CreateTags arn:aws:ec2:eu-west-1::snapshot/*",
                "ec2 | CreateKeyPair | 'keyName':'k','tagSpecificationSet':{'items':[{'resourceType':'key-pair',TAGS}]} |"
                        + " | ec2:CreateTags arn:aws:ec2:eu-west-1:444444444444:key-pair/k",
                "lambda | CreateFunction | 'functionName':'f','tags':{'a':'b'} | |"
                        + " lambda:TagResource arn:aws:lambda:eu-west-1:444444444444:function:f",
                "iam | CreateRole | 'roleName':'r','path':'/ci/',TAGS | |"
                        + " iam:TagRole arn:aws:iam::444444444444:role/ci/r",
                "sqs | CreateQueue | 'queueName':'q','tags':{'a':'b'} | |"
                        + " sqs:TagQueue arn:aws:sqs:eu-west-1:444444444444:q",
                "sns | CreateTopic | 'name':'t',TAGS | | sns:TagResource arn:aws:sns:eu-west-1:444444444444:t",
                "dynamodb | CreateTable | 'tableName':'t',TAGS | |"
                        + " dynamodb:TagResource arn:aws:dynamodb:eu-west-1:444444444444:table/t",
                "secretsmanager | CreateSecret | 'name':'s',TAGS |"
                        + " 'aRN':'arn:aws:secretsmanager:eu-west-1:444444444444:secret:s-aB3dE6' |"
                        + " secretsmanager:TagResource"
                        + " arn:aws:secretsmanager:eu-west-1:444444444444:secret:s-aB3dE6",
                "rds | CreateDBInstance | 'dBInstanceIdentifier':'d','dBSubnetGroupName':'n',TAGS | |"
                        + " rds:AddTagsToResource arn:aws:rds:eu-west-1:444444444444:db:d",
                "ecr | CreateRepository | 'repositoryName':'r',TAGS | |"
                        + " ecr:TagResource arn:aws:ecr:eu-west-1:444444444444:repository/r",
            })
    void tagsThatACallPutsOnWhatItMakesAreAskedFor(
            String source, String name, String parameters, String response, String need) {
        RecordedRequest call = call(
                source,
                name,
                parameters.replace("TAGS", "'tags':[{'key':'a','value':'b'}]"),
                response == null ? "" : response);
        assertThat(needs(call.request())).containsExactly(need);
        assertThat(call.request()
                        .context()
                        .single("aws:RequestTag/a")
                        .or(() -> call.request().requires().get(0).context().single("aws:RequestTag/a")))
                .contains("b");
        assertThat(call.unasked()).isEmpty();
    }

    @Test
    void whatAmazonEc2TagsIsAskedForWithTheActionThatMakesIt() {
        String parameters =
                "'size':'8','tagSpecificationSet':{'items':[{'resourceType':'volume','tags':[{'key':'a'}]}]}";
        DependentCheck tags = call("ec2", "CreateVolume", parameters, "'volumeId':'vol-1'")
                .request()
                .requires()
                .get(0);
        assertThat(tags.resource()).hasToString(EC2 + "volume/*");
        assertThat(tags.context().single("ec2:CreateAction")).contains("CreateVolume");
    }

    @Test
    void withoutTagsOrRolesNothingMoreIsAskedFor() {
        assertThat(needs(call("sqs", "CreateQueue", "'queueName':'q','tags':{}", "")
                        .request()))
                .isEmpty();
        assertThat(needs(call("ec2", "CreateVolume", "'size':'8'", "'volumeId':'vol-1'")
                        .request()))
                .isEmpty();
    }

    @Test
    void headersOfObjectsNeedPermissionsOfTheirOwn() {
        String parameters = "'bucketName':'b','key':'k','x-amz-object-lock-mode':'GOVERNANCE',"
                + "'x-amz-object-lock-retain-until-date':'2027-01-01T00:00:00Z','x-amz-object-lock-legal-hold':'ON'";
        assertThat(needs(call("s3", "PutObject", parameters, "").request()))
                .containsExactly("s3:PutObjectRetention arn:aws:s3:::b/k", "s3:PutObjectLegalHold arn:aws:s3:::b/k");
        String bypass = "'bucketName':'b','key':'k','x-amz-bypass-governance-retention':";
        assertThat(needs(call("s3", "PutObjectRetention", bypass + "'true'", "").request()))
                .containsExactly("s3:BypassGovernanceRetention arn:aws:s3:::b/k");
        assertThat(needs(
                        call("s3", "PutObjectRetention", bypass + "'false'", "").request()))
                .isEmpty();
    }

    @Test
    void aVersionIsDeletedOnlyWhereOneIsNamed() {
        String bypass = "'bucketName':'b','key':'k','x-amz-bypass-governance-retention':'true'";
        RecordedRequest deleted = call("s3", "DeleteObject", bypass, "");
        assertThat(deleted.request().action()).isEqualTo("s3:DeleteObject");
        assertThat(deleted.unasked())
                .containsExactly(
                        "s3 DeleteObject: s3:BypassGovernanceRetention, if a version is locked, may be needed and"
                                + " was not asked for");
        assertThat(call("s3", "DeleteObject", bypass + ",'versionId':'v'", "")
                        .request()
                        .action())
                .isEqualTo("s3:DeleteObjectVersion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "s3 | CreateBucket | 'bucketName':'b','x-amz-bucket-object-lock-enabled':'false'",
                "secretsmanager | CreateSecret | 'name':'s','addReplicaRegions':[]",
                "secretsmanager | CreateSecret | 'name':'s','addReplicaRegions':null"
            })
    void whatIsEmptyNullOrFalseIsNotGiven(String source, String name, String parameters) {
        String made = "'aRN':'arn:aws:secretsmanager:eu-west-1:444444444444:secret:s-aB3dE6'";
        assertThat(needs(call(source, name, parameters, made).request())).isEmpty();
    }

    @Test
    void tagsOfEachTypeAreItsOwn() {
        String parameters = "'instancesSet':{'items':[{'imageId':'ami-1'}]},'subnetId':'subnet-1','groupSet':{'items':"
                + "[{'groupId':'sg-1'}]},'tagSpecificationSet':{'items':["
                + "{'resourceType':'instance','tags':[{'key':'Name','value':'a'}]},"
                + "{'resourceType':'volume','tags':[{'key':'Name','value':'b'}]}]}";
        AccessRequest launch = call("ec2", "RunInstances", parameters, "").request();
        assertThat(launch.context().contains("aws:RequestTag/Name")).isFalse();
        assertThat(launch.requires())
                .extracting(check -> check.resource() + " "
                        + check.context().single("aws:RequestTag/Name").orElseThrow())
                .containsExactly(EC2 + "instance/* a", EC2 + "volume/* b");
        assertThat(launch.resources())
                .filteredOn(target -> target.context().contains("aws:RequestTag/Name"))
                .extracting(Object::toString)
                .containsExactly(EC2 + "instance/*", EC2 + "volume/*");
    }

    @Test
    void newerCallsOfAmazonEc2AreUnpacked() {
        String parameters = "'CreateNatGatewayRequest':{'SubnetId':'subnet-1','AllocationId':'eipalloc-1',"
                + "'TagSpecification':{'ResourceType':'natgateway','tag':1,'Tag':{'Key':'a','tag':1,'Value':'b'}}}";
        AccessRequest request = call("ec2", "CreateNatGateway", parameters, "'natGatewayId':'nat-1'")
                .request();
        assertThat(request.resources()).extracting(Object::toString).contains(EC2 + "subnet/subnet-1");
        assertThat(needs(request)).containsExactly("ec2:CreateTags " + EC2 + "natgateway/*");
    }

    @Test
    void aRefusedRoleIsOneThatTheEventPasses() {
        RecordedRequest denied = recorded(read(
                "lambda",
                "CreateFunction20150331",
                "'errorCode':'AccessDeniedException','errorMessage':'User: arn:aws:iam::444444444444:user/path/ana is"
                        + " not authorized to perform: iam:PassRole on resource: " + ROLE + " because no identity-based"
                        + " policy allows the iam:PassRole action','requestParameters':null"));
        assertThat(denied.request().context().single("iam:PassedToService")).contains("lambda.amazonaws.com");
    }

    @Test
    void thousandsOfTagSpecificationsAreAskedForByTheirTypes() {
        String items = IntStream.range(0, 20_000)
                .mapToObj(i -> "{'resourceType':'key-pair','tags':[{'key':'k" + i + "','value':'v'}]}")
                .collect(Collectors.joining(",", "'keyName':'k','tagSpecificationSet':{'items':[", "]}"));
        assertThat(needs(call("ec2", "CreateKeyPair", items, "").request()))
                .containsExactly("ec2:CreateTags " + EC2 + "key-pair/k");
    }

    @Test
    void aTokenNeedsThatOfTheService() {
        String parameters = "'domain':'d','domainOwner':'444444444444'";
        assertThat(needs(call("codeartifact", "GetAuthorizationToken", parameters, "")
                        .request()))
                .containsExactly("sts:GetServiceBearerToken *");
    }

    @Test
    void whatNoRecordTellsIsSaid() {
        String parameters = "'cluster':'c','taskDefinition':'t:1','overrides':{'taskRoleArn':'" + ROLE + "'}";
        RecordedRequest run = call(
                "ecs",
                "RunTask",
                parameters.replace("'t:1'", "'arn:aws:ecs:eu-west-1:444444444444:task-definition/t:1'"),
                "");
        assertThat(needs(run.request())).containsExactly("iam:PassRole " + ROLE);
        assertThat(run.unasked())
                .containsExactly("ecs RunTask: iam:PassRole on the roles of the task definition"
                        + " may be needed and was not asked for");
    }

    @Test
    void tagsOfASessionAreAskedForByTheEngine() {
        String parameters = "'roleArn':'" + ROLE + "','tags':[{'key':'a','value':'b'}],'sourceIdentity':'ana'";
        assertThat(call("sts", "AssumeRole", parameters, "").unasked()).isEmpty();
    }

    @Test
    void aDenialThatNamesItsActionAsksForThatOnly() {
        RecordedRequest denied = recorded(read(
                "lambda",
                "CreateFunction20150331",
                "'errorCode':'AccessDeniedException','errorMessage':'User: arn:aws:iam::444444444444:user/path/ana is"
                        + " not authorized to perform: lambda:CreateFunction on resource:"
                        + " arn:aws:lambda:eu-west-1:444444444444:function:f','requestParameters':{'role':'" + ROLE
                        + "','tags':{'a':'b'}}"));
        assertThat(denied.request().requires()).isEmpty();
        assertThat(denied.unasked()).isEmpty();
    }

    @Test
    void ofARecordWithoutResourceAllPermissionsAreNamed() {
        assertThat(rejected(read(
                                "lambda",
                                "CreateFunction",
                                "'requestParameters':{'role':'" + ROLE + "','tags':{'a':'b'}}"))
                        .actions())
                .containsExactly("lambda:CreateFunction", "iam:PassRole", "lambda:TagResource");
    }
}
