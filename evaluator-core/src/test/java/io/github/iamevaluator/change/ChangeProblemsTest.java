package io.github.iamevaluator.change;

import static io.github.iamevaluator.change.ChangeFolderFixture.ALLOW_ALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.environment.Environment;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a change is said with its place; the other changes are made. */
class ChangeProblemsTest {

    private final ChangeFolderFixture folder;

    ChangeProblemsTest(@TempDir Path folder) {
        this.folder = new ChangeFolderFixture(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'do': 'atach-scp', 'policy': 'X', 'to': 'Prod'}|did you mean \"attach-scp\"?",
                "{'do': 'attach-scp', 'polcy': 'X', 'to': 'Prod'}|did you mean \"policy\"?",
                "{'do': 'attach-scp', 'policy': 'AcmeProdGaurd', 'to': 'Prod'}|did you mean \"AcmeProdGuard\"?",
                "{'do': 'attach-scp', 'policy': 'AcmeProdGuard', 'to': 'Prd'}|did you mean \"Prod\"?",
                "{'do': 'attach-scp', 'policy': 'AcmeProdGuard'}|add the member to",
                "{'do': 'detach-scp', 'policy': 'AcmeProdGuard', 'from': 'Sandbox'}|is not attached at Sandbox",
                "{'do': 'delete-scp', 'policy': 'AcmeProdGuard'}|still attached to Prod (ou-ac3m-pr0dpr0d)",
                "{'do': 'delete-managed-policy', 'policy': 'acme-prod/policy/DeployStack'}|still attached to acme-prod/role/deploy",
                "{'do': 'attach-policy', 'policy': 'acme-prod/policy/DeploySteck', 'to': 'acme-prod/role/deploy'}|policy/DeployStack\"?",
                "{'do': 'detach-policy', 'policy': 'acme-prod/policy/DeployStack', 'from': 'acme-prod/role/deplyo'}|did you mean \"acme-prod/role/deploy\"?",
                "{'do': 'delete-inline-policy', 'name': 'X', 'from': 'acme-prod/role/deploy'}|has no policy \"X\"",
                "{'do': 'delete-rcp', 'policy': 'AcmeDataPerimeter'}|RCP \"AcmeDataPerimeter\" is still attached to Root (r-ac3m)",
                "{'do': 'delete-managed-policy', 'policy': 'acme-dev/policy/DeveloperBoundary'}|still attached to acme-dev/",
                "{'do': 'delete-identity', 'identity': 'acme-dev/group/Developers'}|still has acme-dev/user/bo, acme-dev/user/chris; remove-user-from-group first",
                "{'do': 'delete-resource-policy', 'resource': 'arn:aws:s3:::legacy-exports'}|has no policy",
                "{'do': 'add-user-to-group', 'user': 'acme-dev/user/bob', 'group': 'acme-dev/group/Developers'}|did you mean \"acme-dev/user/bo\"?",
                "{'do': 'add-user-to-group', 'user': 'acme-dev/user/bo', 'group': 'acme-management/group/OrgAdmins'}|are of different accounts",
                "{'do': 'add-user-to-group', 'user': 'acme-prod/role/deploy', 'group': 'acme-dev/group/Developers'}|\"acme-prod/role/deploy\" is no user",
                "{'do': 'remove-user-from-group', 'user': 'acme-management/user/finn', 'group': 'acme-management/group/OrgAdmins'}|it is in Finance",
                "{'do': 'attach-policy', 'policy': 'arn:aws:iam::aws:policy/AdministratorAccess', 'to': 'permission-set/Admin'}|no role of a permission set \"Admin\"",
                "{'do': 'delete-boundary', 'from': 'acme-prod/role/deploy'}|has no permissions boundary",
                "{'do': 'put-resource-policy', 'resource': 'arn:aws:s3:::none', 'document': {'unknown': true}}|who owns it",
                "{'do': 'put-resource-policy', 'resource': 'bucket', 'document': {'unknown': true}}|is not an ARN",
                "{'do': 'delete-resource', 'resource': 'arn:aws:s3:::acme-ww'}|did you mean \"arn:aws:s3:::acme-www\"?",
                "{'do': 'delete-identity', 'identity': 'acme-prod/role/deploy'}|still has arn:aws:iam::444444444444:policy/DeployStack; detach-policy",
                "{'do': 'delete-identity', 'identity': 'acme-dev/user/bo'}|still ",
                "{'do': 'attach-policy', 'policy': 'acme-prod/policy/DeployStack', 'to': 'acme-prod/role/AWSServiceRoleForAutoScaling'}|is a service-linked role",
                "{'do': 'put-trust-policy', 'role': 'acme-prod/role/AWSServiceRoleForAutoScaling', 'document': {'unknown': true}}|is a service-linked role",
                "{'do': 'put-managed-policy', 'policy': 'arn:aws:iam::aws:policy/AdministratorAccess', 'document': {'unknown': true}}|is a policy of AWS",
                "{'do': 'delete-managed-policy', 'policy': 'arn:aws:iam::aws:policy/AdministratorAccess'}|is a policy of AWS",
                "{'do': 'put-managed-policy', 'policy': 'arn:aws:iam::444444444444:policy/team/deploystack', 'document': {'unknown': true}}|has a managed policy of this name",
                "{'do': 'put-scp', 'policy': 'FullAWSAccess', 'document': {'unknown': true}}|is a policy of AWS",
                "{'do': 'delete-scp', 'policy': 'p-FullAWSAccess'}|is a policy of AWS",
                "{'do': 'detach-scp', 'policy': 'FullAWSAccess', 'from': 'acme-prod'}|is the last one at acme-prod (444444444444): AWS refuses",
                "{'do': 'put-resource-policy', 'resource': 'arn:aws:iam::444444444444:role/deploy', 'document': {'unknown': true}}|put-trust-policy",
                "{'do': 'put-resource-policy', 'resource': 'arn:aws:s3:::acme-www/a', 'owner': '444444444444', 'document': {'unknown': true}}|put it on the bucket",
                "{'do': 'delete-resource-policy', 'resource': 'KEY'}|AWS has no call that deletes it",
                "{'do': 'attach-scp', 'policy': 'AcmeProdGuard', 'to': []}|names nothing",
                "{'do': 'attach-scp', 'do': 'detach-scp', 'policy': 'AcmeProdGuard', 'to': 'Prod'}|has the member \"do\" twice",
                "{'do': 'put-scp', 'policy': 'X', 'document': {'unknown': true, 'Statement': []}}|unknown member \"Statement\"",
                "{'do': 'put-scp', 'policy': 'X', 'document': {'unknown': true, 'unknown': false}}|twice",
                "{'do': 'put-scp', 'policy': 'X', 'document': {'Version': '2012-10-17', 'Statement': [], 'Statement': []}}|second member \"Statement\"",
                "{'do': 'put-scp', 'policy': 'X', 'document': 'missing.json'}|missing.json\" cannot be read",
                "{'do': 'put-scp', 'policy': 'X', 'document': {'Statement': {'Efect': 'Deny'}}}|Effect",
                "'attach'|is a string, not an object"
            })
    void aChangeThatDoesNotFitSaysWhy(String entry, String said) {
        folder.changes(entry.replace("KEY", key()));

        assertThat(folder.problems())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("2: "))
                .anySatisfy(line -> assertThat(line).contains(said));
        assertThat(folder.applied().rejected()).isEqualTo(1);
    }

    private static String key() {
        return ChangeFolderFixture.ACME.resources().keySet().stream()
                .filter(arn -> arn.contains(":kms:") && arn.contains(":key/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOthersAreMadeAndTheTotalsAddUp() {
        folder.changes(
                "{'do': 'delete-scp', 'policy': 'AcmeProdGuard'}",
                "{'do': 'attach-scp', 'policy': 'AcmeProdGuard', 'to': 'Sandbox'}",
                "{'do': 'attach'}");
        ChangedEnvironment changed = folder.applied();

        assertThat(changed.changes()).isEqualTo(3);
        assertThat(changed.rejected()).isEqualTo(2);
        assertThat(changed.environment().organization().orElseThrow().path("ou-ac3m-5andb0x1"))
                .last()
                .matches(level -> level.attached().contains("p-pr0dgrd1"));
    }

    @Test
    void aDocumentThatNoChangeNamesIsMostLikelyMisnamed() {
        folder.changes().file("deny.json", ALLOW_ALL);

        assertThat(folder.problems()).singleElement().asString().contains("no change names this file");
        assertThat(folder.applied().rejected()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoJsonIsAProblemWithItsPlace() {
        folder.file("changes.json", "{\"changes\": [\n{]}");

        assertThat(folder.problems()).singleElement().asString().startsWith("2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"changes\": [",
                "{\"changes\": [\n{]}",
                "[]",
                "",
                "null",
                "{}",
                "{\"changes\": null}",
                "{\"changes\": {}}",
                "{\"chnges\": [], \"changes\": []}",
                "{\"changes\": [], \"changes\": []}",
                "{\"changes\": [5]}"
            })
    void whatCannotBeReadIsRejectedOnceAndTheTotalsAddUp(String text) {
        ChangedEnvironment changed = folder.file("changes.json", text).applied();

        assertThat(changed.problems()).isNotEmpty();
        assertThat(changed.rejected()).isEqualTo(1);
        assertThat(changed.changes()).isEqualTo(1);
    }

    @Test
    void whatIsNestedTooDeeplyIsAProblem() {
        folder.file("changes.json", "{\"changes\": " + "[".repeat(100_000));

        assertThat(folder.applied().rejected()).isEqualTo(1);
    }

    @Test
    void aPolicyTypeThatIsNotEnabledCannotBeAttached() {
        folder.changes("{'do': 'put-scp', 'policy': 'X', 'to': 'Prod', 'document': {'unknown': true}}");
        Environment environment = ChangeFolderFixture.ACME.withOrganization(
                ChangeFolderFixture.ACME.organization().map(known -> known.withEnabledTypes(Set.of())));

        assertThat(ChangeSet.read(folder.folder(), ChangeFolderFixture.CATALOG)
                        .applyTo(environment)
                        .problems())
                .singleElement()
                .asString()
                .contains("SCPs are not enabled");
    }
}
