package io.github.iamevaluator.change;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTargetsTest {

    private static final String DENY =
            "'document': {'Statement': {'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'}}}";
    private static final String UNKNOWN = "'document': {'unknown': true}}";

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

    @Test
    void theSameWishTwiceIsNone() {
        String put = "{'do': 'put-scp', 'policy': 'P', 'to': 'Prod', " + DENY;

        assertThat(folder.changes(put, put, "{'do': 'attach-scp', 'policy': 'P', 'to': 'Prod'}")
                        .problems())
                .isEmpty();
    }
}
