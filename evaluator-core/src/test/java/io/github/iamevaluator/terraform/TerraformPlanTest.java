package io.github.iamevaluator.terraform;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static io.github.iamevaluator.change.ChangeFolderFixture.CATALOG;
import static io.github.iamevaluator.terraform.PlanFixture.READ_ALL;
import static io.github.iamevaluator.terraform.PlanFixture.created;
import static io.github.iamevaluator.terraform.PlanFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.whatif.WhatIf;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformPlanTest {

    private static final String DEPLOY = "arn:aws:iam::444444444444:role/deploy";

    @TempDir
    private Path folder = Path.of("");

    private ChangedEnvironment applied(String configuration, String... resources) {
        return new PlanFixture(folder).applied(configuration, resources);
    }

    private static Role deploy(Environment environment) {
        return prodRole(environment, "deploy");
    }

    private static Role prodRole(Environment environment, String name) {
        return environment.account("444444444444").orElseThrow().roles().values().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Decision decide(Environment environment, String action, String resource) {
        return IamEvaluator.create().prepare(environment).decide(AccessRequest.of(DEPLOY, action, resource));
    }

    private static boolean isUnknown(AttachedPolicy policy) {
        return policy.fold(usable -> usable.policy().document().isEmpty(), broken -> false);
    }

    private static List<String> messages(ChangedEnvironment changed) {
        return changed.problems().stream().map(Problem::what).toList();
    }

    @Test
    void anInlinePolicyComes() {
        ChangedEnvironment changed = applied(
                "",
                created(
                        "aws_iam_role_policy",
                        "{'role':'deploy','name':'Read','policy':'" + READ_ALL + "'}",
                        "{'id':true}"));

        assertThat(changed.problems()).isEmpty();
        assertThat(decide(changed.environment(), "s3:GetObject", "arn:aws:s3:::hidden/a"))
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void aPolicyThatIsNotKnownYetIsUnknownAndNeverTheSame() {
        ChangedEnvironment changed = applied(
                "",
                resource(
                        "aws_iam_policy",
                        "'update'",
                        "{'arn':'arn:aws:iam::444444444444:policy/DeployStack','name':'DeployStack','path':'/','policy':'{}'}",
                        "{'arn':'arn:aws:iam::444444444444:policy/DeployStack','name':'DeployStack','path':'/'}",
                        "{'policy':true}"));

        assertThat(decide(
                        changed.environment(),
                        "lambda:GetFunction",
                        "arn:aws:lambda:eu-west-1:444444444444:function:x"))
                .isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void anAttachmentFindsThePolicyThatThePlanMakes() {
        String configuration = "'resources':[{'address':'aws_iam_role_policy_attachment.x','expressions':"
                + "{'policy_arn':{'references':['aws_iam_policy.x.arn','aws_iam_policy.x']}}}]";
        ChangedEnvironment changed = applied(
                configuration,
                created("aws_iam_role_policy_attachment", "{'role':'deploy'}", "{'policy_arn':true}"),
                created(
                        "aws_iam_policy",
                        "{'name':'New','path':'/team/','policy':'" + READ_ALL + "'}",
                        "{'arn':true}"));

        assertThat(changed.problems()).isEmpty();
        assertThat(deploy(changed.environment()).policies().managed())
                .contains("arn:aws:iam::444444444444:policy/team/New");
    }

    @Test
    void anAttachmentOfWhatNobodyKnowsYetIsAnUnknownPolicy() {
        ChangedEnvironment changed = applied(
                "'resources':[{'address':'aws_iam_role_policy_attachment.x','expressions':"
                        + "{'policy_arn':{'references':['var.policy']}}}]",
                created("aws_iam_role_policy_attachment", "{'role':'deploy'}", "{'policy_arn':true}"));

        assertThat(deploy(changed.environment()).policies().inline()).containsKey("var.policy (known after apply)");
        assertThat(decide(changed.environment(), "s3:GetObject", "arn:aws:s3:::hidden/a"))
                .isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void aRoleChangesItsTrustBoundaryAndAttachments() {
        String common = "'arn':'" + DEPLOY + "','name':'deploy','path':'/'";
        ChangedEnvironment changed = applied(
                "",
                resource(
                        "aws_iam_role",
                        "'update'",
                        "{" + common + ",'assume_role_policy':'{}','permissions_boundary':null,'managed_policy_arns':"
                                + "['arn:aws:iam::444444444444:policy/DeployStack']}",
                        "{" + common
                                + ",'permissions_boundary':'arn:aws:iam::444444444444:policy/DeployStack','managed_policy_arns':[]}",
                        "{'assume_role_policy':true}"));
        Role deploy = deploy(changed.environment());

        assertThat(deploy.boundary()).contains("arn:aws:iam::444444444444:policy/DeployStack");
        assertThat(deploy.policies().managed()).isEmpty();
        assertThat(isUnknown(deploy.trust())).isTrue();
    }

    @Test
    void aReplacedResourceIsThereAfterwards() {
        ChangedEnvironment changed = applied(
                "",
                resource(
                        "aws_s3_bucket_policy",
                        "'delete','create'",
                        "{'bucket':'acme-www','policy':'{}'}",
                        "{'bucket':'acme-www'}",
                        "{'policy':true}"));

        assertThat(changed.environment().resources().values())
                .filteredOn(resource -> resource.arn().toString().equals("arn:aws:s3:::acme-www"))
                .allSatisfy(resource ->
                        assertThat(isUnknown(resource.policy().orElseThrow())).isTrue());
    }

    @Test
    void anScpOfThePlanIsAttachedByItsName() {
        String scp = READ_ALL.replace("Allow", "Deny").replace("arn:aws:s3:::hidden/*", "*");
        ChangedEnvironment changed = applied(
                "'resources':[{'address':'aws_organizations_policy_attachment.x','expressions':"
                        + "{'policy_id':{'references':['aws_organizations_policy.x.id','aws_organizations_policy.x']}}}]",
                created(
                        "aws_organizations_policy",
                        "{'name':'NoReads','type':'SERVICE_CONTROL_POLICY','content':'" + scp + "'}",
                        "{'id':true}"),
                created(
                        "aws_organizations_policy_attachment",
                        "{'target_id':'ou-ac3m-pr0dpr0d'}",
                        "{'policy_id':true}"));

        assertThat(changed.problems()).isEmpty();
        assertThat(changed.environment().organization().orElseThrow().path("ou-ac3m-pr0dpr0d"))
                .last()
                .matches(level -> level.attached().contains("NoReads"));
    }

    @Test
    void whatIsSensitiveIsDecidedByAndNotShown() {
        String text = created(
                        "aws_iam_role_policy", "{'role':'deploy','name':'Read','policy':'" + READ_ALL + "'}", "{}")
                .replace("'after_sensitive':false", "'after_sensitive':{'policy':true}");
        Environment after = applied("", text).environment();
        WhatIfReport report =
                WhatIf.of(IamEvaluator.create(), ACME, after).compare(RequestContext.EMPTY, 3_000, done -> {});

        assertThat(decide(after, "s3:GetObject", "arn:aws:s3:::hidden/a")).isEqualTo(Decision.ALLOWED);
        assertThat(report.toString()).doesNotContain("hidden").doesNotContain("Sid[Secret]");
    }

    @Test
    void whatAnExclusiveListDoesNotHaveGoes() {
        ChangedEnvironment changed = applied(
                "",
                created("aws_iam_role_policy", "{'role':'deploy','name':'Kept','policy':'" + READ_ALL + "'}", "{}"),
                created("aws_iam_role_policies_exclusive", "{'role_name':'deploy','policy_names':['Kept']}", "{}"),
                created("aws_iam_role_policies_exclusive", "{'role_name':'checkout-service','policy_names':[]}", "{}"),
                created(
                        "aws_iam_role_policy_attachments_exclusive",
                        "{'role_name':'deploy','policy_arns':['arn:aws:iam::aws:policy/AdministratorAccess']}",
                        "{}"));
        Environment after = changed.environment();

        assertThat(changed.problems()).isEmpty();
        assertThat(deploy(after).policies().inline()).containsOnlyKeys("Kept");
        assertThat(deploy(after).policies().managed()).containsExactly("arn:aws:iam::aws:policy/AdministratorAccess");
        assertThat(prodRole(after, "checkout-service").policies().inline()).isEmpty();
    }

    @Test
    void anExclusiveListThatIsNotKnownYetLeavesOpenWhatStays() {
        ChangedEnvironment changed = applied(
                "",
                created("aws_iam_role_policy_attachments_exclusive", "{'role_name':'deploy'}", "{'policy_arns':true}"));

        assertThat(decide(
                        changed.environment(),
                        "lambda:GetFunction",
                        "arn:aws:lambda:eu-west-1:444444444444:function:x"))
                .isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void anExclusiveListThatGoesTakesNothingAway() {
        ChangedEnvironment changed = applied(
                "",
                resource(
                        "aws_iam_role_policy_attachments_exclusive",
                        "'delete'",
                        "{'role_name':'deploy','policy_arns':[]}",
                        "null",
                        "{}"));

        assertThat(deploy(changed.environment())).isEqualTo(deploy(ACME));
    }

    @Test
    void aRoleThatIsNotThereIsAProblemOfItsResource() {
        ChangedEnvironment changed = applied(
                "",
                created("aws_iam_role_policy", "{'role':'deplyo','name':'Read','policy':'" + READ_ALL + "'}", "{}"),
                created("aws_iam_role_policy", "{'role':'deploy','name':'Read','policy':'" + READ_ALL + "'}", "{}"));

        assertThat(messages(changed)).singleElement().asString().contains("has no", "role/deplyo");
        assertThat(deploy(changed.environment()).policies().inline()).containsKey("Read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'format_version':'2.0','resource_changes':[]}",
                "{'format_version':'0.2','resource_changes':[]}",
                "{'version':4,'resources':[]}",
                "{'format_version':'1.0','values':{}}",
                "[]",
                "{'format_version':'1.2','resource_changes':[],'resource_changes':[]}",
                "{'format_version':'1.2','resource_changes':[],'errored':true}",
                "{'format_version':'1.2','resource_changes':[],'errored':'yes'}",
                "{'format_version':"
            })
    void whatIsNoWholePlanOfVersionOneIsSaidWithItsPlace(String text) {
        ChangedEnvironment changed = TerraformPlan.read(
                        new PlanFixture(folder).write(text), ACME, CATALOG, Optional.empty())
                .applyTo(ACME);

        assertThat(changed.problems())
                .singleElement()
                .matches(problem -> problem.at().line() == 1);
        assertThat(changed.rejected()).isEqualTo(1);
    }

    @Test
    void aPolicyStillAttachedIsNotDeletedAndTheRestGoesOn() {
        ChangedEnvironment changed = applied(
                "",
                resource(
                        "aws_iam_policy",
                        "'delete'",
                        "{'arn':'arn:aws:iam::444444444444:policy/DeployStack','name':'DeployStack'}",
                        "null",
                        "{}"),
                created("aws_iam_role_policy", "{'role':'deploy','name':'Read','policy':'" + READ_ALL + "'}", "{}"));

        assertThat(messages(changed)).singleElement().asString().contains("still attached to acme-prod/role/deploy");
        assertThat(deploy(changed.environment()).policies().inline()).containsKey("Read");
    }

    @Test
    void ofAPlanThatFailedWhatItHasIsReadAndTheRestIsRejected() {
        Path plan = new PlanFixture(folder)
                .write("{'format_version':'1.2','errored':true,'resource_changes':["
                        + created(
                                "aws_iam_role_policy",
                                "{'role':'deploy','name':'Read','policy':'" + READ_ALL + "'}",
                                "{}")
                        + "]}");
        ChangedEnvironment changed =
                TerraformPlan.read(plan, ACME, CATALOG, Optional.empty()).applyTo(ACME);

        assertThat(messages(changed)).singleElement().asString().contains("planning failed");
        assertThat(changed.changes()).isEqualTo(2);
        assertThat(deploy(changed.environment()).policies().inline()).containsKey("Read");
    }

    @Test
    void aBrokenDocumentIsAProblemOfItsResource() {
        ChangedEnvironment changed = applied(
                "",
                created("aws_iam_role_policy", "{'role':'deploy','name':'Read','policy':'{\\'Statement\\':1}'}", "{}"));

        assertThat(changed.problems())
                .singleElement()
                .matches(problem -> problem.at().line() == 2);
        assertThat(changed.rejected()).isEqualTo(1);
    }
}
