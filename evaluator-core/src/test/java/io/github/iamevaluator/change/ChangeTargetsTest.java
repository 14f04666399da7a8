package io.github.iamevaluator.change;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTargetsTest {

    private static final String DENY =
            "'document': {'Statement': {'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'}}}";
    private static final String UNKNOWN = "'document': {'unknown': true}}";

    private final ChangeFolderFixture folder;

    ChangeTargetsTest(@TempDir Path folder) {
        this.folder = new ChangeFolderFixture(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'do': 'put-scp', 'policy': 'P', |{'do': 'put-scp', 'policy': 'P', ",
                "{'do': 'put-inline-policy', 'name': 'P', 'to': ['acme-prod/role/deploy', 'acme-prod/role/operator'], "
                        + "|{'do': 'put-inline-policy', 'name': 'P', 'to': 'acme-prod/role/operator', ",
                "{'do': 'put-managed-policy', 'policy': 'acme-prod/policy/P', "
                        + "|{'do': 'put-managed-policy', 'policy': 'acme-prod/policy/P', "
            })
    void twoDocumentsForOneTargetAreAnErrorThatNamesBoth(String one, String other) {
        folder.changes(one.stripTrailing() + DENY, other.stripTrailing() + UNKNOWN);
        ChangedEnvironment changed = folder.applied();

        assertThat(folder.problems())
                .singleElement()
                .asString()
                .startsWith("3: put-")
                .contains("contradicts put-", ":2:");
        assertThat(changed.environment()).isEqualTo(ACME);
        assertThat(changed.rejected()).isEqualTo(2);
    }

    @Test
    void whatIsPutAndTakenAwayIsAnErrorInEitherOrder() {
        String put = "{'do': 'put-scp', 'policy': 'AcmeProdGuard', 'to': 'Sandbox', " + DENY;
        String detach = "{'do': 'detach-scp', 'policy': 'AcmeProdGuard', 'from': ['Prod', 'Sandbox']}";

        assertThat(folder.changes(put, detach).problems())
                .singleElement()
                .asString()
                .contains("contradicts put-scp");
        assertThat(folder.changes(detach, put).problems())
                .singleElement()
                .asString()
                .contains("contradicts detach-scp");
        assertThat(folder.applied().environment()).isEqualTo(ACME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'do': 'put-scp', 'policy': 'AcmeProdGuard', DENY|{'do': 'put-scp', 'policy': 'p-pr0dgrd1', UNKNOWN",
                "{'do': 'put-scp', 'policy': 'p-pr0dgrd1', DENY|{'do': 'delete-scp', 'policy': 'AcmeProdGuard'}",
                "{'do': 'attach-scp', 'policy': 'AcmeProdGuard', 'to': 'Sandbox'}|{'do': 'detach-scp', 'policy': 'p-pr0dgrd1', 'from': 'ou-ac3m-5andb0x1'}",
                "{'do': 'attach-scp', 'policy': 'AcmeProdGuard', 'to': 'acme-prod'}|{'do': 'detach-scp', 'policy': 'AcmeProdGuard', 'from': '444444444444'}",
                "{'do': 'attach-policy', 'policy': 'acme-prod/policy/DeployStack', 'to': 'acme-prod/role/operator'}"
                        + "|{'do': 'detach-policy', 'policy': 'arn:aws:iam::444444444444:policy/DeployStack', 'from': 'arn:aws:iam::444444444444:role/jobs/operator'}",
                "{'do': 'put-boundary', 'policy': 'acme-prod/policy/DeployStack', 'to': '444444444444/role/deploy'}"
                        + "|{'do': 'delete-boundary', 'from': 'acme-prod/role/deploy'}",
                "{'do': 'put-trust-policy', 'role': 'acme-prod/role/operator', UNKNOWN"
                        + "|{'do': 'delete-identity', 'identity': 'arn:aws:iam::444444444444:role/jobs/operator'}",
                "{'do': 'put-managed-policy', 'policy': 'acme-prod/policy/DeployStack', DENY"
                        + "|{'do': 'put-managed-policy', 'policy': 'arn:aws:iam::444444444444:policy/DeployStack', UNKNOWN",
                "{'do': 'put-inline-policy', 'name': 'P', 'to': 'ACME-PROD/role/DEPLOY', DENY"
                        + "|{'do': 'delete-inline-policy', 'name': 'P', 'from': 'arn:aws:iam::444444444444:role/deploy'}",
                "{'do': 'add-user-to-group', 'user': 'acme-dev/user/bo', 'group': 'acme-dev/group/Developers'}"
                        + "|{'do': 'remove-user-from-group', 'user': 'arn:aws:iam::555555555555:user/dev/bo', 'group': '555555555555/group/Developers'}",
                "{'do': 'put-resource-policy', 'resource': 'arn:aws:ec2:eu-west-1:444444444444:vpc-endpoint/vpce-1', UNKNOWN"
                        + "|{'do': 'delete-resource-policy', 'resource': 'arn:aws:ec2:::vpc-endpoint/vpce-1'}"
            })
    void aTargetIsTheSameWhateverItIsCalled(String one, String other) {
        folder.changes(filled(one), filled(other));
        ChangedEnvironment changed = folder.applied();

        assertThat(folder.problems())
                .singleElement()
                .asString()
                .startsWith("3: ")
                .contains("contradicts", ":2:");
        assertThat(changed.environment()).isEqualTo(ACME);
        assertThat(changed.rejected()).isEqualTo(2);
    }

    private static String filled(String entry) {
        return entry.replace("UNKNOWN", UNKNOWN).replace("DENY", DENY);
    }

    @Test
    void aNameThatTheChangesMakeIsKnownToo() {
        folder.file(
                        "accounts/444444444444/get-account-authorization-details.json",
                        "{\"RoleDetailList\":[{\"Arn\":\"arn:aws:iam::444444444444:role/team/new\",\"Path\":\"/team/\","
                                + "\"RoleName\":\"new\"}]}")
                .changes(
                        "{'do': 'put-inline-policy', 'name': 'P', 'to': 'acme-prod/role/new', " + DENY,
                        "{'do': 'put-inline-policy', 'name': 'P', 'to': 'arn:aws:iam::444444444444:role/team/new', "
                                + UNKNOWN);

        assertThat(folder.problems()).singleElement().asString().contains("contradicts");
    }

    @Test
    void ofThreeThatDoNotAgreeNoneIsMade() {
        String deny = "{'do': 'put-scp', 'policy': 'P', " + DENY;
        folder.changes(deny, "{'do': 'put-scp', 'policy': 'P', " + UNKNOWN, deny);

        assertThat(folder.problems()).hasSize(2);
        assertThat(folder.applied().rejected()).isEqualTo(3);
    }

    @Test
    void theSameWishTwiceIsNone() {
        String put = "{'do': 'put-scp', 'policy': 'P', 'to': 'Prod', " + DENY;

        assertThat(folder.changes(put, put, "{'do': 'attach-scp', 'policy': 'P', 'to': 'Prod'}")
                        .problems())
                .isEmpty();
    }
}
