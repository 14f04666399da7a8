package io.github.iamevaluator.whatif;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.change.ChangesOfAcme;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.whatif.AccessChange.Kind;
import io.github.iamevaluator.whatif.ChangeCause.How;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final Arn DEPLOY =
            Arn.parse("arn:aws:iam::444444444444:role/deploy").orElseThrow();
    private static final Arn BO =
            Arn.parse("arn:aws:iam::555555555555:user/dev/bo").orElseThrow();

    private final IamEvaluator iam = IamEvaluator.create();

    private WhatIfReport compare(Environment after) {
        return compare(after, WhatIf.MOST_CELLS);
    }

    private WhatIfReport compare(Environment after, long most) {
        return WhatIf.of(iam, ACME, after).compare(RequestContext.EMPTY, most, done -> {});
    }

    private static Policy policy(PolicyForm form, String name, String statement) {
        String text = ("{'Version': '2012-10-17', 'Statement': [" + statement + "]}").replace('\'', '"');
        return PolicyParser.create(any -> true).parse(form, PolicyInput.text(name, text));
    }

    private static List<String> told(WhatIfReport report) {
        return report.changes().stream()
                .map(change ->
                        change.kind() + " " + change.request().principal().text() + " "
                                + change.request().action() + " "
                                + change.request().resources().get(0).arn())
                .toList();
    }

    @Test
    void withoutAChangeNothingIsAsked() {
        WhatIfReport report = compare(ACME);

        assertThat(report.changes()).isEmpty();
        assertThat(report.totals().read()).isZero();
    }

    @Test
    void aNewAllowIsGainedWhereItsResourcesAre() {
        Environment after = ACME.withIdentityPolicy(
                DEPLOY,
                policy(
                        PolicyForm.IDENTITY,
                        "Read",
                        "{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::legacy-exports/2019/*'}"));

        assertThat(told(compare(after)))
                .containsExactly("GAINED arn:aws:iam::444444444444:role/deploy s3:GetObject"
                        + " arn:aws:s3:::legacy-exports/2019/example");
        assertThat(compare(after).changes().get(0).cause().how()).isEqualTo(How.ALLOWS);
    }

    @Test
    void aNewDenyIsLostAndNamed() {
        Environment after = ACME.withServiceControlPolicy(
                "ou-ac3m-pr0dpr0d",
                policy(
                        PolicyForm.SERVICE_CONTROL,
                        "Guard",
                        "{'Sid': 'NoPublishing', 'Effect': 'Deny', 'Action': 'lambda:PublishVersion', 'Resource': '*'}"));
        WhatIfReport report = compare(after);

        assertThat(told(report))
                .contains("LOST arn:aws:iam::444444444444:role/deploy lambda:PublishVersion"
                        + " arn:aws:lambda:eu-west-1:444444444444:function:checkout");
        assertThat(report.changes())
                .allSatisfy(change -> assertThat(
                                change.cause().statement().orElseThrow().sid())
                        .contains("NoPublishing"));
        assertThat(report.totals().lost()).isEqualTo(report.changes().size());
    }

    @Test
    void aBoundaryThatComesTakesAllThatItDoesNotName() {
        Environment after =
                ACME.withPermissionsBoundary(BO, Optional.of("arn:aws:iam::555555555555:policy/DeveloperBoundary"));
        WhatIfReport report = compare(after);

        assertThat(report.coverage().callers()).isEqualTo(1);
        assertThat(report.totals().gained()).isZero();
        assertThat(report.changes())
                .allSatisfy(change -> assertThat(change.kind()).isNotEqualTo(Kind.GAINED));
    }

    @Test
    void anUnknownPolicyMakesItUndecided() {
        Environment after = ACME.withIdentityPolicy(DEPLOY, Policy.unknown("later"));
        WhatIfReport report = compare(after, 500);

        assertThat(report.totals().undecided()).isPositive();
        assertThat(report.totals().gained() + report.totals().lost()).isZero();
        assertThat(report.changes().get(0).cause()).isEqualTo(new ChangeCause(How.UNKNOWN, Optional.empty(), "later"));
    }

    @Test
    void conditionsOfTheChangeAreAskedFor() {
        Environment after = ACME.withIdentityPolicy(
                DEPLOY,
                policy(
                        PolicyForm.IDENTITY,
                        "FromHome",
                        "{'Effect': 'Allow', 'Action': 'cloudwatch:ListDashboards', 'Resource': '*',"
                                + " 'Condition': {'IpAddress': {'aws:SourceIp': '203.0.113.0/24'}, 'Bool': {'aws:SecureTransport': 'true'}}}"));
        WhatIfReport report = compare(after);

        assertThat(report.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.request().context().single("aws:SourceIp"))
                        .hasValueSatisfying(address -> assertThat(address).startsWith("203.0.113.")));
    }

    @Test
    void aBucketPolicyConcernsWhomItNames() {
        Environment after =
                ACME.withResource(Resource.of(Arn.parse("arn:aws:s3:::acme-www").orElseThrow(), "444444444444")
                        .withPolicy(policy(
                                PolicyForm.RESOURCE_BASED,
                                "arn:aws:s3:::acme-www",
                                "{'Effect': 'Allow', 'Principal': {'Service': 'logging.s3.amazonaws.com'}, 'Action': 's3:PutObject',"
                                        + " 'Resource': 'arn:aws:s3:::acme-www/*'}")));

        assertThat(told(compare(after)))
                .contains(
                        "GAINED logging.s3.amazonaws.com s3:PutObject arn:aws:s3:::acme-www/example",
                        "LOST anonymous s3:GetObject arn:aws:s3:::acme-www/example");
    }

    @Test
    void anIdentityThatGoesLosesWhatItHad() {
        Environment after = ACME.withAccount(
                ChangesOfAcme.without(ACME.account("444444444444").orElseThrow(), "deploy"));
        WhatIfReport report = compare(after);

        assertThat(report.changes())
                .filteredOn(change -> change.request()
                        .principal()
                        .arn()
                        .filter(DEPLOY::equals)
                        .isPresent())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.cause().how()).isEqualTo(How.CALLER_GONE));
    }

    @Test
    void requestsThatAreTheSameButForTheirCircumstancesAreListedOnceAndCountedEachTime() {
        Environment after = ACME.withIdentityPolicy(
                DEPLOY, policy(PolicyForm.IDENTITY, "No", "{'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'}"));
        ChangeTally tally = WhatIf.of(iam, ACME, after).tally();
        AccessRequest request = AccessRequest.of(DEPLOY.toString(), "s3:PutObject", "arn:aws:s3:::acme-www/index.html");
        tally.addOnce(request, "one", "");
        tally.addOnce(request, "one", "");
        WhatIfReport report = tally.report(new Coverage(1, 1, 1, 0, List.of()));

        assertThat(report.changes()).hasSize(1);
        assertThat(report.totals()).isEqualTo(new Totals(2, 0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void whatIsBeyondTheBoundIsCounted() {
        Environment after = ACME.withServiceControlPolicy(
                "ou-ac3m-pr0dpr0d",
                policy(
                        PolicyForm.SERVICE_CONTROL,
                        "Guard",
                        "{'Effect': 'Deny', 'Action': ['s3:Get*', 'sqs:*'], 'Resource': '*'}"));
        WhatIfReport report = compare(after, 100);

        assertThat(report.totals().read()).isLessThanOrEqualTo(100);
        assertThat(report.coverage().leftOut()).singleElement().asString().contains("requests beyond the bound", "sqs");
    }
}
