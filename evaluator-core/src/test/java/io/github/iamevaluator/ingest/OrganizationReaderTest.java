package io.github.iamevaluator.ingest;

import static io.github.iamevaluator.ingest.Folder.ALLOW;
import static io.github.iamevaluator.ingest.Folder.caller;
import static io.github.iamevaluator.ingest.Folder.levels;
import static io.github.iamevaluator.ingest.Folder.names;
import static io.github.iamevaluator.ingest.Folder.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationReaderTest {

    private static final String ROOTS = "organization/list-roots.json";
    private static final String UNITS_OF_ROOT = "organization/list-organizational-units-for-parent/r-1.json";
    private static final String TARGETS = "organization/list-targets-for-policy/";
    private static final String DESCRIBE = "organization/describe-policy/";
    private static final String MISSING = "organization/missing.json";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path path;

    @SuppressWarnings("NullAway.Init")
    private Folder folder;

    @BeforeEach
    void writeOrganization() {
        folder = new Folder(path)
                .with(
                        "organization/describe-organization.json",
                        "{'Organization':{'Id':'o-1','MasterAccountId':'999999999999','FeatureSet':'ALL'}}")
                .with(ROOTS, roots("ENABLED"))
                .with(UNITS_OF_ROOT, "{'OrganizationalUnits':[{'Id':'ou-1','Name':'Work'}]}")
                .with("organization/list-organizational-units-for-parent/ou-1.json", "{'OrganizationalUnits':[]}")
                .with(
                        "organization/list-accounts-for-parent/r-1.json",
                        "{'Accounts':[{'Id':'999999999999','Name':'main','Status':'ACTIVE',"
                                + "'Arn':'arn:aws:organizations::999999999999:account/o-1/999999999999'}]}")
                .with(
                        "organization/list-accounts-for-parent/ou-1.json",
                        "{'Accounts':[{'Id':'111111111111','Name':'acme-prod','Status':'SUSPENDED'}]}")
                .with(TARGETS + "p-FullAWSAccess.json", targets("r-1", "ou-1", "111111111111", "999999999999"))
                .with(DESCRIBE + "p-guard.json", policy("p-guard", "Guard", "SERVICE_CONTROL_POLICY"))
                .with(TARGETS + "p-guard.json", targets("ou-1"))
                .withUser("");
    }

    @Test
    void treeAndTargetsGiveTheLevels() {
        assertThat(scps())
                .containsExactly("r-1[FullAWSAccess]", "ou-1[FullAWSAccess, Guard]", "111111111111[FullAWSAccess]");
    }

    @Test
    void accountNamesAndPathsComeFromTheTree() {
        Environment environment = folder.read();
        assertThat(environment.accountName("111111111111")).contains("acme-prod");
        assertThat(environment.principalNamed("acme-prod/user/ana").account()).isEqualTo("111111111111");
        assertThat(Folder.ana(environment)
                        .context()
                        .get("aws:PrincipalOrgPaths")
                        .orElseThrow()
                        .values())
                .containsExactly("o-1/r-1/ou-1/");
    }

    @Test
    void managementAccountIsExempt() {
        assertThat(caller(folder.read(), "arn:aws:iam::999999999999:root").serviceControl())
                .isEmpty();
    }

    @Test
    void typeThatIsBeingDisabledHasNoEffect() {
        folder.with(ROOTS, roots("PENDING_DISABLE"));
        assertThat(scps()).isEmpty();
    }

    @Test
    void consolidatedBillingKnowsNoPolicies() {
        folder.with(
                "organization/describe-organization.json",
                "{'Organization':{'Id':'o-1','MasterAccountId':'999999999999','FeatureSet':'CONSOLIDATED_BILLING'}}");
        assertThat(scps()).isEmpty();
    }

    @Test
    void withoutListRootsTheRootIsTheParentThatNamesFiles() throws Exception {
        Files.delete(path.resolve(ROOTS));
        assertThat(scps()).startsWith("r-1[FullAWSAccess]");
    }

    @Test
    void withoutDescribeOrganizationArnsNameItAndItsManagementAccount() throws Exception {
        Files.delete(path.resolve("organization/describe-organization.json"));
        Environment environment = folder.read();
        assertThat(environment.organization().orElseThrow().id()).contains("o-1");
        assertThat(environment.organization().orElseThrow().managementAccount()).contains("999999999999");
    }

    @Test
    void otherPolicyTypesAreIgnoredWithANotice() {
        folder.with(
                        DESCRIBE + "p-tags.json",
                        policy("p-tags", "Tags", "TAG_POLICY").replace("Statement", "tags"))
                .with(TARGETS + "p-tags.json", targets("ou-1"));
        assertThat(scps()).contains("ou-1[FullAWSAccess, Guard]");
        assertThat(folder.read().notices())
                .anySatisfy(notice -> assertThat(notice).contains("TAG_POLICY"));
    }

    @Test
    void rcpFullAccessIsLeftToTheRules() {
        folder.with(
                        DESCRIBE + "p-RCPFullAWSAccess.json",
                        policy("p-RCPFullAWSAccess", "RCPFullAWSAccess", "RESOURCE_CONTROL_POLICY"))
                .with(TARGETS + "p-RCPFullAWSAccess.json", targets("r-1", "ou-1", "111111111111"));
        assertThat(levels(resource(folder.read(), "*", "sqs:ListQueues").resourceControl()))
                .containsExactly("r-1[]", "ou-1[]", "111111111111[]");
    }

    @Test
    void policyWithoutDescriptionIsUnknownAtItsTargetsAsBothTypes() {
        folder.with(TARGETS + "p-lost.json", targets("ou-1"));
        assertThat(scps()).contains("ou-1[FullAWSAccess, Guard, [p-lost]]");
        assertThat(levels(resource(folder.read(), "*", "sqs:ListQueues").resourceControl()))
                .contains("ou-1[[p-lost]]");
    }

    @Test
    void refusedDescriptionIsUnknownAsItsTypeOnly() {
        folder.with(TARGETS + "p-lost.json", targets("ou-1"))
                .with(MISSING, missing("describe-policy", "p-lost", "SERVICE_CONTROL_POLICY"));
        assertThat(scps()).contains("ou-1[FullAWSAccess, Guard, [p-lost]]");
        assertThat(levels(resource(folder.read(), "*", "sqs:ListQueues").resourceControl()))
                .contains("ou-1[]");
    }

    @Test
    void policyOfUnknownTargetsMayBeEverywhere() throws Exception {
        Files.delete(path.resolve(TARGETS + "p-guard.json"));
        assertThat(scps())
                .containsExactly(
                        "r-1[FullAWSAccess, [Guard]]",
                        "ou-1[FullAWSAccess, [Guard]]",
                        "111111111111[FullAWSAccess, [Guard]]");
    }

    @Test
    void refusedTargetsWinOverTheFile() {
        folder.with(MISSING, missing("list-targets-for-policy", "p-guard", "SERVICE_CONTROL_POLICY"));
        assertThat(scps()).startsWith("r-1[FullAWSAccess, [Guard]]");
    }

    @Test
    void refusedListOfPoliciesIsAnUnknownPolicyEverywhere() {
        folder.with(MISSING, missing("list-policies", "RESOURCE_CONTROL_POLICY", ""));
        assertThat(scps()).startsWith("r-1[FullAWSAccess]");
        assertThat(levels(resource(folder.read(), "*", "sqs:ListQueues").resourceControl()))
                .startsWith("r-1[[RESOURCE_CONTROL_POLICY that could not be listed]]");
    }

    @Test
    void levelWithoutAnyScpIsUnknownAndDoesNotAllowNothing() {
        folder.with(TARGETS + "p-FullAWSAccess.json", targets("ou-1", "111111111111"));
        assertThat(scps()).startsWith("r-1[[service control policies of r-1]]");
    }

    @Test
    void accountOutsideACompleteTreeIsOutsideTheOrganization() {
        folder.with("organization/list-accounts-for-parent/ou-1.json", "{'Accounts':[]}");
        assertThat(scps()).isEmpty();
        assertThat(Folder.ana(folder.read()).context().contains("aws:PrincipalOrgID"))
                .isFalse();
    }

    @Test
    void accountOutsideAnIncompleteTreeHasAnUnknownPlace() {
        folder.with("organization/list-accounts-for-parent/ou-1.json", "{'Accounts':[]}")
                .with(MISSING, missing("list-accounts-for-parent", "ou-1", ""));
        List<ControlLevel> levels = Folder.ana(folder.read()).serviceControl();
        assertThat(names(levels.get(0).policies())).containsExactly("[service control policies of 111111111111]");
    }

    @Test
    void refusedOrganizationIsUnknownAndNotAbsent() {
        Folder other = new Folder(path.resolve("other"))
                .with("organization/missing.json", missing("describe-organization", "*", ""))
                .withUser("");
        assertThat(Folder.ana(other.read()).serviceControl()).hasSize(1);
    }

    @Test
    void withoutTheFolderThereIsNoOrganization() {
        Environment alone = new Folder(path.resolve("alone")).withUser("").read();
        assertThat(Folder.ana(alone).serviceControl()).isEmpty();
        assertThat(alone.organization()).isEmpty();
    }

    @Test
    void rootThatDoesNotSayWhichTypesAreEnabledHasBoth() {
        folder.with(ROOTS, "{'Roots':[{'Id':'r-1'}]}");
        assertThat(scps()).hasSize(3);
    }

    @Test
    void emptyListOfRootsDoesNotSwitchThePoliciesOff() {
        folder.with(ROOTS, "{'Roots':[]}");
        assertThat(scps()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ROOTS, UNITS_OF_ROOT, "organization/list-accounts-for-parent/ou-1.json", TARGETS + "p-guard.json"
            })
    void answerWithoutItsListIsAProblemAndNotAnEmptyList(String file) {
        folder.with(file, "{'roots':[],'accounts':[]}");
        assertThat(folder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("missing-member");
            assertThat(problem.at().file())
                    .hasValueSatisfying(at -> assertThat(at).endsWith(file));
        });
    }

    @Test
    void accountWithTwoParentsIsAProblem() {
        folder.with(
                "organization/list-accounts-for-parent/r-1.json",
                "{'Accounts':[{'Id':'111111111111','Name':'acme-prod'}]}");
        assertThat(folder.problems())
                .extracting(Problem::code, problem -> problem.at().pointer())
                .containsExactly(tuple("two-places", "/Accounts/0/Id"));
    }

    @Test
    void fileInPlaceOfTheFolderIsAProblem() {
        Folder other =
                new Folder(path.resolve("other")).with("organization", "{}").withUser("");
        assertThat(other.problems()).extracting(Problem::code).containsExactly("unreadable-folder");
    }

    @Test
    void brokenScpIsKeptForTheQuestionsBelowIt() {
        folder.with(
                DESCRIBE + "p-guard.json",
                policy("p-guard", "Guard", "SERVICE_CONTROL_POLICY").replace("Allow", "Alow"));
        Environment environment = folder.read();
        assertThat(caller(environment, "arn:aws:iam::999999999999:root").identity())
                .isEmpty();
        assertThatThrownBy(() -> Folder.ana(environment))
                .hasMessageContaining("policy \"Guard\" at /Policy/Content/Statement/0/Effect");
    }

    private List<String> scps() {
        return levels(Folder.ana(folder.read()).serviceControl());
    }

    private static String roots(String status) {
        return "{'Roots':[{'Id':'r-1','Name':'Root','PolicyTypes':[{'Type':'SERVICE_CONTROL_POLICY','Status':'" + status
                + "'},{'Type':'RESOURCE_CONTROL_POLICY','Status':'ENABLED'}]}]}";
    }

    private static String targets(String... ids) {
        return "{'Targets':[{'TargetId':'" + String.join("'},{'TargetId':'", ids) + "'}]}";
    }

    private static String policy(String id, String name, String type) {
        return "{'Policy':{'PolicySummary':{'Id':'" + id + "','Name':'" + name + "','Type':'" + type + "'},'Content':'"
                + ALLOW.replace("'", "\\'") + "'}}";
    }

    private static String missing(String operation, String target, String type) {
        return "[{'call':'organizations " + operation + "','target':'" + target + "','error':'AccessDenied'"
                + (type.isEmpty() ? "" : ",'policyType':'" + type + "'") + "}]";
    }
}
