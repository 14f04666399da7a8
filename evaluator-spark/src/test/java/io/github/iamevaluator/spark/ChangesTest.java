package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --change} takes what {@code what-if} takes. */
final class ChangesTest {

    private static final String PRODUCTION = "arn:aws:iam::444444444444:role/";
    private static final String UPDATE_IN_OREGON =
            request("deploy", "lambda:UpdateFunctionCode", "arn:aws:lambda:us-west-2:444444444444:function:checkout");
    private static final String UPDATE_IN_IRELAND = UPDATE_IN_OREGON.replace("us-west-2", "eu-west-1");
    private static final String DELETE = request("jobs/operator", "s3:DeleteObject", "arn:aws:s3:::acme-prod-data/x");
    private static final String SECRET = request(
            "service/checkout-service",
            "secretsmanager:GetSecretValue",
            "arn:aws:secretsmanager:eu-west-1:444444444444:secret:prod/checkout/db-a1B2c3");
    private static final Path CHANGES = Path.of("../fixtures/organizations/acme-changes");

    private final Path temporary;
    private final JobFolder folder;

    ChangesTest(@TempDir Path temporary) {
        this.temporary = temporary;
        this.folder = new JobFolder(temporary);
    }

    @Test
    void aSecondEnvironmentIsComparedRowByRow() throws IOException {
        Path changed = folder.changedAcme("organization/describe-policy/p-r3g10ngd.json", "us-east-1", "us-west-2");

        Ran ran = run(changed, UPDATE_IN_OREGON, UPDATE_IN_IRELAND);

        assertThat(ran.out()).endsWith("rejected 0, duplicates 0; lost 0, gained 1, may change 0\n");
        assertThat(folder.texts("before.decision", "after.decision", "change"))
                .containsExactlyInAnyOrder("[explicitDeny,allowed,gained]", "[allowed,allowed,null]");
        assertThat(JobFolder.texts(
                        folder.answers().where("change = 'gained'").selectExpr("inline(before.decidedBy)"), "policy"))
                .containsExactly("[AcmeRegionGuard]");
    }

    @Test
    void aChangeSetIsMade() throws IOException {
        Ran ran = run(CHANGES.resolve("deny-deletes"), DELETE, UPDATE_IN_IRELAND);

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).endsWith("note: changes 1 read, 1 made, 0 rejected\n");
        assertThat(folder.texts("action", "change"))
                .containsExactlyInAnyOrder("[s3:DeleteObject,lost]", "[lambda:UpdateFunctionCode,null]");
        assertThat(JobFolder.texts(
                        folder.answers().where("change = 'lost'").selectExpr("inline(after.decidedBy)"), "sid"))
                .containsExactly("[DenyDeletes]");
    }

    @Test
    void aPolicyThatAPlanDoesNotKnowYetIsUnknown() throws IOException {
        Ran ran = run(CHANGES.resolve("terraform/plan.json"), SECRET, UPDATE_IN_IRELAND);

        assertThat(ran.out())
                .isEqualTo(
                        "read 2, decided 1, undecided 1, rejected 0, duplicates 0; lost 0, gained 0, may change 1\n");
        assertThat(folder.texts("before.decision", "after.decision", "change"))
                .containsExactlyInAnyOrder("[allowed,undecided,undecided]", "[allowed,allowed,null]");
    }

    @Test
    void aCallerThatTheChangeRemovesIsDeniedAfterIt() throws IOException {
        Ran ran = run(changes("""
                {"do": "detach-policy", "policy": "acme-prod/policy/DeployStack", "from": "acme-prod/role/deploy"},
                {"do": "delete-identity", "identity": "acme-prod/role/deploy"}"""), UPDATE_IN_IRELAND);

        assertThat(ran.out()).contains("decided 1").endsWith("lost 1, gained 0, may change 0\n");
        assertThat(folder.texts("after.decision", "after.decidedBy")).containsExactly("[implicitDeny,null]");
    }

    @Test
    void whatCannotBeMadeIsToldAndTheRestIsMade() throws IOException {
        Ran ran = run(changes("""
                {"do": "detach-policy", "policy": "acme-prod/policy/DeployStack", "from": "acme-prod/role/deploy"},
                {"do": "delete-identity", "identity": "acme-prod/role/deploy"},
                {"do": "detach-scp", "policy": "NoSuchPolicy", "from": "Prod"}"""), UPDATE_IN_IRELAND);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("error: ", "changes.json", "NoSuchPolicy", "changes 3 read, 2 made, 1 rejected");
        assertThat(ran.out()).contains("lost 1");
    }

    @Test
    void aPlanOfAnotherVersionIsToldWithItsPlace() throws IOException {
        Path plan = Files.writeString(temporary.resolve("plan.json"), "{\"format_version\": \"2.0\"}");

        Ran ran = run(plan, UPDATE_IN_IRELAND);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("plan.json:1:20", "the plan has format version 2.0");
    }

    @Test
    void aChangeThatIsNotThereIsToldInOneLine() throws IOException {
        Ran ran = run(temporary.resolve("nowhere"), UPDATE_IN_IRELAND);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith("error: the change \"")
                .contains("nowhere")
                .hasLineCount(1);
    }

    private Path changes(String entries) throws IOException {
        Path changes = Files.createDirectories(temporary.resolve("changes"));
        Files.writeString(changes.resolve("changes.json"), "{\"changes\": [" + entries + "]}");
        return changes;
    }

    private Ran run(Path change, String... lines) throws IOException {
        Files.write(folder.in(), List.of(lines));
        return folder.run(new DecideRequests(), "--requests", "--change", change.toString());
    }

    private static String request(String role, String action, String resource) {
        return "{\"principal\":\"" + PRODUCTION + role + "\",\"action\":\"" + action + "\",\"resource\":\"" + resource
                + "\"}";
    }
}
