package io.github.iamevaluator.terraform;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static io.github.iamevaluator.change.ChangeFolderFixture.CATALOG;
import static io.github.iamevaluator.terraform.PlanFixture.READ_ALL;
import static io.github.iamevaluator.terraform.PlanFixture.created;
import static io.github.iamevaluator.terraform.PlanFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan does not know until it is applied is undecided or an error, never the same as before. */
class PlannedUnknownsTest {

    private static final String DEPLOY = "arn:aws:iam::444444444444:role/deploy";
    private static final String ROLE = "'arn':'" + DEPLOY + "','name':'deploy','path':'/'";

    @TempDir
    private Path folder = Path.of("");

    private ChangedEnvironment applied(String configuration, String... resources) {
        return new PlanFixture(folder).applied(configuration, resources);
    }

    private static Decision reads(Environment environment, String role) {
        return IamEvaluator.create()
                .prepare(environment)
                .decide(AccessRequest.of(
                        "arn:aws:iam::444444444444:role/" + role, "s3:GetObject", "arn:aws:s3:::hidden/a"));
    }

    private static Role role(ChangedEnvironment changed, String name) {
        return Objects.requireNonNull(changed.environment()
                .account("444444444444")
                .orElseThrow()
                .roles()
                .get(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ROLE,'inline_policy':[{'name':'In'}]}|{'inline_policy':[{'policy':true}]}",
                "{ROLE}|{'inline_policy':true}",
                "{ROLE,'inline_policy':[]}|{'inline_policy':[{'name':true,'policy':true}]}",
                "{ROLE}|{'managed_policy_arns':true}",
                "{ROLE,'managed_policy_arns':['arn:aws:iam::444444444444:policy/DeployStack',null]}|{'managed_policy_arns':[false,true]}"
            })
    void whatARoleGetsAndIsNotKnownYetIsUndecided(String after, String unknown) {
        String before =
                "{ROLE,'inline_policy':[],'managed_policy_arns':['arn:aws:iam::444444444444:policy/DeployStack']}"
                        .replace("ROLE", ROLE);
        ChangedEnvironment changed =
                applied("", resource("aws_iam_role", "'update'", before, after.replace("ROLE", ROLE), unknown));

        assertThat(changed.problems()).isEmpty();
        assertThat(reads(changed.environment(), "deploy")).isEqualTo(Decision.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'inline_policy':[{'name':'In'}]|{'arn':true,'inline_policy':[{'policy':true}]}|",
                "'path':'/'|{'arn':true,'inline_policy':true}|'inline_policy':[{'policy':{'references':['var.p']}}]",
                "'path':'/'|{'arn':true,'managed_policy_arns':true}|'managed_policy_arns':{'references':['var.p']}"
            })
    void soIsWhatANewRoleGets(String after, String unknown, String expressions) {
        String configuration = "'resources':[{'address':'aws_iam_role.x','expressions':{"
                + (expressions == null ? "" : expressions) + "}}]";
        ChangedEnvironment changed =
                applied(configuration, created("aws_iam_role", "{'name':'new'," + after + "}", unknown));

        assertThat(changed.problems()).isEmpty();
        assertThat(reads(changed.environment(), "new")).isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void aNewRoleOfWhichTheConfigurationSaysNothingMoreHasNoPolicies() {
        ChangedEnvironment changed = applied(
                "'resources':[{'address':'aws_iam_role.x','expressions':{'name':{'constant_value':'new'}}}]",
                created(
                        "aws_iam_role",
                        "{'name':'new','path':'/'}",
                        "{'arn':true,'inline_policy':true,'managed_policy_arns':true}"));

        assertThat(reads(changed.environment(), "new")).isEqualTo(Decision.IMPLICIT_DENY);
    }

    @Test
    void aBoundaryThatIsNotKnownYetIsUnknown() {
        ChangedEnvironment changed = applied(
                "",
                created("aws_iam_role_policy", "{'role':'deploy','name':'R','policy':'" + READ_ALL + "'}", "{}"),
                resource(
                        "aws_iam_role",
                        "'update'",
                        "{" + ROLE + "}",
                        "{" + ROLE + "}",
                        "{'permissions_boundary':true}"));

        assertThat(reads(changed.environment(), "deploy")).isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void aPolicyWhoseNameIsNotKnownYetIsReadAllTheSame() {
        ChangedEnvironment changed = applied(
                "'resources':[{'address':'aws_iam_role_policy_attachment.x','expressions':"
                        + "{'policy_arn':{'references':['aws_iam_policy.x.arn','aws_iam_policy.x']}}}]",
                created("aws_iam_role_policy", "{'role':'operator','policy':'" + READ_ALL + "'}", "{'name':true}"),
                created(
                        "aws_iam_policy",
                        "{'name_prefix':'p','path':'/','policy':'" + READ_ALL + "'}",
                        "{'arn':true,'name':true}"),
                created("aws_iam_role_policy_attachment", "{'role':'deploy'}", "{'policy_arn':true}"));

        assertThat(changed.problems()).isEmpty();
        assertThat(reads(changed.environment(), "deploy")).isEqualTo(Decision.ALLOWED);
        assertThat(role(changed, "operator").policies().inline())
                .containsOnlyKeys("aws_iam_role_policy.x (known after apply)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aws_iam_role|{'name_prefix':'p'}|{'name':true,'arn':true}",
                "aws_iam_role_policy|{'name':'n','policy':'{}'}|{'role':true}",
                "aws_iam_role_policy_attachment|{'policy_arn':'arn:aws:iam::aws:policy/AdministratorAccess'}|{'role':true}",
                "aws_iam_policy_attachment|{'policy_arn':'arn:aws:iam::aws:policy/AdministratorAccess','roles':['deploy']}|{'roles':[false,true]}",
                "aws_iam_group_membership|{'group':'g'}|{'users':true}",
                "aws_organizations_policy_attachment|{'policy_id':'p-pr0dgrd1'}|{'target_id':true}",
                "aws_s3_bucket_policy|{'policy':'{}'}|{'bucket':true}",
                "aws_sqs_queue_policy|{'policy':'{}'}|{'queue_url':true}"
            })
    void whereNotEvenTheHolderIsKnownThatIsAnError(String type, String after, String unknown) {
        ChangedEnvironment changed = applied("", created(type, after, unknown));

        assertThat(changed.problems()).singleElement().asString().contains("is not known until the plan is applied");
        assertThat(changed.rejected()).isEqualTo(1);
    }

    @Test
    void tagsThatAreNotKnownYetAreAnErrorBesideTheRest() {
        ChangedEnvironment changed = applied(
                "",
                resource(
                        "aws_iam_role",
                        "'update'",
                        "{" + ROLE + ",'tags_all':{'a':'b'}}",
                        "{" + ROLE + ",'permissions_boundary':'arn:aws:iam::444444444444:policy/DeployStack'}",
                        "{'tags_all':true}"));

        assertThat(changed.problems()).singleElement().asString().contains("tags_all");
        assertThat(role(changed, "deploy").boundary()).isPresent();
    }

    @Test
    void anScpThatIsNotKnownYetIsUndecidedWhereItHangs() {
        ChangedEnvironment changed = applied(
                "",
                resource(
                        "aws_organizations_policy",
                        "'update'",
                        "{'id':'p-pr0dgrd1','name':'AcmeProdGuard','type':'SERVICE_CONTROL_POLICY','content':'{}'}",
                        "{'id':'p-pr0dgrd1','name':'AcmeProdGuard','type':'SERVICE_CONTROL_POLICY'}",
                        "{'content':true}"),
                created("aws_iam_role_policy", "{'role':'deploy','name':'R','policy':'" + READ_ALL + "'}", "{}"));

        assertThat(reads(changed.environment(), "deploy")).isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void whatTerraformPutsOffIsRejected() {
        Path plan = new PlanFixture(folder)
                .write(
                        "{'format_version':'1.2','complete':false,'resource_changes':[],'deferred_changes':"
                                + "[{'reason':'instance_count_unknown','resource_change':{'address':'aws_iam_policy.x[*]'}},7]}");
        ChangedEnvironment changed =
                TerraformPlan.read(plan, ACME, CATALOG, Optional.empty()).applyTo(ACME);

        assertThat(changed.rejected()).isEqualTo(2);
        assertThat(changed.problems()).hasSize(2).first().asString().contains("put off", "aws_iam_policy.x[*]");
        assertThat(changed.notices()).singleElement().asString().contains("the plan is a part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "module.a.", "module.a[\"eu.west\"].module.b[0]."})
    void referencesGoToTheInstanceThatIsWritten(String module) {
        String call = "'resources':[{'address':'aws_iam_role_policy_attachment.x','expressions':{'policy_arn':"
                + "{'references':['aws_iam_policy.p[1].arn','aws_iam_policy.p[1]','aws_iam_policy.p']}}}]";
        String configuration = module.isEmpty()
                ? call
                : "'module_calls':{'a':{'module':{"
                        + (module.contains("module.b") ? "'module_calls':{'b':{'module':{" + call + "}}}" : call)
                        + "}}}";
        String policy =
                created("aws_iam_policy", "{'name':'NAME','path':'/','policy':'" + READ_ALL + "'}", "{'arn':true}");
        List<String> resources = List.of(
                policy.replace("NAME", "Zero").replace("'aws_iam_policy.x'", at(module + "aws_iam_policy.p[0]")),
                policy.replace("NAME", "One").replace("'aws_iam_policy.x'", at(module + "aws_iam_policy.p[1]")),
                created("aws_iam_role_policy_attachment", "{'role':'deploy'}", "{'policy_arn':true}")
                        .replace(
                                "'aws_iam_role_policy_attachment.x'",
                                at(module + "aws_iam_role_policy_attachment.x[0]")));
        ChangedEnvironment changed = applied(configuration, resources.toArray(String[]::new));

        assertThat(changed.problems()).isEmpty();
        assertThat(role(changed, "deploy").policies().managed())
                .contains("arn:aws:iam::444444444444:policy/One")
                .doesNotContain("arn:aws:iam::444444444444:policy/Zero");
    }

    private static String at(String address) {
        return "'" + address.replace("\"", "\\\"") + "'";
    }
}
