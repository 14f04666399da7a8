package io.github.iamevaluator.ingest;

import static io.github.iamevaluator.ingest.Folder.ALLOW;
import static io.github.iamevaluator.ingest.Folder.DETAILS;
import static io.github.iamevaluator.ingest.Folder.OPEN;
import static io.github.iamevaluator.ingest.Folder.ana;
import static io.github.iamevaluator.ingest.Folder.caller;
import static io.github.iamevaluator.ingest.Folder.names;
import static io.github.iamevaluator.ingest.Folder.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedCaller;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.InvalidRequestException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityReaderTest {

    private static final String MANAGED = "arn:aws:iam::111111111111:policy/Shared";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path path;

    @Test
    void documentAsObjectKeepsThePlacesOfTheFile() {
        Policy policy =
                inline("{\n 'Version':'2012-10-17',\n 'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}");
        SourceLocation at = policy.locate(statement(policy));
        assertThat(at.pointer()).isEqualTo("/UserDetailList/0/UserPolicyList/0/PolicyDocument/Statement");
        assertThat(at.line()).isEqualTo(3);
        assertThat(at.file()).hasValueSatisfying(file -> assertThat(file).endsWith("details.json"));
    }

    @Test
    void documentAsTextHasThePlaceOfTheStringAndThatInTheText() {
        Policy policy = inline("'" + ALLOW.replace("'", "\\'") + "'");
        assertThat(policy.origin().embedded()).isTrue();
        assertThat(policy.locate(statement(policy)).decoded())
                .hasValueSatisfying(at -> assertThat(at.column()).isEqualTo(38));
    }

    @Test
    void percentEncodedDocumentIsDecodedAndAPlusStaysAPlus() {
        Policy policy = inline("'%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C"
                + "%22Action%22%3A%22s3%3A*%22%2C%22Resource%22%3A%22arn:aws:s3:::a+b%22%7D%7D'");
        assertThat(statement(policy).resource().patterns())
                .extracting(pattern -> pattern.text())
                .containsExactly("arn:aws:s3:::a+b");
    }

    @Test
    void defaultVersionCountsWhereverItStands() {
        Environment environment = new Folder(path)
                .with(
                        DETAILS,
                        "{'UserDetailList':["
                                + user("'AttachedManagedPolicies':[{'PolicyName':'Shared','PolicyArn':'" + MANAGED
                                        + "'}]")
                                + "],'Policies':[{'PolicyName':'Shared','Arn':'" + MANAGED
                                + "','PolicyVersionList':[" + version("v1", "s3:One", false) + ","
                                + version("v2", "s3:Two", true) + "," + version("v3", "s3:Three", false) + "]}]}")
                .read();
        Policy shared = ana(environment).identity().get(0);
        assertThat(statement(shared).action().patterns())
                .extracting(pattern -> pattern.text())
                .containsExactly("s3:Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111111111111:role/",
                "111111111111:role/a/",
                "111111111111:rol/a",
                "111111111111:user/a",
                "aws:role/a"
            })
    void whatCannotBeARoleIsLeftOutWithItsPlace(String name) {
        Environment environment = new Folder(path)
                .with(
                        DETAILS,
                        "{'RoleDetailList':[\n{'Arn':'arn:aws:iam::" + name + "'},"
                                + "{'Arn':'arn:aws:iam::111111111111:role/good'}]}")
                .read();
        assertThat(environment.principals()).hasSize(1);
        assertThat(environment.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.describe()).endsWith("/NAME").contains("details.json:2:8 at /RoleDetailList/0/Arn: ", name);
            assertThat(left.what()).isEqualTo("role");
        });
    }

    @Test
    void missingManagedPolicyAndBoundaryAreUnknown() {
        ResolvedCaller ana = ana(new Folder(path)
                .withUser("'AttachedManagedPolicies':[{'PolicyName':'SecurityAudit',"
                        + "'PolicyArn':'arn:aws:iam::aws:policy/SecurityAudit'}],"
                        + "'PermissionsBoundary':{'PermissionsBoundaryType':'PermissionsBoundaryPolicy',"
                        + "'PermissionsBoundaryArn':'" + MANAGED + "'}")
                .read());
        assertThat(names(ana.identity())).containsExactly("[SecurityAudit]");
        assertThat(names(ana.boundary())).containsExactly("[Shared]");
    }

    @Test
    void groupListHoldsNames() {
        ResolvedCaller ana = ana(new Folder(path)
                .with(
                        DETAILS,
                        "{'UserDetailList':[" + user("'GroupList':['Devs','Ghosts']")
                                + "],'GroupDetailList':[{'GroupName':'Devs','Arn':'arn:aws:iam::111111111111:group/x/Devs',"
                                + "'GroupPolicyList':[{'PolicyName':'DevsMay','PolicyDocument':" + ALLOW + "}]}]}")
                .read());
        assertThat(names(ana.identity())).containsExactly("DevsMay", "[group Ghosts]");
    }

    @Test
    void twoFilesArePutTogetherInTheOrderOfTheirNames() {
        Environment environment = new Folder(path)
                .with(
                        "accounts/111111111111/get-account-authorization-details-1.json",
                        "{'UserDetailList':[" + user("") + "],'IsTruncated':true,'Marker':'x'}")
                .with(
                        "accounts/111111111111/get-account-authorization-details-2.json",
                        "{'UserDetailList':[" + user("'Tags':[{'Key':'page','Value':'2'}]") + "],'IsTruncated':false}")
                .read();
        assertThat(environment.principals()).hasSize(1);
        assertThat(ana(environment).context().single("aws:PrincipalTag/page")).contains("2");
    }

    @Test
    void pagesInAnArrayAndOneAfterAnotherAreRead() {
        String pages = "{'UserDetailList':[" + user("") + "],'IsTruncated':true}%s"
                + "{'RoleDetailList':[{'Arn':'arn:aws:iam::111111111111:role/r'}],'IsTruncated':false}";
        for (String text :
                new String[] {"[" + pages.formatted(",") + "]", pages.formatted("\n"), pages.formatted("")}) {
            Environment environment = new Folder(path).with(DETAILS, text).read();
            assertThat(environment.principals()).hasSize(2);
            assertThat(environment.account(Folder.A).orElseThrow().complete()).isTrue();
        }
    }

    @Test
    void truncatedExportDoesNotKnowEverybody() {
        Environment truncated = new Folder(path)
                .with(DETAILS, "{'UserDetailList':[" + user("") + "],'IsTruncated':true}")
                .read();
        assertThat(names(caller(truncated, "arn:aws:iam::111111111111:user/zoe").identity()))
                .containsExactly("[identity policies of arn:aws:iam::111111111111:user/zoe]");
    }

    @Test
    void completeExportKnowsEverybody() {
        Environment complete = new Folder(path).withUser("").read();
        assertThatThrownBy(() -> caller(complete, "arn:aws:iam::111111111111:user/anna"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("did you mean \"arn:aws:iam::111111111111:user/ana\"?");
    }

    @Test
    void refusedExportKnowsNobody() {
        Environment refused = new Folder(path)
                .with(
                        "accounts/111111111111/missing.json",
                        "[{'call':'iam get-account-authorization-details','target':'*','error':'AccessDenied'}]")
                .read();
        assertThat(ana(refused).identity()).hasSize(1);
    }

    @Test
    void rolesOfInstanceProfilesAndDatesOfEveryFormAreOfNoConsequence() {
        Environment environment = new Folder(path)
                .with(
                        DETAILS,
                        "{'RoleDetailList':[{'Arn':'arn:aws:iam::111111111111:role/a/r','RoleId':'AROAR',"
                                + "'CreateDate':1577836800.0,'AssumeRolePolicyDocument':"
                                + OPEN.replace(",'Resource':'*'", "")
                                + ",'InstanceProfileList':[{'Roles':[{'Arn':'arn:aws:iam::111111111111:role/other'}]}]},"
                                + "{'Arn':'arn:aws:iam::111111111111:role/b','CreateDate':'2020-01-01T00:00:00Z'}]}")
                .read();
        assertThat(environment.principals()).hasSize(2);
        assertThat(names(Folder.resource(environment, "arn:aws:iam::111111111111:role/b", "sts:AssumeRole")
                        .policies()))
                .containsExactly("[arn:aws:iam::111111111111:role/b]");
    }

    @Test
    void brokenDocumentStopsOnlyItsOwner() {
        Environment environment = new Folder(path)
                .with(
                        DETAILS,
                        "{'UserDetailList':["
                                + user("'UserPolicyList':[{'PolicyName':'bad','PolicyDocument':"
                                        + "{'Statement':{'Efect':'Allow','Action':'*','Resource':'*'}}}]")
                                + "],'RoleDetailList':[{'Arn':'arn:aws:iam::111111111111:role/r'}]}")
                .read();
        assertThatThrownBy(() -> ana(environment))
                .isInstanceOf(PolicyParseException.class)
                .hasMessageContaining("bad")
                .hasMessageContaining("/UserDetailList/0/UserPolicyList/0/PolicyDocument/Statement/Efect");
        assertThat(caller(environment, "arn:aws:iam::111111111111:role/r").identity())
                .isEmpty();
    }

    @Test
    void equalDocumentsAreKeptOnce() {
        String list = "'UserPolicyList':[{'PolicyName':'one','PolicyDocument':" + ALLOW
                + "},{'PolicyName':'two','PolicyDocument':" + ALLOW + "}]";
        ResolvedCaller ana = ana(new Folder(path).withUser(list).read());
        assertThat(ana.identity().get(0).document().orElseThrow())
                .isSameAs(ana.identity().get(1).document().orElseThrow());
        assertThat(ana.identity().get(0).origin()).isNotEqualTo(DocumentOrigin.TEXT);
    }

    private Policy inline(String document) {
        return ana(new Folder(path)
                        .withUser("'UserPolicyList':[{'PolicyName':'own','PolicyDocument':" + document + "}]")
                        .read())
                .identity()
                .get(0);
    }

    private static Statement statement(Policy policy) {
        return policy.document().orElseThrow().statements().get(0);
    }

    private static String version(String id, String action, boolean isDefault) {
        return "{'VersionId':'" + id + "','IsDefaultVersion':" + isDefault
                + ",'Document':{'Statement':{'Effect':'Allow','Action':'" + action + "','Resource':'*'}}}";
    }
}
