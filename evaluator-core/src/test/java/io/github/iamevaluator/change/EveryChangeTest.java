package io.github.iamevaluator.change;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.whatif.AccessChange.Kind;
import io.github.iamevaluator.whatif.WhatIf;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever can be done to policies changes who can do what: everything that {@code changes.json} may say, in Acme. */
class EveryChangeTest {

    private static final IamEvaluator IAM = IamEvaluator.create();
    private static final String PROD = "arn:aws:iam::444444444444:";
    private static final String DEPLOY = PROD + "role/deploy";
    private static final String OPERATOR = PROD + "role/jobs/operator";
    private static final String RUNNER = "arn:aws:iam::555555555555:role/teams/team-runner";
    private static final String EXPERIMENTER = "arn:aws:iam::012345678901:role/experimenter";
    private static final String WWW = "arn:aws:s3:::acme-www/index.html";
    private static final String DATA = "arn:aws:s3:::acme-prod-data/a";
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:444444444444:table/orders";
    private static final String ORDERS = "arn:aws:sqs:eu-west-1:444444444444:orders";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:444444444444:function:checkout";

    private static final RequestContext CONTEXT = RequestContext.builder()
            .put("aws:RequestedRegion", ContextValue.of("eu-west-1"))
            .put("aws:MultiFactorAuthPresent", ContextValue.of("true"))
            .build();

    /**
     * A case.
     *
     * @param entries of the file of changes
     * @param caller who asks; {@code anonymous} for an unsigned request
     * @param kind what changes
     */
    record Case(String entries, String caller, String action, String resource, Kind kind) {}

    static final List<Case> CASES = List.of(
            lost(put("managed-policy", "acme-prod/policy/DeployStack", none()), DEPLOY, "lambda:GetFunction", FUNCTION),
            gained(
                    put("managed-policy", "acme-prod/policy/New", allow("s3:ListAllMyBuckets"))
                            + ", {'do': 'attach-policy', 'policy': 'acme-prod/policy/New', 'to': 'acme-prod/role/deploy'}",
                    DEPLOY,
                    "s3:ListAllMyBuckets",
                    "*"),
            lost(
                    "{'do': 'delete-managed-policy', 'policy': 'acme-prod/policy/DeployStack'}, {'do': 'detach-policy',"
                            + " 'policy': 'acme-prod/policy/DeployStack', 'from': 'acme-prod/role/deploy'}",
                    DEPLOY,
                    "lambda:GetFunction",
                    FUNCTION),
            gained(
                    "{'do': 'put-inline-policy', 'name': 'New', 'to': 'acme-prod/role/deploy', 'document': "
                            + allow("s3:ListAllMyBuckets") + "}",
                    DEPLOY,
                    "s3:ListAllMyBuckets",
                    "*"),
            lost(
                    "{'do': 'put-inline-policy', 'name': 'CheckoutData', 'to': 'acme-prod/role/checkout-service',"
                            + " 'document': " + none() + "}",
                    PROD + "role/service/checkout-service",
                    "sqs:ReceiveMessage",
                    ORDERS),
            lost(
                    "{'do': 'delete-inline-policy', 'name': 'CheckoutData', 'from': 'acme-prod/role/checkout-service'}",
                    PROD + "role/service/checkout-service",
                    "sqs:ReceiveMessage",
                    ORDERS),
            lost(
                    "{'do': 'put-boundary', 'policy': 'acme-prod/policy/DeployStack', 'to': 'acme-prod/role/operator'}",
                    OPERATOR,
                    "s3:PutObject",
                    DATA),
            gained(
                    "{'do': 'put-boundary', 'policy': 'arn:aws:iam::aws:policy/AdministratorAccess',"
                            + " 'to': 'acme-dev/role/team-runner'}",
                    RUNNER,
                    "kms:CreateKey",
                    "*"),
            gained("{'do': 'delete-boundary', 'from': 'acme-dev/role/team-runner'}", RUNNER, "kms:CreateKey", "*"),
            gained(
                    "{'do': 'put-trust-policy', 'role': 'acme-prod/role/deploy', 'document': {'Version': '2012-10-17',"
                            + " 'Statement': {'Effect': 'Allow', 'Principal': {'AWS':"
                            + " 'arn:aws:iam::333333333333:role/ci/github-ci'}, 'Action': 'sts:AssumeRole'}}}",
                    "arn:aws:iam::333333333333:role/ci/github-ci",
                    "sts:AssumeRole",
                    DEPLOY),
            lost(
                    "{'do': 'delete-resource-policy', 'resource': 'arn:aws:s3:::acme-www'}",
                    "anonymous",
                    "s3:GetObject",
                    WWW),
            gained(
                    "{'do': 'put-resource-policy', 'resource': 'arn:aws:s3:::acme-www', 'document': "
                            + open("s3:*", "arn:aws:s3:::acme-www/*") + "}",
                    "anonymous",
                    "s3:PutObject",
                    WWW),
            gained(
                    "{'do': 'put-resource-policy', 'resource': 'arn:aws:sqs:eu-west-1:444444444444:new', 'document': "
                            + open("sqs:*", "*") + "}",
                    DEPLOY,
                    "sqs:SendMessage",
                    "arn:aws:sqs:eu-west-1:444444444444:new"),
            new Case(
                    "{'do': 'delete-resource', 'resource': 'arn:aws:s3:::acme-www'}",
                    "anonymous",
                    "s3:GetObject",
                    WWW,
                    Kind.UNDECIDED),
            lost(
                    "{'do': 'delete-identity', 'identity': 'acme-prod/role/deploy'}, {'do': 'detach-policy', 'policy':"
                            + " 'acme-prod/policy/DeployStack', 'from': 'acme-prod/role/deploy'}",
                    DEPLOY,
                    "s3:PutObject",
                    WWW),
            lost(
                    "{'do': 'put-scp', 'policy': 'New', 'to': 'Prod', 'document': " + deny("s3:PutObject") + "}",
                    DEPLOY,
                    "s3:PutObject",
                    WWW),
            gained(put("scp", "AcmeProdGuard", deny("s3:Nothing*")), OPERATOR, "dynamodb:DeleteTable", TABLE),
            lost(
                    "{'do': 'attach-scp', 'policy': 'AcmeSandboxServices', 'to': 'Prod'}, {'do': 'detach-scp', 'policy':"
                            + " 'FullAWSAccess', 'from': 'Prod'}",
                    OPERATOR,
                    "kinesis:DescribeStream",
                    "arn:aws:kinesis:eu-west-1:444444444444:stream/x"),
            gained(
                    "{'do': 'detach-scp', 'policy': 'AcmeSandboxServices', 'from': 'Sandbox'}, {'do': 'attach-scp',"
                            + " 'policy': 'FullAWSAccess', 'to': 'Sandbox'}, {'do': 'delete-scp', 'policy':"
                            + " 'AcmeSandboxServices'}",
                    EXPERIMENTER,
                    "sagemaker:CreateNotebookInstance",
                    "arn:aws:sagemaker:eu-west-1:012345678901:notebook-instance/try"),
            lost(
                    "{'do': 'put-rcp', 'policy': 'New', 'to': 'acme-prod', 'document': " + denyAll("s3:PutObject")
                            + "}",
                    DEPLOY,
                    "s3:PutObject",
                    WWW),
            lost(put("rcp", "AcmeDataPerimeter", denyAll("s3:PutObject")), DEPLOY, "s3:PutObject", WWW),
            lost(
                    put("rcp", "New", denyAll("s3:PutObject"))
                            + ", {'do': 'attach-rcp', 'policy': 'New', 'to': ['Security', 'Prod']}",
                    DEPLOY,
                    "s3:PutObject",
                    WWW),
            gained(
                    "{'do': 'detach-rcp', 'policy': 'AcmeDataPerimeter', 'from': 'Root'}, {'do': 'delete-rcp', 'policy':"
                            + " 'AcmeDataPerimeter'}, {'do': 'put-resource-policy', 'resource':"
                            + " '" + ORDERS + "', 'document': " + open("sqs:*", "*") + "}",
                    "anonymous",
                    "sqs:SendMessage",
                    ORDERS),
            lost(
                    "{'do': 'remove-user-from-group', 'user': 'acme-dev/user/bo', 'group': 'acme-dev/group/Developers'}",
                    "arn:aws:iam::555555555555:user/dev/bo",
                    "ec2:DescribeInstances",
                    "*"),
            gained(
                    "{'do': 'add-user-to-group', 'user': ['acme-management/user/finn', 'acme-management/user/ana'],"
                            + " 'group': 'acme-management/group/OrgAdmins'}",
                    "arn:aws:iam::111111111111:user/finance/finn",
                    "iam:GetUser",
                    "arn:aws:iam::111111111111:user/admin/ana"));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @FieldSource("CASES")
    void changesWhoCanDoWhat(Case one) {
        ChangedEnvironment changed =
                new ChangeFolderFixture(folder).changes(one.entries()).applied();
        Principal caller = one.caller().equals("anonymous") ? Principals.anonymous() : Principals.parse(one.caller());
        AccessRequest request = AccessRequest.builder(caller, one.action())
                .resources(List.of(ResourceTarget.of(one.resource())))
                .context(CONTEXT)
                .build();

        assertThat(changed.problems()).isEmpty();
        assertThat(WhatIf.of(IAM, ACME, changed.environment()).tally().add(request))
                .contains(one.kind());
    }

    @Test
    void everyVerbHasACase() {
        Set<String> missing = new TreeSet<>(ChangeVerb.labels());
        Arrays.stream(String.join(" ", CASES.stream().map(Case::entries).toList())
                        .split("'", -1))
                .forEach(missing::remove);

        assertThat(missing).isEmpty();
    }

    private static Case lost(String entries, String caller, String action, String resource) {
        return new Case(entries, caller, action, resource, Kind.LOST);
    }

    private static Case gained(String entries, String caller, String action, String resource) {
        return new Case(entries, caller, action, resource, Kind.GAINED);
    }

    private static String put(String what, String policy, String document) {
        return "{'do': 'put-" + what + "', 'policy': '" + policy + "', 'document': " + document + "}";
    }

    private static String allow(String action) {
        return "{'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': '" + action
                + "', 'Resource': '*'}}";
    }

    private static String none() {
        return allow("s3:Nothing*");
    }

    private static String deny(String action) {
        return allow(action).replace("Allow", "Deny");
    }

    private static String denyAll(String action) {
        return deny(action).replace("'Action'", "'Principal': '*', 'Action'");
    }

    private static String open(String action, String resource) {
        return "{'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': '*', 'Action': '" + action
                + "', 'Resource': '" + resource + "'}}";
    }
}
