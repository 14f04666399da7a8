package io.github.iamevaluator.ingest;

import static io.github.iamevaluator.ingest.Folder.OPEN;
import static io.github.iamevaluator.ingest.Folder.names;
import static io.github.iamevaluator.ingest.Folder.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedEndpoint;
import io.github.iamevaluator.environment.ResolvedResource;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.RequestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceReaderTest {

    private static final String BUCKET = "arn:aws:s3:::data";
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111111111111:q";
    private static final String KEY = "arn:aws:kms:eu-west-1:111111111111:key/1";
    private static final String TEXT = "'" + OPEN.replace("'", "\\'") + "'";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path path;

    @Test
    void policyIsFoundInEveryFormThatAwsPrints() {
        for (String form : List.of(
                "'policy':" + OPEN,
                "'policy':" + TEXT,
                "'Policy':" + TEXT + ",'RevisionId':'1'",
                "'Attributes':{'Policy':" + TEXT + ",'QueueArn':'" + QUEUE + "'}",
                "'ResourcePolicy':" + TEXT + ",'ARN':'x','Name':'y'",
                "'registryId':'1','policyText':" + TEXT)) {
            assertThat(names(queue(form).policies())).as(form).containsExactly(QUEUE);
        }
    }

    @Test
    void linkedFoldersAreRead() throws Exception {
        Folder folder = new Folder(path.resolve("it"))
                .with("accounts/111111111111/resources/here/it.json", "{'resourceArn':'" + BUCKET + "'}");
        new Folder(path).with("elsewhere/q.json", "{'resourceArn':'" + QUEUE + "','policy':" + OPEN + "}");
        Files.createSymbolicLink(path.resolve("it/accounts/111111111111/resources/there"), path.resolve("elsewhere"));
        assertThat(names(resource(folder.read(), QUEUE, "sqs:SendMessage").policies()))
                .containsExactly(QUEUE);
    }

    @Test
    void linksToNowhereAndInCirclesAreProblems() throws Exception {
        Folder folder =
                new Folder(path).with("accounts/111111111111/resources/it.json", "{'resourceArn':'" + BUCKET + "'}");
        Path link = path.resolve("accounts/111111111111/resources/q.json");
        Files.createSymbolicLink(link, path.resolve("nowhere.json"));
        assertThat(folder.problems()).extracting(Problem::code).containsExactly("unreadable-file");
        Files.delete(link);
        Files.createSymbolicLink(link, path.resolve("accounts"));
        assertThat(folder.problems()).extracting(Problem::code).containsExactly("unreadable-folder");
    }

    @Test
    void resourceWithoutPolicyHasNone() {
        for (String form : List.of("'tags':{}", "'policy':null", "'Attributes':{'DelaySeconds':'0'}", "'Policy':''")) {
            ResolvedResource queue = queue(form);
            assertThat(queue.policies()).as(form).isEmpty();
            assertThat(queue.warnings()).isEmpty();
        }
    }

    @Test
    void policyThatNobodyCouldReadIsUnknown() {
        assertThat(names(queue("'policy':{'unknown':true}").policies())).containsExactly("[" + QUEUE + "]");
    }

    @Test
    void tagsAreReadInEverySpelling() {
        for (String form : List.of(
                "'tags':{'team':'web'}",
                "'Tags':{'team':'web'}",
                "'Tags':[{'Key':'team','Value':'web'}]",
                "'tags':[{'TagKey':'team','TagValue':'web'}]",
                "'TagSet':[{'Key':'team','Value':'web'}]")) {
            assertThat(queue(form).target().context().single("aws:ResourceTag/team"))
                    .as(form)
                    .contains("web");
        }
    }

    @Test
    void unknownTagsAreSaidToBe() {
        assertThat(queue("'tags':{'unknown':true}").unknown()).containsExactly(UnknownPart.TAGS);
    }

    @Test
    void publicAccessIsRestrictedByBucketOrAccount() {
        String on = "{'RestrictPublicBuckets':true}";
        assertThat(restricted("'publicAccessBlock':" + on)).isTrue();
        assertThat(restricted("'accountPublicAccessBlock':{'PublicAccessBlockConfiguration':" + on + "}"))
                .isTrue();
        assertThat(restricted("'publicAccessBlock':{'BlockPublicAcls':true}")).isFalse();
    }

    @Test
    void unknownPublicAccessBlockMattersUnlessTheOtherIsOn() {
        assertThat(bucket("'publicAccessBlock':{'unknown':true}").unknown())
                .containsExactly(UnknownPart.PUBLIC_ACCESS_BLOCK);
        assertThat(bucket("'publicAccessBlock':{'unknown':true},"
                                + "'accountPublicAccessBlock':{'RestrictPublicBuckets':true}")
                        .unknown())
                .isEmpty();
    }

    @Test
    void bucketAbacIsReadAsFlagOrAsAwsPrintsIt() {
        for (String form : List.of("true", "{'AbacStatus':{'Status':'Enabled'}}")) {
            assertThat(bucket("'tags':{'a':'b'},'bucketAbac':" + form)
                            .target()
                            .context()
                            .single("aws:ResourceTag/a"))
                    .as(form)
                    .contains("b");
        }
        assertThat(bucket("'tags':{'a':'b'},'bucketAbac':{'AbacStatus':{'Status':'Disabled'}}")
                        .target()
                        .settings()
                        .bucketAbac())
                .isFalse();
    }

    @Test
    void unknownBucketAbacMakesTagsUnknownIfThereAreAny() {
        assertThat(bucket("'tags':{'a':'b'},'bucketAbac':{'unknown':true}").unknown())
                .containsExactly(UnknownPart.TAGS);
        assertThat(bucket("'tags':{},'bucketAbac':{'unknown':true}").unknown()).isEmpty();
    }

    @Test
    void kmsGrantsAreRead() {
        String grant = "{'GrantId':'g','GranteePrincipal':'arn:aws:iam::111111111111:role/r','Operations':['Decrypt'],"
                + "'Constraints':{'EncryptionContextSubset':{'app':'x'}}}";
        for (String form : List.of("[" + grant + "]", "{'Grants':[" + grant + "]}")) {
            Environment environment =
                    read("{'resourceArn':'" + KEY + "','Policy':" + TEXT + ",'kmsGrants':" + form + "}");
            List<KmsGrant> grants = resource(environment, KEY, "kms:Decrypt")
                    .target()
                    .settings()
                    .kmsGrants();
            assertThat(grants).hasSize(1);
            assertThat(grants.get(0).encryptionContextSubset()).contains(Map.of("app", "x"));
        }
    }

    @Test
    void ownerIsTheAccountOfTheFolderUnlessTheFileNamesAnother() {
        assertThat(bucket("'tags':{}").target().ownerAccount()).contains("111111111111");
        assertThat(bucket("'ownerAccount':'222222222222'").target().ownerAccount())
                .contains("222222222222");
    }

    @Test
    void accessPointNamesItsBucketByArnOrName() {
        String accessPoint = "arn:aws:s3:eu-west-1:111111111111:accesspoint/ap";
        Environment environment = new Folder(path)
                .with(
                        "accounts/111111111111/resources/a/ap.json",
                        "{'resourceArn':'" + accessPoint + "','policy':" + OPEN + ",'accessPointBucket':'" + BUCKET
                                + "'}")
                .with(
                        "accounts/111111111111/resources/b.json",
                        "{'resourceArn':'" + BUCKET + "','policy':" + OPEN + "}")
                .read();
        ResolvedResource object = resource(environment, accessPoint + "/object/k", "s3:GetObject");
        assertThat(names(object.policies())).containsExactly(accessPoint, BUCKET);
        assertThat(object.target().settings().accessPointBucket()).contains("data");
    }

    @Test
    void vpcEndpointIsReadAsAwsPrintsIt() {
        Environment environment = read("{'resourceArn':'arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/vpce-1',"
                + "'VpcEndpointId':'vpce-1','VpcEndpointType':'Gateway','VpcId':'vpc-1','PolicyDocument':" + TEXT
                + "}");
        ResolvedEndpoint endpoint = environment
                .endpoint(
                        RequestContext.builder().add("aws:SourceVpce", "vpce-1").build())
                .orElseThrow();
        assertThat(endpoint.type()).isEqualTo(EndpointType.GATEWAY);
        assertThat(endpoint.policy()).hasSize(1);
        assertThat(endpoint.context().single("aws:SourceVpc")).contains("vpc-1");
    }

    @Test
    void brokenResourcePolicyIsKeptForItsOwnQuestions() {
        Environment environment =
                read("{'resourceArn':'" + QUEUE + "','policy':" + OPEN.replace("Allow", "Alow") + "}");
        assertThatThrownBy(() -> resource(environment, QUEUE, "sqs:SendMessage"))
                .isInstanceOf(PolicyParseException.class)
                .hasMessageContaining(QUEUE);
        assertThat(resource(environment, "*", "sqs:ListQueues").policies()).isEmpty();
    }

    @Test
    void twoPoliciesInOneFileAreRefused() {
        assertThat(new Folder(path)
                        .withResource("{'resourceArn':'" + QUEUE + "','policy':" + OPEN + ",'Policy':" + TEXT + "}")
                        .problems())
                .extracting(problem -> problem.code())
                .containsExactly("two-policies");
    }

    private ResolvedResource queue(String members) {
        return resource(read("{'resourceArn':'" + QUEUE + "'," + members + "}"), QUEUE, "sqs:SendMessage");
    }

    private ResolvedResource bucket(String members) {
        return resource(read("{'resourceArn':'" + BUCKET + "'," + members + "}"), BUCKET + "/k", "s3:GetObject");
    }

    private boolean restricted(String members) {
        return bucket(members).target().settings().restrictPublicBuckets();
    }

    private Environment read(String text) {
        return new Folder(path).withResource(text).read();
    }
}
