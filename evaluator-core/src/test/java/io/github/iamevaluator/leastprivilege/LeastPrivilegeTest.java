package io.github.iamevaluator.leastprivilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.cloudtrail.ActionBasis;
import io.github.iamevaluator.cloudtrail.CallerBasis;
import io.github.iamevaluator.cloudtrail.RecordedEvent;
import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.ResourceBasis;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeastPrivilegeTest {

    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111111111111:orders";
    private static final String ROLE = "arn:aws:iam::111111111111:role/app";
    private static final Principal SESSION = Principals.parse("arn:aws:sts::111111111111:assumed-role/app/s");
    private static final IamEvaluator EVALUATOR = IamEvaluator.create();

    private final List<RecordedRequest> used = new ArrayList<>();

    private static Environment with(String... statements) {
        return environment("{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}");
    }

    private static Environment environment(String document) {
        Role role =
                Role.of(Arn.parse(ROLE).orElseThrow()).withPolicies(IdentityPolicies.NONE.withInline(read(document)));
        return Environment.builder()
                .account(Account.of("111111111111").with(role))
                .build();
    }

    private static Policy read(String document) {
        return PolicyParser.create(service -> false)
                .parse(PolicyForm.IDENTITY, PolicyInput.text("Own", document.replace('\'', '"')));
    }

    private LeastPrivilegeTest uses(String action, String... resources) {
        return uses(ResourceBasis.RESOURCES, action, resources);
    }

    private LeastPrivilegeTest uses(ResourceBasis basis, String action, String... resources) {
        for (String resource : resources) {
            AccessRequest request = AccessRequest.builder(SESSION, action)
                    .resource(resource)
                    .literalResource(true)
                    .build();
            used.add(new RecordedRequest(
                    event(), request, RecordedOutcome.ALLOWED, CallerBasis.NAMED, ActionBasis.CATALOG, basis, true));
        }
        return this;
    }

    private RecordedEvent event() {
        Instant time = Instant.ofEpochSecond(1_795_000_000L + used.size());
        return new RecordedEvent("e" + used.size(), Optional.empty(), time, "s", "n", "", "", Optional.empty());
    }

    private LeastPrivilegeReport report(Environment environment, LeastPrivilegeOptions options) {
        LeastPrivilege collected = LeastPrivilege.of(EVALUATOR, environment, Principals.parse(ROLE), options);
        used.forEach(collected::add);
        LeastPrivilegeReport report = collected.report();
        Recheck check = new Recheck(EVALUATOR, environment, report);
        used.forEach(check::add);
        assertThat(check.lost().entries()).isEmpty();
        return report;
    }

    private List<PolicyStatement> statements(Environment environment) {
        return report(environment, LeastPrivilegeOptions.DEFAULT).statements();
    }

    @Test
    void aPatternThatNamesSomethingIsTakenAsItIs() {
        uses("s3:GetObject", "arn:aws:s3:::data/a", "arn:aws:s3:::data/b");
        assertThat(statements(with("{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::data/*'}")))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.actions()).containsExactly("s3:GetObject");
                    assertThat(statement.resources()).containsExactly("arn:aws:s3:::data/*");
                    assertThat(statement.evidence().count()).isEqualTo(2);
                });
    }

    @Test
    void underAPatternForEverythingTheUsedResourcesAreListed() {
        uses("s3:GetObject", "arn:aws:s3:::data/a*b", "arn:aws:s3:::data/$c");
        assertThat(statements(with("{'Effect':'Allow','Action':'*','Resource':'*'}")))
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources())
                        .containsExactly("arn:aws:s3:::data/${$}c", "arn:aws:s3:::data/a${*}b"));
    }

    @Test
    void whatACallMakesIsAllowedByItsType() {
        String ec2 = "arn:aws:ec2:eu-west-1:111111111111:";
        uses("ec2:RunInstances", ec2 + "instance/*", ec2 + "subnet/subnet-1");
        uses(ResourceBasis.RESPONSE, "ec2:CreateVolume", ec2 + "volume/vol-0aaa");
        assertThat(statements(with("{'Effect':'Allow','Action':'ec2:*','Resource':'*'}")))
                .extracting(PolicyStatement::resources)
                .containsExactlyInAnyOrder(
                        List.of(ec2 + "instance/*", ec2 + "subnet/subnet-1"), List.of(ec2 + "volume/*"));
        assertThat(statements(with("{'Effect':'Allow','Action':'ec2:*','Resource':['" + ec2 + "*','" + ec2
                        + "instance/*','" + ec2 + "volume/vol-*']}")))
                .extracting(PolicyStatement::resources)
                .containsExactlyInAnyOrder(
                        List.of(ec2 + "instance/*", ec2 + "subnet/subnet-1"), List.of(ec2 + "volume/vol-*"));
    }

    static Stream<Principal> othersThanUsersAndRoles() {
        return Stream.of(
                new Principal.Anonymous(),
                new Principal.Service("lambda.amazonaws.com"),
                Principals.parse("arn:aws:iam::111111111111:root"));
    }

    @ParameterizedTest
    @MethodSource("othersThanUsersAndRoles")
    void onlyUsersAndRolesHavePoliciesToBeWritten(Principal who) {
        Environment environment = with("{'Effect':'Allow','Action':'*','Resource':'*'}");
        assertThatThrownBy(() -> LeastPrivilege.of(EVALUATOR, environment, who, LeastPrivilegeOptions.DEFAULT))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageEndingWith("has no policies to be written; name a user or a role");
    }

    @Test
    void tooManyResourcesFallBackToThePatternOfToday() {
        uses("s3:GetObject", "arn:aws:s3:::a/1", "arn:aws:s3:::a/2", "arn:aws:s3:::b/3");
        Environment environment = with("{'Effect':'Allow','Action':'*','Resource':'*'}");
        assertThat(report(environment, new LeastPrivilegeOptions(false, 2)).statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources()).containsExactly("*"));
    }

    @Test
    void resourcesAreBroughtTogetherUnderPatternsOfTheEnvironment() {
        uses("s3:GetObject", "arn:aws:s3:::data/a", "arn:aws:s3:::data/b", "arn:aws:s3:::other/c");
        Environment environment = with(
                "{'Effect':'Allow','Action':'s3:Get*','Resource':'*'}",
                "{'Effect':'Allow','Action':'s3:PutObject','Resource':'arn:aws:s3:::data/*'}");
        assertThat(statements(environment))
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources())
                        .containsExactly("arn:aws:s3:::data/*", "arn:aws:s3:::other/c"));
    }

    @Test
    void conditionsAndVariablesAreCarriedAlong() {
        uses("s3:GetObject", "arn:aws:s3:::home/111111111111/x");
        LeastPrivilegeReport report = report(
                with("{'Sid':'Home','Effect':'Allow','Action':'s3:*',"
                        + "'Resource':'arn:aws:s3:::home/${aws:PrincipalAccount}/*',"
                        + "'Condition':{'Bool':{'aws:SecureTransport':'true'}}}"),
                LeastPrivilegeOptions.DEFAULT);
        assertThat(report.statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources())
                        .containsExactly("arn:aws:s3:::home/${aws:PrincipalAccount}/*"));
        assertThat(report.documents()).singleElement().asString().contains("\"aws:SecureTransport\": \"true\"");
    }

    @Test
    void conditionsWhoseNamesDifferInCaseOnlyAreAllKept() {
        uses("s3:GetObject", "arn:aws:s3:::data/a");
        String statement = "'Action':'s3:*','Resource':'arn:aws:s3:::data/*','Condition':{"
                + "'StringNotEquals':{'aws:PrincipalArn':'a','aws:principalarn':['b','c'],'s3:prefix':'p'},"
                + "'Bool':{'aws:SecureTransport':'true'},"
                + "'stringnotequals':{'aws:PrincipalArn':'d','s3:prefix':['p','q']},"
                + "'STRINGNOTEQUALS':{'aws:PrincipalArn':'e'},"
                + "'ForAnyValue:StringLikeIfExists':{'aws:TagKeys':'x'},"
                + "'foranyvalue:stringlikeifexists':{'aws:TagKeys':'y'}}}";
        String allow = "{'Effect':'Allow'," + statement;
        String deny = "{'Effect':'Deny'," + statement.replace("s3:*", "s3:PutObject");
        LeastPrivilegeReport report = report(with(allow, deny), LeastPrivilegeOptions.DEFAULT);
        assertThat(report.documents())
                .singleElement()
                .satisfies(document -> assertThat(conditions(document))
                        .hasSize(18)
                        .isEqualTo(conditions("{'Version':'2012-10-17','Statement':[" + allow + "," + deny + "]}")));
    }

    /** The conditions of a document's statements, without their places. */
    private static List<String> conditions(String document) {
        return read(document).document().orElseThrow().unpacked().statements().stream()
                .flatMap(statement -> statement.conditions().stream())
                .map(condition -> condition.operatorText() + ' ' + condition.key() + ' ' + condition.values())
                .toList();
    }

    @Test
    void underTheOldVersionADollarSignStaysOne() {
        uses("s3:GetObject", "arn:aws:s3:::home/${aws:username}/x");
        LeastPrivilegeReport report = report(
                environment("{'Statement':[{'Effect':'Allow','Action':'s3:*',"
                        + "'Resource':'arn:aws:s3:::home/${aws:username}/*'}]}"),
                LeastPrivilegeOptions.DEFAULT);
        assertThat(report.requests()).isEqualTo(1);
        assertThat(report.documents()).singleElement().asString().contains("\"Version\": \"2008-10-17\"");
    }

    @Test
    void denyStatementsAreKept() {
        uses("s3:GetObject", "arn:aws:s3:::data/a");
        LeastPrivilegeReport report = report(
                with(
                        "{'Effect':'Allow','Action':'*','Resource':'*'}",
                        "{'Sid':'No','Effect':'Deny','NotAction':'s3:*','NotResource':'arn:aws:s3:::x',"
                                + "'Condition':{'Null':{'aws:SourceVpce':'true'}}}"),
                LeastPrivilegeOptions.DEFAULT);
        assertThat(report.denials()).isEqualTo(1);
        assertThat(report.documents())
                .singleElement()
                .asString()
                .contains(
                        "\"Sid\": \"No\"",
                        "\"NotAction\": \"s3:*\"",
                        "\"NotResource\"",
                        "\"aws:SourceVpce\": \"true\"");
    }

    @Test
    void serviceWildcardsAreWrittenOnlyWhenAsked() {
        uses("s3:GetObject", "arn:aws:s3:::data/a").uses("s3:PutObject", "arn:aws:s3:::data/a");
        Environment environment = with("{'Effect':'Allow','Action':'*','Resource':'arn:aws:s3:::data/*'}");
        assertThat(statements(environment).get(0).actions()).containsExactly("s3:GetObject", "s3:PutObject");
        assertThat(report(environment, new LeastPrivilegeOptions(true, 20))
                        .statements()
                        .get(0)
                        .actions())
                .containsExactly("s3:*");
    }

    @Test
    void notResourceIsNarrowedToWhatWasUsed() {
        uses("s3:GetObject", "arn:aws:s3:::data/a");
        assertThat(statements(with("{'Effect':'Allow','NotAction':'iam:*','NotResource':'arn:aws:s3:::secret/*'}")))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.notResource()).isFalse();
                    assertThat(statement.resources()).containsExactly("arn:aws:s3:::data/a");
                });
    }

    @Test
    void whatWasNeverUsedIsListed() {
        uses("s3:GetObject", "arn:aws:s3:::data/a");
        LeastPrivilegeReport report = report(
                with(
                        "{'Sid':'Data','Effect':'Allow','Action':['s3:GetObject','s3:PutObject'],"
                                + "'Resource':['arn:aws:s3:::data/*','arn:aws:s3:::old/*']}",
                        "{'Sid':'Queue','Effect':'Allow','Action':'sqs:*','Resource':'*'}"),
                LeastPrivilegeOptions.DEFAULT);
        assertThat(report.neverUsed())
                .containsExactly(
                        new NeverUsed(
                                "Own, statement Data",
                                false,
                                List.of("s3:PutObject"),
                                List.of(),
                                List.of("arn:aws:s3:::old/*")),
                        new NeverUsed("Own, statement Queue", true, List.of("sqs:*"), List.of(), List.of()));
    }

    private List<PartlyUsed> partly(String statement) {
        return report(with(statement), LeastPrivilegeOptions.DEFAULT).neverUsed().stream()
                .flatMap(unused -> unused.partly().stream())
                .toList();
    }

    @Test
    void theRestOfAWildcardThatWasUsedInPartIsListedByAccessLevel() {
        uses("sqs:SendMessage", QUEUE).uses("sqs:GetQueueUrl", QUEUE);
        assertThat(partly("{'Effect':'Allow','Action':['sqs:*','s3:*'],'Resource':'*'}"))
                .singleElement()
                .satisfies(rest -> {
                    assertThat(rest.pattern()).isEqualTo("sqs:*");
                    assertThat(rest.used()).containsExactly("sqs:GetQueueUrl", "sqs:SendMessage");
                    assertThat(rest.unused().get(AccessLevel.PERMISSIONS_MANAGEMENT))
                            .containsExactly("sqs:AddPermission", "sqs:RemovePermission", "sqs:SetQueueAttributes");
                });
    }

    @Test
    void aWildcardOfWhichAllWasUsedHasNoRest() {
        uses("sqs:SendMessage", QUEUE);
        assertThat(partly("{'Effect':'Allow','Action':['sqs:SendM*','sqs:sendmessage'],'Resource':'*'}"))
                .isEmpty();
    }

    @Test
    void ofEverythingTheRestOfTheServicesThatWereUsedComesFirst() {
        uses("sqs:SendMessage", QUEUE);
        assertThat(partly("{'Effect':'Allow','NotAction':'iam:*','Resource':'*'}"))
                .singleElement()
                .satisfies(rest -> {
                    assertThat(rest.pattern()).isEqualTo("all but iam:*");
                    assertThat(rest.usedServices()).containsExactly("sqs");
                    assertThat(rest.services()).contains("sqs", "s3").doesNotContain("iam");
                    assertThat(rest.unused().get(AccessLevel.TAGGING)).startsWith("sqs:TagQueue");
                });
        assertThat(partly("{'Effect':'Allow','Action':'*','Resource':'*'}"))
                .singleElement()
                .satisfies(rest -> assertThat(rest.services()).contains("iam"));
    }

    @Test
    void withoutARecordedResourceAllThatMayHaveAllowedItIsKept() {
        Environment environment = with(
                "{'Effect':'Allow','Action':'s3:Get*','Resource':['arn:aws:s3:::data/*','arn:aws:sqs:*:*:q']}",
                "{'Effect':'Allow','Action':'sqs:*','Resource':'*'}");
        LeastPrivilege collected =
                LeastPrivilege.of(EVALUATOR, environment, Principals.parse(ROLE), LeastPrivilegeOptions.DEFAULT);
        collected.add(new RejectedRecord(
                RejectionReason.UNKNOWN_RESOURCE,
                "s3:GetObject",
                "",
                Optional.of(event()),
                Optional.of(SESSION),
                RecordedOutcome.ALLOWED));
        LeastPrivilegeReport report = collected.report();
        assertThat(report.statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources()).containsExactly("arn:aws:s3:::data/*"));
        assertThat(report.withoutResource().total()).isEqualTo(1);
    }

    @Test
    void ofACallWithoutResourceAllThatItNeededIsKept() {
        LeastPrivilege collected = LeastPrivilege.of(
                EVALUATOR,
                with("{'Effect':'Allow','Action':['ec2:RunInstances','iam:PassRole'],'Resource':'*'}"),
                Principals.parse(ROLE),
                LeastPrivilegeOptions.DEFAULT);
        collected.add(new RejectedRecord(
                RejectionReason.UNKNOWN_RESOURCE,
                "ec2:RunInstances",
                "",
                Optional.of(event()),
                Optional.of(SESSION),
                CallerBasis.NAMED,
                List.of("ec2:RunInstances", "iam:PassRole"),
                RecordedOutcome.ALLOWED));
        assertThat(collected.report().statements())
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.actions()).containsExactly("ec2:RunInstances", "iam:PassRole"));
        assertThat(collected.report().withoutResource().entries())
                .extracting(entry -> entry.what())
                .containsExactly("ec2:RunInstances", "iam:PassRole");
    }

    @Test
    void ofTwoPatternsThatNameSomethingTheNarrowerIsTaken() {
        uses("s3:GetObject", "arn:aws:s3:::data/reports/a");
        assertThat(statements(with("{'Effect':'Allow','Action':'s3:Get*','Resource':['arn:aws:s3:::data*',"
                        + "'arn:aws:s3:::data/reports/*','arn:aws:s3:::data/*']}")))
                .singleElement()
                .satisfies(
                        statement -> assertThat(statement.resources()).containsExactly("arn:aws:s3:::data/reports/*"));
        assertThat(statements(with(
                        "{'Sid':'Wide','Effect':'Allow','Action':'s3:Get*','Resource':'arn:aws:s3:::data*'}",
                        "{'Sid':'Narrow','Effect':'Allow','Action':'s3:Get*','Resource':'arn:aws:s3:::data/*'}")))
                .extracting(PolicyStatement::sid)
                .containsExactly("Narrow");
    }

    @Test
    void ofTooManyResourcesTheNarrowerPatternOfTheStatementStays() {
        uses("sqs:SendMessage", QUEUE + "1", QUEUE + "2");
        assertThat(report(
                                with("{'Effect':'Allow','Action':'sqs:*','Resource':['*','arn:aws:sqs:*:*:*']}"),
                                new LeastPrivilegeOptions(false, 1))
                        .statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources()).containsExactly("arn:aws:sqs:*:*:*"));
    }

    @Test
    void callsWhoseActionIsNotKnownAreTold() {
        LeastPrivilege collected = LeastPrivilege.of(
                EVALUATOR,
                with("{'Effect':'Allow','Action':'*','Resource':'*'}"),
                Principals.parse(ROLE),
                LeastPrivilegeOptions.DEFAULT);
        collected.add(new RejectedRecord(
                RejectionReason.UNKNOWN_EVENT,
                "new.amazonaws.com DoIt",
                "",
                Optional.of(event()),
                Optional.of(SESSION),
                RecordedOutcome.ALLOWED));
        assertThat(collected.report().withoutAction().entries())
                .extracting(entry -> entry.what())
                .containsExactly("new.amazonaws.com DoIt");
    }

    @Test
    void refusedCallsAndThoseOfOthersHaveNoPart() {
        AccessRequest other = AccessRequest.of(
                "arn:aws:sts::111111111111:assumed-role/other/s", "s3:GetObject", "arn:aws:s3:::data/a");
        AccessRequest refused = AccessRequest.builder(SESSION, "s3:PutObject")
                .resource("arn:aws:s3:::data/a")
                .build();
        used.add(new RecordedRequest(
                event(),
                other,
                RecordedOutcome.ALLOWED,
                CallerBasis.NAMED,
                ActionBasis.CATALOG,
                ResourceBasis.RESOURCES,
                true));
        used.add(new RecordedRequest(
                event(),
                refused,
                RecordedOutcome.DENIED,
                CallerBasis.NAMED,
                ActionBasis.CATALOG,
                ResourceBasis.RESOURCES,
                true));
        LeastPrivilegeReport report =
                report(with("{'Effect':'Allow','Action':'*','Resource':'*'}"), LeastPrivilegeOptions.DEFAULT);
        assertThat(report.statements()).isEmpty();
        assertThat(report.documents()).isEmpty();
    }
}
