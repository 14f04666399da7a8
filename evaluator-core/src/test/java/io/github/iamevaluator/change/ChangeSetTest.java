package io.github.iamevaluator.change;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static io.github.iamevaluator.change.ChangeFolderFixture.ALLOW_ALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeSetTest {

    private static final String DEPLOY = "arn:aws:iam::444444444444:role/deploy";

    private final ChangeFolderFixture folder;

    ChangeSetTest(@TempDir Path folder) {
        this.folder = new ChangeFolderFixture(folder);
    }

    private Environment after() {
        ChangedEnvironment changed = folder.applied();
        assertThat(changed.problems()).isEmpty();
        return changed.environment();
    }

    private static Role deploy(Environment environment) {
        return prod(environment).role(Arn.parse(DEPLOY).orElseThrow()).orElseThrow();
    }

    private static Account prod(Environment environment) {
        return environment.account("444444444444").orElseThrow();
    }

    private static Organization organization(Environment environment) {
        return environment.organization().orElseThrow();
    }

    private static Set<String> attached(Organization organization, String levelId) {
        return organization
                .path(levelId)
                .get(organization.path(levelId).size() - 1)
                .attached();
    }

    @Test
    void aNewScpHangsWhereItIsAttached() {
        folder.changes(
                        "{'do': 'put-scp', 'policy': 'NoDeletes', 'document': 'no-deletes.json', 'to': ['Prod', 'r-ac3m']}")
                .file("no-deletes.json", ALLOW_ALL.replace("Allow", "Deny"));
        Organization organization = organization(after());

        assertThat(attached(organization, "ou-ac3m-pr0dpr0d")).contains("NoDeletes");
        assertThat(attached(organization, "r-ac3m")).contains("NoDeletes");
    }

    @Test
    void anScpIsReplacedUnderItsNameAndStaysWhereItIs() {
        folder.changes("{'do': 'put-scp', 'policy': 'AcmeProdGuard', 'document': {'Statement': {'Effect': 'Deny',"
                + " 'Action': 's3:*', 'Resource': '*'}}}");
        Organization organization = organization(after());

        assertThat(organization.policies()).hasSameSizeAs(organization(ACME).policies());
        assertThat(organization.levels()).isEqualTo(organization(ACME).levels());
    }

    @Test
    void aPolicyIsDetachedBeforeItIsDeletedWhateverTheOrder() {
        folder.changes(
                "{'do': 'delete-managed-policy', 'policy': 'acme-prod/policy/DeployStack'}",
                "{'do': 'detach-policy', 'policy': 'acme-prod/policy/DeployStack', 'from': 'acme-prod/role/deploy'}");

        assertThat(prod(after()).managedPolicies()).doesNotContainKey("arn:aws:iam::444444444444:policy/DeployStack");
        assertThat(deploy(after()).policies().managed()).isEmpty();
    }

    @Test
    void inlinePolicyBoundaryAndTrustComeAndGo() {
        folder.changes(
                        "{'do': 'put-inline-policy', 'name': 'More', 'document': 'all.json', 'to': 'acme-prod/role/deploy'}",
                        "{'do': 'put-boundary', 'policy': 'acme-prod/policy/DeployStack', 'to': '" + DEPLOY + "'}",
                        "{'do': 'put-trust-policy', 'role': 'acme-prod/role/deploy', 'document': {'unknown': true}}",
                        "{'do': 'delete-boundary', 'from': 'acme-dev/user/chris'}",
                        "{'do': 'delete-inline-policy', 'name': 'CheckoutData', 'from': 'acme-prod/role/checkout-service'}")
                .file("all.json", ALLOW_ALL);
        Environment after = after();

        assertThat(deploy(after).policies().inline()).containsKey("More");
        assertThat(deploy(after).boundary()).contains("arn:aws:iam::444444444444:policy/DeployStack");
        assertThat(deploy(after).trust().name()).isEqualTo(DEPLOY);
        assertThat(after.account("555555555555").orElseThrow().users().values())
                .noneMatch(
                        user -> user.name().equals("chris") && user.boundary().isPresent());
    }

    @Test
    void aPolicyOfAwsIsTakenFromAnyAccountThatHasIt() {
        folder.changes("{'do': 'attach-policy', 'policy': 'arn:aws:iam::aws:policy/AdministratorAccess',"
                + " 'to': 'acme-prod/role/deploy'}");
        Decision decision =
                IamEvaluator.create().prepare(after()).decide(AccessRequest.of(DEPLOY, "s3:ListAllMyBuckets", "*"));

        assertThat(decision).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void resourcePoliciesComeAndGo() {
        folder.changes(
                "{'do': 'delete-resource-policy', 'resource': 'arn:aws:s3:::acme-www'}",
                "{'do': 'put-resource-policy', 'resource': 'arn:aws:sqs:eu-west-1:444444444444:new', 'document': {'Statement':"
                        + " {'Effect': 'Allow', 'Principal': '*', 'Action': 'sqs:*', 'Resource': '*'}}}",
                "{'do': 'delete-resource', 'resource': 'arn:aws:s3:::legacy-exports'}");
        Environment after = after();

        assertThat(after.resources().values())
                .noneMatch(resource -> resource.arn().toString().equals("arn:aws:s3:::acme-www")
                        && resource.policy().isPresent());
        assertThat(after.resources()).containsKey("arn:aws:sqs:eu-west-1:444444444444:new");
        assertThat(after.resources()).doesNotContainKey("arn:aws:s3:::legacy-exports");
    }

    @Test
    void aPermissionSetStandsForItsRolesInAllAccountsOrInOne() {
        String role = "role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Dev_Ops_0123456789abcdef";
        Environment before = ACME.withAccount(prod(ACME).with(Role.of(arn("444444444444", role))))
                .withAccount(dev(ACME).with(Role.of(arn("555555555555", role))));
        folder.changes(
                        "{'do': 'put-inline-policy', 'name': 'All', 'document': 'all.json', 'to': 'permission-set/Dev_Ops'}",
                        "{'do': 'put-inline-policy', 'name': 'One', 'document': 'all.json', 'to':"
                                + " 'acme-dev/permission-set/Dev_Ops'}")
                .file("all.json", ALLOW_ALL);
        ChangedEnvironment changed =
                ChangeSet.read(folder.folder(), ChangeFolderFixture.CATALOG).applyTo(before);

        assertThat(changed.problems()).isEmpty();
        assertThat(prod(changed.environment())
                        .role(arn("444444444444", role))
                        .orElseThrow()
                        .policies()
                        .inline())
                .containsOnlyKeys("All");
        assertThat(dev(changed.environment())
                        .role(arn("555555555555", role))
                        .orElseThrow()
                        .policies()
                        .inline())
                .containsOnlyKeys("All", "One");
    }

    private static Account dev(Environment environment) {
        return environment.account("555555555555").orElseThrow();
    }

    private static Arn arn(String account, String resource) {
        return new Arn("aws", "iam", "", account, resource);
    }

    @Test
    void wholeObjectsAreLaidOver() {
        folder.changes()
                .file(
                        "accounts/444444444444/get-account-authorization-details.json",
                        "{\"RoleDetailList\":[{\"Arn\":\"" + DEPLOY + "\",\"RolePolicyList\":[{\"PolicyName\":\"All\","
                                + "\"PolicyDocument\":" + ALLOW_ALL + "}]}]}")
                .file(
                        "accounts/444444444444/resources/new.json",
                        "{\"resourceArn\":\"arn:aws:s3:::acme-new\",\"policy\":" + ALLOW_ALL + "}")
                .file(
                        "organization/list-targets-for-policy/p-pr0dgrd1.json",
                        "{\"Targets\":[{\"TargetId\":\"444444444444\"}]}");
        Environment after = after();

        assertThat(deploy(after).policies().inline()).containsOnlyKeys("All");
        assertThat(after.resources()).containsKey("arn:aws:s3:::acme-new").containsKey("arn:aws:s3:::acme-www");
        assertThat(attached(organization(after), "444444444444")).contains("p-pr0dgrd1");
        assertThat(attached(organization(after), "ou-ac3m-pr0dpr0d")).doesNotContain("p-pr0dgrd1");
    }

    @Test
    void aRoleThatNoArnNamesIsRejectedAndTheOthersAreLaidOver() {
        folder.changes()
                .file(
                        "accounts/444444444444/get-account-authorization-details.json",
                        "{\"RoleDetailList\":[{\"Arn\":\"arn:aws:iam::444444444444:role/\"},{\"Arn\":\"" + DEPLOY
                                + "\"}]}");
        ChangedEnvironment changed = folder.applied();

        assertThat(folder.problems())
                .singleElement()
                .asString()
                .contains("\"arn:aws:iam::444444444444:role/\" names no role");
        assertThat(changed.rejected()).isEqualTo(1);
        assertThat(deploy(changed.environment()).policies().inline()).isEmpty();
    }

    @Test
    void withoutAFileOfChangesTheFolderIsTheEnvironmentAfterwards() {
        ChangedEnvironment same = ChangeSet.read(ChangeFolderFixture.ACME_FOLDER, ChangeFolderFixture.CATALOG)
                .applyTo(ACME);

        assertThat(same.changes()).isEqualTo(1);
        assertThat(same.environment().organization()).isEqualTo(ACME.organization());
        assertThat(same.environment().accounts()).isEqualTo(ACME.accounts());
        assertThat(same.environment().resources()).isEqualTo(ACME.resources());
    }

    @Test
    void whoTakesTheLastScpOfALevelByAFileOfTargetsIsTold() {
        folder.changes().file("organization/list-targets-for-policy/p-FullAWSAccess.json", "{\"Targets\": []}");

        assertThat(folder.applied().notices()).singleElement().asString().contains("acme-prod (444444444444)");
    }
}
