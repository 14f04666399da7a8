package io.github.iamevaluator.change;

import static io.github.iamevaluator.change.ChangeFolderFixture.ALLOW_ALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a change is said with its place; the other changes are made. */
class ChangeProblemsTest {

    @TempDir
    private Path temporary = Path.of("");

    private ChangeFolderFixture folder = new ChangeFolderFixture(temporary);

    @BeforeEach
    void inAFolderOfItsOwn() {
        folder = new ChangeFolderFixture(temporary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
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
                "{'do': 'put-scp', 'policy': 'X', 'document': 'missing.json'}|missing.json\" cannot be read",
                "{'do': 'put-scp', 'policy': 'X', 'document': {'Statement': {'Efect': 'Deny'}}}|Effect",
                "'attach'|is a string, not an object"
            })
    void aChangeThatDoesNotFitSaysWhy(String entry, String said) {
        folder.changes(entry);

        assertThat(folder.problems())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("2: "))
                .anySatisfy(line -> assertThat(line).contains(said));
        assertThat(folder.applied().rejected()).isEqualTo(1);
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
    }

    @Test
    void aFileThatIsNoJsonIsAProblemWithItsPlace() {
        folder.file("changes.json", "{\"changes\": [\n{]}");

        assertThat(folder.problems()).singleElement().asString().startsWith("2: ");
    }
}
