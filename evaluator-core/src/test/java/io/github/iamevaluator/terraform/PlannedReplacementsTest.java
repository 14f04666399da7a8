package io.github.iamevaluator.terraform;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static io.github.iamevaluator.terraform.PlanFixture.READ_ALL;
import static io.github.iamevaluator.terraform.PlanFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.change.ChangesOfAcme;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of resources that are replaced, renamed, moved, imported, forgotten or deposed. */
class PlannedReplacementsTest {

    private static final String PROD = "444444444444";
    private static final String DEPLOY = "arn:aws:iam::444444444444:role/deploy";
    private static final String DEPLOY_STACK = "arn:aws:iam::444444444444:policy/DeployStack";
    private static final String ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";
    private static final String USER = "arn:aws:iam::444444444444:user/team/una";

    @TempDir
    private Path folder = Path.of("");

    private ChangedEnvironment applied(Environment environment, String... resources) {
        ChangedEnvironment changed = new PlanFixture(folder).applied(environment, "", resources);
        assertThat(changed.problems()).isEmpty();
        return changed;
    }

    private Account prod(Environment environment, String... resources) {
        return applied(environment, resources).environment().account(PROD).orElseThrow();
    }

    private static Role role(Account account, String name) {
        return Objects.requireNonNull(account.roles().get(name));
    }

    private static Environment withUser() {
        Account account = ACME.account(PROD).orElseThrow();
        User una = User.of(Arn.parse(USER).orElseThrow()).withGroups(Set.of("ops"));
        Group ops = Group.of(Arn.parse("arn:aws:iam::444444444444:group/ops").orElseThrow());
        return ACME.withAccount(account.with(ops).with(una))
                .withIdentityPolicy(una.arn(), ChangesOfAcme.allow("Own", "s3:*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'delete','create'", "'create','delete'"})
    void anInlinePolicyOfAnotherRoleLeavesTheOldOne(String actions) {
        Environment environment =
                ACME.withIdentityPolicy(Arn.parse(DEPLOY).orElseThrow(), ChangesOfAcme.allow("Read", "s3:GetObject"));
        Account after = prod(
                environment,
                resource(
                        "aws_iam_role_policy",
                        actions,
                        "{'role':'deploy','name':'Read','policy':'" + READ_ALL + "'}",
                        "{'role':'operator','name':'Read','policy':'" + READ_ALL + "'}",
                        "{}"));

        assertThat(role(after, "deploy").policies().inline()).isEmpty();
        assertThat(role(after, "operator").policies().inline()).containsOnlyKeys("Read");
    }

    @Test
    void anAttachmentOfAnotherPolicyOrToAnotherRoleLeavesTheOldOne() {
        Account after = prod(
                ACME,
                resource(
                        "aws_iam_role_policy_attachment",
                        "'delete','create'",
                        "{'role':'deploy','policy_arn':'" + DEPLOY_STACK + "'}",
                        "{'role':'deploy','policy_arn':'" + ADMIN + "'}",
                        "{}"),
                resource(
                        "aws_iam_role_policy_attachment",
                        "'delete','create'",
                        "{'role':'operator','policy_arn':'arn:aws:iam::aws:policy/PowerUserAccess'}",
                        "{'role':'break-glass','policy_arn':'arn:aws:iam::aws:policy/PowerUserAccess'}",
                        "{}"));

        assertThat(role(after, "deploy").policies().managed()).containsExactly(ADMIN);
        assertThat(role(after, "operator").policies().managed()).isEmpty();
        assertThat(role(after, "break-glass").policies().managed()).contains("arn:aws:iam::aws:policy/PowerUserAccess");
    }

    @Test
    void anAttachmentOfOnePolicyToManyLeavesThemWhenThePolicyChanges() {
        Account after = prod(
                ACME,
                resource(
                        "aws_iam_policy_attachment",
                        "'delete','create'",
                        "{'policy_arn':'" + DEPLOY_STACK + "','roles':['deploy'],'users':[],'groups':[]}",
                        "{'policy_arn':'" + ADMIN + "','roles':['deploy'],'users':[],'groups':[]}",
                        "{}"));

        assertThat(role(after, "deploy").policies().managed()).containsExactly(ADMIN);
    }

    @Test
    void aRoleOfAnotherNameComesAndTheOldOneGoes() {
        Account after = prod(
                ACME,
                resource(
                        "aws_iam_role",
                        "'delete','create'",
                        "{'arn':'" + DEPLOY + "','name':'deploy','path':'/','managed_policy_arns':['" + DEPLOY_STACK
                                + "']}",
                        "{'name':'release','path':'/'}",
                        "{'arn':true,'assume_role_policy':true}"));

        assertThat(after.roles()).doesNotContainKey("deploy").containsKey("release");
        assertThat(role(after, "release").policies().managed()).isEmpty();
    }

    @Test
    void aRoleOfAnotherPathKeepsWhatIsAttachedByItsName() {
        Account after = prod(
                ACME,
                resource(
                        "aws_iam_role",
                        "'delete','create'",
                        "{'arn':'" + DEPLOY + "','name':'deploy','path':'/'}",
                        "{'name':'deploy','path':'/ci/'}",
                        "{'arn':true}"));

        assertThat(role(after, "deploy").arn()).hasToString("arn:aws:iam::444444444444:role/ci/deploy");
        assertThat(role(after, "deploy").policies().managed()).containsExactly(DEPLOY_STACK);
    }

    @Test
    void usersAndGroupsThatAreRenamedKeepPoliciesAndMembers() {
        Account after = prod(
                withUser(),
                resource(
                        "aws_iam_user",
                        "'update'",
                        "{'arn':'" + USER + "','name':'una','path':'/team/'}",
                        "{'arn':'" + USER + "','name':'ursula','path':'/team/'}",
                        "{}"),
                resource(
                        "aws_iam_group",
                        "'update'",
                        "{'arn':'arn:aws:iam::444444444444:group/ops','name':'ops','path':'/'}",
                        "{'arn':'arn:aws:iam::444444444444:group/ops','name':'operators','path':'/'}",
                        "{}"));

        assertThat(after.users()).containsOnlyKeys("ursula");
        assertThat(after.groups()).containsOnlyKeys("operators");
        assertThat(Objects.requireNonNull(after.users().get("ursula")).groups()).containsExactly("operators");
        assertThat(Objects.requireNonNull(after.users().get("ursula"))
                        .policies()
                        .inline())
                .containsOnlyKeys("Own");
    }

    @Test
    void aManagedPolicyOfAnotherPathIsAnotherPolicy() {
        String before = "{'arn':'" + DEPLOY_STACK + "','name':'DeployStack','path':'/','policy':'" + READ_ALL + "'}";
        Account after = prod(
                ACME,
                resource(
                        "aws_iam_policy",
                        "'delete','create'",
                        before,
                        "{'name':'DeployStack','path':'/ci/','policy':'" + READ_ALL + "'}",
                        "{'arn':true}"),
                resource(
                        "aws_iam_role_policy_attachment",
                        "'delete','create'",
                        "{'role':'deploy','policy_arn':'" + DEPLOY_STACK + "'}",
                        "{'role':'deploy','policy_arn':'arn:aws:iam::444444444444:policy/ci/DeployStack'}",
                        "{}"));

        assertThat(after.managedPolicies())
                .containsKey("arn:aws:iam::444444444444:policy/ci/DeployStack")
                .doesNotContainKey(DEPLOY_STACK);
    }

    @Test
    void aDeposedObjectGoesBesideTheOneThatHasItsAddress() {
        String detached = resource(
                        "aws_iam_role_policy_attachment",
                        "'delete'",
                        "{'role':'deploy','policy_arn':'" + DEPLOY_STACK + "'}",
                        "null",
                        "{}")
                .replace("'change':", "'deposed':'00000001','change':");
        Account after = prod(
                ACME,
                resource(
                        "aws_iam_role_policy_attachment",
                        "'no-op'",
                        "{'role':'deploy','policy_arn':'" + DEPLOY_STACK + "'}",
                        "{'role':'deploy','policy_arn':'" + DEPLOY_STACK + "'}",
                        "{}"),
                detached);

        assertThat(role(after, "deploy").policies().managed()).isEmpty();
    }

    @Test
    void whatIsForgottenStaysAndDataSourcesChangeNothing() {
        String values = "{'role':'deploy','policy_arn':'" + DEPLOY_STACK + "'}";
        ChangedEnvironment changed = applied(
                ACME,
                resource("aws_iam_role_policy_attachment", "'forget'", values, "null", "{}"),
                resource("aws_iam_role_policy_attachment", "'read'", "null", "{}", "{'policy_arn':true}")
                        .replace("'managed'", "'data'"),
                resource("aws_iam_policy", "'no-op'", "{}", "{}", "{}").replace("'managed'", "'data'"));

        assertThat(changed.environment()).isEqualTo(ACME);
        assertThat(changed.changes()).isZero();
    }

    @Test
    void ofAReplacementThatForgetsTheOldOneBothAreThere() {
        Account after = prod(
                ACME,
                resource(
                        "aws_iam_role_policy_attachment",
                        "'create','forget'",
                        "{'role':'deploy','policy_arn':'" + DEPLOY_STACK + "'}",
                        "{'role':'deploy','policy_arn':'" + ADMIN + "'}",
                        "{}"));

        assertThat(role(after, "deploy").policies().managed()).containsExactlyInAnyOrder(DEPLOY_STACK, ADMIN);
    }

    @Test
    void whatIsOnlyMovedOrImportedStaysAsItIs() {
        String values = "{'role':'deploy','policy_arn':'" + DEPLOY_STACK + "'}";
        Account after = prod(
                ACME,
                resource("aws_iam_role_policy_attachment", "'no-op'", values, values, "{}")
                        .replace("'mode':", "'previous_address':'aws_iam_role_policy_attachment.old','mode':"),
                resource("aws_iam_role_policy_attachment", "'update'", values, values, "{}")
                        .replace("'after_unknown'", "'importing':{'id':'deploy/x'},'after_unknown'"));

        assertThat(after).isEqualTo(ACME.account(PROD).orElseThrow());
    }
}
