package io.github.iamevaluator.ingest;

import static io.github.iamevaluator.ingest.Folder.caller;
import static io.github.iamevaluator.ingest.Folder.levels;
import static io.github.iamevaluator.ingest.Folder.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedCaller;
import io.github.iamevaluator.environment.ResolvedResource;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example organization, and what the collector writes, read whole. */
class FixturesTest {

    private static final Environment ACME = AwsExports.read(Path.of("../fixtures/organizations/acme"));
    private static final Environment SHOP = AwsExports.read(Path.of("../fixtures/collector/expected/shop"));

    @Test
    void acmeHasSixAccountsInFourUnits() {
        assertThat(ACME.accounts()).hasSize(6);
        assertThat(ACME.organization().orElseThrow().levels()).hasSize(11);
        assertThat(ACME.organization().orElseThrow().complete()).isTrue();
    }

    @Test
    void deployHasItsScpsFromRootToAccount() {
        ResolvedCaller deploy = ACME.caller(
                Principals.parse(ACME.principalNamed("acme-prod/role/deploy").toString()));
        assertThat(names(deploy.identity())).containsExactly("DeployStack");
        assertThat(levels(deploy.serviceControl()))
                .hasSize(4)
                .contains("ou-ac3m-pr0dpr0d[FullAWSAccess, AcmeProdGuard]")
                .last()
                .isEqualTo("444444444444[FullAWSAccess]");
    }

    @Test
    void securityAuditOfTheAuditorIsUnknown() {
        ResolvedCaller auditor = ACME.caller(Principals.parse(
                ACME.principalNamed("acme-security/role/auditor").toString()));
        assertThat(names(auditor.identity())).contains("[SecurityAudit]", "NoData");
    }

    @Test
    void serviceLinkedRoleOfAutoScalingHasNoScp() {
        ResolvedCaller session =
                caller(ACME, "arn:aws:sts::444444444444:assumed-role/AWSServiceRoleForAutoScaling/AutoScaling");
        assertThat(session.serviceControl()).isEmpty();
        assertThat(names(session.identity())).containsExactly("AutoScalingServiceRolePolicy");
    }

    @Test
    void publicBucketIsOpenAndTheOldExportsAreNot() {
        assertThat(acme("arn:aws:s3:::acme-www/index.html").target().settings().restrictPublicBuckets())
                .isFalse();
        assertThat(acme("arn:aws:s3:::acme-sandbox-open/x").target().settings().restrictPublicBuckets())
                .isTrue();
        assertThat(acme("arn:aws:s3:::legacy-exports/x").policies()).isEmpty();
    }

    @Test
    void requestThroughTheGatewayEndpointHasItsPolicy() {
        RequestContext through = RequestContext.builder()
                .add("aws:SourceVpce", "vpce-0c1d2e3f4a5b6c7d8")
                .build();
        assertThat(ACME.endpoint(through).orElseThrow().policy()).hasSize(1);
    }

    @Test
    void partnersScannerIsUnknownButDeniable() {
        ResolvedCaller scanner = caller(ACME, "arn:aws:iam::999999999999:role/scanner");
        assertThat(names(scanner.identity()))
                .containsExactly("[identity policies of arn:aws:iam::999999999999:role/scanner]");
        assertThat(scanner.context().contains("aws:PrincipalOrgID")).isFalse();
    }

    @Test
    void acmePassesOverItsTagPolicyAndSaysNothingOfItsReadmeItsQuestionsAndItsTests() {
        assertThat(ACME.notices()).singleElement().asString().contains("TAG_POLICY");
    }

    @Test
    void bucketOfTheCollectorThatRefusedEverythingIsUnknown() {
        ResolvedResource logs = SHOP.resource(
                ResourceTarget.of("arn:aws:s3:::shop-logs/x"),
                Principals.parse("arn:aws:iam::444444444444:root"),
                "s3:GetObject");
        assertThat(names(logs.policies())).containsExactly("[arn:aws:s3:::shop-logs]");
        assertThat(logs.unknown()).containsExactlyInAnyOrder(UnknownPart.TAGS, UnknownPart.PUBLIC_ACCESS_BLOCK);
    }

    @Test
    void accountOfTheCollectorThatRefusedEverythingKnowsNobody() {
        ResolvedCaller someone = caller(SHOP, "arn:aws:iam::555555555555:role/someone");
        assertThat(names(someone.identity()))
                .containsExactly("[identity policies of arn:aws:iam::555555555555:role/someone]");
    }

    @Test
    void loneAccountHasNoOrganization() {
        Environment alone = AwsExports.read(Path.of("../fixtures/collector/expected/alone"));
        assertThat(alone.organization()).isEmpty();
        assertThat(alone.accounts()).containsOnlyKeys("666666666666");
    }

    private static ResolvedResource acme(String arn) {
        return ACME.resource(
                ResourceTarget.of(arn), Principals.parse("arn:aws:iam::444444444444:root"), "s3:GetObject");
    }
}
