package io.github.iamevaluator.terraform;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static io.github.iamevaluator.terraform.PlanFixture.READ_ALL;
import static io.github.iamevaluator.terraform.PlanFixture.created;
import static io.github.iamevaluator.terraform.PlanFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.change.ChangesOfAcme;
import io.github.iamevaluator.environment.Environment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a plan and an environment disagree about what there is before it, that is told. */
class PlanDriftTest {

    private static final String DEPLOY = "arn:aws:iam::444444444444:role/deploy";

    @TempDir
    private Path folder = Path.of("");

    private ChangedEnvironment applied(String configuration, String... resources) {
        return new PlanFixture(folder).applied(configuration, resources);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "aws_iam_policy|{'arn':'arn:aws:iam::444444444444:policy/DeployStack','name':'DeployStack','policy':DOC}|policy/DeployStack does not say in the environment what it says in the plan",
                "aws_iam_policy|{'arn':'arn:aws:iam::444444444444:policy/Gone','name':'Gone','policy':DOC}|policy/Gone is in the plan and not in the environment",
                "aws_iam_role|{'arn':'arn:aws:iam::444444444444:role/deploy','name':'deploy','assume_role_policy':DOC}|the trust policy of arn:aws:iam::444444444444:role/deploy does not say",
                "aws_iam_role_policy|{'role':'checkout-service','name':'CheckoutData','policy':DOC}|the policy CheckoutData of",
                "aws_iam_role_policy_attachment|{'role':'deploy','policy_arn':'arn:aws:iam::aws:policy/ReadOnlyAccess'}|policy/ReadOnlyAccess is attached to",
                "aws_s3_bucket_policy|{'bucket':'acme-www','policy':DOC}|the policy of arn:aws:s3:::acme-www does not say",
                "aws_organizations_policy|{'id':'p-pr0dgrd1','name':'AcmeProdGuard','type':'SERVICE_CONTROL_POLICY','content':DOC}|the policy AcmeProdGuard (p-pr0dgrd1) does not say"
            })
    void wherePlanAndEnvironmentDisagreeAboutWhatThereIsItIsTold(String type, String before, String said) {
        String document = type.equals("aws_iam_role") || type.endsWith("bucket_policy")
                ? READ_ALL.replace("\\\"Effect", "\\\"Principal\\\":\\\"*\\\",\\\"Effect")
                : READ_ALL;
        String trust = type.equals("aws_iam_role")
                ? document.replace("s3:GetObject", "sts:AssumeRole")
                        .replace(",\\\"Resource\\\":\\\"arn:aws:s3:::hidden/*\\\"", "")
                : document.replace("hidden", "acme-www/only");
        String values = before.replace("DOC", "'" + trust + "'");
        ChangedEnvironment changed = applied("", resource(type, "'no-op'", values, values, "{}"));

        assertThat(changed.notices())
                .singleElement()
                .asString()
                .startsWith("drift: " + type + ".x (")
                .contains("plan.json:2:1", said);
        assertThat(changed.changes()).isZero();
        assertThat(changed.environment()).isEqualTo(ACME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "aws_iam_role|{ROLE,'permissions_boundary':'arn:aws:iam::444444444444:policy/B'}|the permissions boundary of DEPLOY is arn:aws:iam::444444444444:policy/B in the plan and none in the environment",
                "aws_iam_role|{ROLE,'managed_policy_arns':[]}|policy/DeployStack is attached to DEPLOY in the environment and not in the plan",
                "aws_iam_role|{ROLE,'managed_policy_arns':['arn:aws:iam::444444444444:policy/DeployStack','arn:aws:iam::aws:policy/X']}|policy/X is attached to DEPLOY in the plan and not",
                "aws_iam_role|{ROLE,'inline_policy':[{'name':'In','policy':'{}'}]}|In is an inline policy of DEPLOY in the plan and not",
                "aws_iam_role|{ROLE,'tags_all':{'team':'other'}}|the tags of DEPLOY are others",
                "aws_iam_role|{'arn':'arn:aws:iam::444444444444:role/gone','name':'gone'}|role/gone is in the plan and not in the environment",
                "aws_iam_group|{'arn':'arn:aws:iam::444444444444:group/gone','name':'gone'}|group/gone is in the plan and not in the environment",
                "aws_iam_user|{'arn':'arn:aws:iam::555555555555:user/dev/chris','name':'chris','permissions_boundary':null}|is none in the plan and arn:aws:iam::555555555555:policy/",
                "aws_iam_policy_attachment|{'policy_arn':'arn:aws:iam::aws:policy/X','roles':['deploy']}|policy/X is attached to DEPLOY in the plan and not",
                "aws_iam_group_membership|{'group':'ops','users':['una']}|user/una is in group ops in the plan and not",
                "aws_iam_user_group_membership|{'user':'una','groups':['ops']}|user/una is in group ops in the plan and not",
                "aws_organizations_policy_attachment|{'policy_id':'p-pr0dgrd1','target_id':'ou-ac3m-5andb0x1'}|p-pr0dgrd1 is attached at ou-ac3m-5andb0x1 in the plan and not",
                "aws_lambda_permission|{'function_name':'FUNCTION','statement_id':'Gone','action':'lambda:InvokeFunction','principal':'*'}|statement Gone of the policy of FUNCTION is in the plan and not"
            })
    void soIsWhatIdentitiesLevelsAndFunctionsHave(String type, String before, String said) {
        String values = filled(before);
        ChangedEnvironment changed = applied("", resource(type, "'no-op'", values, values, "{}"));

        assertThat(changed.notices())
                .singleElement()
                .asString()
                .startsWith("drift: " + type + ".x (")
                .contains(filled(said));
        assertThat(changed.changes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "aws_iam_role|{ROLE,'permissions_boundary':null,'managed_policy_arns':['arn:aws:iam::444444444444:policy/DeployStack'],'inline_policy':[]}",
                "aws_iam_role|{ROLE,'permissions_boundary':''}",
                "aws_iam_policy_attachment|{'policy_arn':'arn:aws:iam::444444444444:policy/DeployStack','roles':['deploy']}",
                "aws_organizations_policy_attachment|{'policy_id':'p-pr0dgrd1','target_id':'ou-ac3m-pr0dpr0d'}",
                "aws_organizations_policy_attachment|{'policy_id':'p-tagp0licy','target_id':'ou-ac3m-pr0dpr0d'}"
            })
    void whatIsTheSameIsNoDrift(String type, String before) {
        String values = filled(before);

        assertThat(applied("", resource(type, "'no-op'", values, values, "{}")).notices())
                .isEmpty();
    }

    @Test
    void aStatementOfAFunctionThatSaysSomethingElseIsDrift() {
        String permission = "{'function_name':'FUNCTION','statement_id':'S','action':'lambda:InvokeFunction',"
                + "'principal':'PRINCIPAL','source_arn':'arn:aws:events:eu-west-1:444444444444:rule/r'}";
        String values = filled(permission.replace("PRINCIPAL", "events.amazonaws.com"));
        Environment environment =
                applied("", created("aws_lambda_permission", values, "{}")).environment();
        String other = filled(permission.replace("PRINCIPAL", "s3.amazonaws.com"));

        assertThat(new PlanFixture(folder)
                        .applied(environment, "", resource("aws_lambda_permission", "'no-op'", values, values, "{}"))
                        .notices())
                .isEmpty();
        assertThat(new PlanFixture(folder)
                        .applied(environment, "", resource("aws_lambda_permission", "'no-op'", other, other, "{}"))
                        .notices())
                .singleElement()
                .asString()
                .contains("statement S of the policy of", "does not say in the environment");
    }

    private static String filled(String text) {
        String function = ACME.resources().keySet().stream()
                .filter(arn -> arn.startsWith("arn:aws:lambda:") && arn.contains(":444444444444:"))
                .findFirst()
                .orElseThrow();
        return text.replace("ROLE", "'arn':'" + DEPLOY + "','name':'deploy','path':'/'")
                .replace("DEPLOY", DEPLOY)
                .replace("FUNCTION", function);
    }

    @Test
    void theSamePolicyInAnotherOrderIsNoDrift() {
        Environment environment = ACME.withIdentityPolicy(
                Arn.parse(DEPLOY).orElseThrow(), ChangesOfAcme.allow("Two", "s3:GetObject", "s3:PutObject"));
        String other =
                "{'role':'deploy','name':'Two','policy':'{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{\\\"Effect\\\":"
                        + "\\\"Allow\\\",\\\"Resource\\\":\\\"*\\\",\\\"Action\\\":[\\\"s3:PutObject\\\",\\\"s3:GetObject\\\"]}}'}";

        assertThat(new PlanFixture(folder)
                        .applied(environment, "", resource("aws_iam_role_policy", "'no-op'", other, other, "{}"))
                        .notices())
                .isEmpty();
    }

    @Test
    void whatThePlanDoesNotChangeStaysAsTheEnvironmentHasIt() {
        String values =
                "'arn':'arn:aws:iam::444444444444:policy/DeployStack','name':'DeployStack','policy':'" + READ_ALL + "'";
        ChangedEnvironment changed = applied(
                "",
                resource(
                        "aws_iam_policy",
                        "'update'",
                        "{" + values + ",'description':'a'}",
                        "{" + values + ",'description':'b'}",
                        "{}"));

        assertThat(changed.environment()).isEqualTo(ACME);
        assertThat(changed.notices()).singleElement().asString().startsWith("drift: ");
    }
}
