package io.github.iamevaluator.laws;

import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults in sections 2, 5 and 8: how policies and policy types combine. */
final class CombinationFaults {

    private CombinationFaults() {}

    static List<PlantedFault> all() {
        List<PlantedFault> all = new ArrayList<>(equalForms());
        all.addAll(monotone());
        all.addAll(guardrails());
        all.addAll(organization());
        all.addAll(requests());
        return all;
    }

    private static List<PlantedFault> equalForms() {
        return List.of(
                new PlantedFault(
                        "orderOfStatementsDoesNotMatter",
                        "lets the first statement of a document decide",
                        engine -> EqualFormProperties.of(engine)::orderOfStatementsDoesNotMatter,
                        statements(Mutants::first)),
                new PlantedFault(
                        "orderOfPoliciesDoesNotMatter",
                        "lets the first policy of a type decide",
                        engine -> EqualFormProperties.of(engine)::orderOfPoliciesDoesNotMatter,
                        policies(Mutants::first)),
                new PlantedFault(
                        "orderOfLevelsDoesNotMatter",
                        "looks at the root's SCPs only",
                        engine -> EqualFormProperties.of(engine)::orderOfLevelsDoesNotMatter,
                        levels(Mutants::first)),
                new PlantedFault(
                        "orderWithinAStatementDoesNotMatter",
                        "looks at the first action only",
                        engine -> EqualFormProperties.of(engine)::orderWithinAStatementDoesNotMatter,
                        Mutants.readingEach(statement -> Parts.actions(statement, Mutants::first))),
                new PlantedFault(
                        "splittingAListIntoStatementsChangesNothing",
                        "looks at the last resource only",
                        engine -> EqualFormProperties.of(engine)::splittingAListIntoStatementsChangesNothing,
                        Mutants.readingEach(statement -> Parts.resources(statement, Mutants::last))),
                new PlantedFault(
                        "splittingAPolicyIntoPoliciesChangesNothing",
                        "lets the last policy of a type decide",
                        engine -> EqualFormProperties.of(engine)::splittingAPolicyIntoPoliciesChangesNothing,
                        policies(Mutants::last)),
                new PlantedFault(
                        "repeatingAStatementChangesNothing",
                        "drops statements that occur twice",
                        engine -> EqualFormProperties.of(engine)::repeatingAStatementChangesNothing,
                        statements(list -> list.stream()
                                .filter(one -> list.indexOf(one) == list.lastIndexOf(one))
                                .toList())),
                new PlantedFault(
                        "sidAndIdNeverAffectTheDecision",
                        "drops statements whose Sid was there before",
                        engine -> EqualFormProperties.of(engine)::sidAndIdNeverAffectTheDecision,
                        statements(CombinationFaults::withDistinctSids)),
                new PlantedFault(
                        "aScalarEqualsAOneElementArray",
                        "keeps blanks that nobody wrote in arrays",
                        engine -> DocumentProperties.of(engine)::aScalarEqualsAOneElementArray,
                        Mutants.parsing(text -> text.replace("[\"", "[\" "))),
                new PlantedFault(
                        "booleansAndNumbersStandForTheirText",
                        "writes numbers with a point",
                        engine -> DocumentProperties.of(engine)::booleansAndNumbersStandForTheirText,
                        Mutants.parsing(text -> text.replace(":10}", ":10.00}"))));
    }

    private static List<PlantedFault> monotone() {
        return List.of(
                new PlantedFault(
                        "explicitDenyBeatsAnyAllow",
                        "knows no Deny",
                        engine -> MonotoneProperties.of(engine)::explicitDenyBeatsAnyAllow,
                        statements(list -> list.stream()
                                .filter(statement -> statement.effect() == Effect.ALLOW)
                                .toList())),
                new PlantedFault(
                        "addingADenyNeverTurnsDeniedIntoAllowed",
                        "reads Deny as Allow",
                        engine -> MonotoneProperties.of(engine)::addingADenyNeverTurnsDeniedIntoAllowed,
                        Mutants.readingEach(statement -> Parts.withEffect(statement, Effect.ALLOW))),
                new PlantedFault(
                        "addingAnAllowNeverTurnsAllowedIntoDenied",
                        "lets the last statement of a document decide",
                        engine -> MonotoneProperties.of(engine)::addingAnAllowNeverTurnsAllowedIntoDenied,
                        statements(Mutants::last)),
                new PlantedFault(
                        "removingAnScpDenyNeverDenies",
                        "takes an SCP without Deny for an empty one",
                        engine -> MonotoneProperties.of(engine)::removingAnScpDenyNeverDenies,
                        Mutants.reading(policies -> Rewrite.statements(policies, CombinationFaults::onlyWithDeny))),
                new PlantedFault(
                        "anotherSilentPolicyChangesNothing",
                        "lets the last policy of a type decide",
                        engine -> MonotoneProperties.of(engine)::anotherSilentPolicyChangesNothing,
                        policies(Mutants::last)));
    }

    private static List<PlantedFault> guardrails() {
        return List.of(
                new PlantedFault(
                        "everyScpLevelMustAllow",
                        "pools the SCPs of all levels",
                        engine -> GuardrailProperties.of(engine)::everyScpLevelMustAllow,
                        levels(CombinationFaults::pooled)),
                new PlantedFault(
                        "aLevelWithoutScpsAllowsNothing",
                        "skips levels without SCPs",
                        engine -> GuardrailProperties.of(engine)::aLevelWithoutScpsAllowsNothing,
                        levels(list -> list.stream()
                                .filter(level -> !level.policies().isEmpty())
                                .toList())),
                new PlantedFault(
                        "anRcpLevelWithoutPoliciesChangesNothing",
                        "takes it for a level that allows nothing",
                        engine -> GuardrailProperties.of(engine)::anRcpLevelWithoutPoliciesChangesNothing,
                        Mutants.reading(CombinationFaults::denyingEmptyRcpLevels)),
                new PlantedFault(
                        "anScpNeverGrants",
                        "counts SCPs as identity policies",
                        engine -> GuardrailProperties.of(engine)::anScpNeverGrants,
                        Mutants.poolingIntoIdentity(PolicyType.SERVICE_CONTROL)),
                new PlantedFault(
                        "anRcpNeverGrants",
                        "counts RCPs as identity policies",
                        engine -> GuardrailProperties.of(engine)::anRcpNeverGrants,
                        Mutants.poolingIntoIdentity(PolicyType.RESOURCE_CONTROL)),
                new PlantedFault(
                        "aBoundaryNeverGrants",
                        "counts the boundary as an identity policy",
                        engine -> GuardrailProperties.of(engine)::aBoundaryNeverGrants,
                        Mutants.poolingIntoIdentity(PolicyType.PERMISSIONS_BOUNDARY)),
                new PlantedFault(
                        "aSessionPolicyNeverGrants",
                        "counts session policies as identity policies",
                        engine -> GuardrailProperties.of(engine)::aSessionPolicyNeverGrants,
                        Mutants.poolingIntoIdentity(PolicyType.SESSION)),
                new PlantedFault(
                        "anEndpointPolicyNeverGrants",
                        "counts the endpoint policy as an identity policy",
                        engine -> GuardrailProperties.of(engine)::anEndpointPolicyNeverGrants,
                        Mutants.poolingIntoIdentity(PolicyType.VPC_ENDPOINT)));
    }

    private static List<PlantedFault> organization() {
        return List.of(
                new PlantedFault(
                        "serviceLinkedRolesSkipScpsAndRcps",
                        "takes them for ordinary roles",
                        engine -> OrganizationProperties.of(engine)::serviceLinkedRolesSkipScpsAndRcps,
                        Mutants.taking(CombinationFaults::unlinked)),
                new PlantedFault(
                        "theManagementAccountSkipsScps",
                        "takes it for a member",
                        engine -> OrganizationProperties.of(engine)::theManagementAccountSkipsScps,
                        Mutants.hearing(request -> request.toBuilder()
                                .callerInManagementAccount(false)
                                .build())),
                new PlantedFault(
                        "scpsBindEveryMemberAccount",
                        "spares the root user",
                        engine -> OrganizationProperties.of(engine)::scpsBindEveryMemberAccount,
                        Mutants.taking(scenario -> withoutControl(PrincipalKind.ROOT, scenario))),
                new PlantedFault(
                        "callersWithoutIdentitySideHaveNoPoliciesAndNoScps",
                        "applies SCPs as if they were RCPs",
                        engine -> OrganizationProperties.of(engine)::callersWithoutIdentitySideHaveNoPoliciesAndNoScps,
                        Mutants.reading(policies -> policies.toBuilder()
                                .resourceControl(policies.serviceControl())
                                .build())),
                new PlantedFault(
                        "rcpsBindWhoeverCalls",
                        "spares AWS services",
                        engine -> OrganizationProperties.of(engine)::rcpsBindWhoeverCalls,
                        Mutants.taking(scenario -> withoutControl(PrincipalKind.SERVICE, scenario))),
                new PlantedFault(
                        "theManagementAccountsResourcesSkipRcps",
                        "takes it for a member",
                        engine -> OrganizationProperties.of(engine)::theManagementAccountsResourcesSkipRcps,
                        Mutants.taking(CombinationFaults::inMemberAccounts)));
    }

    private static List<PlantedFault> requests() {
        return List.of(
                new PlantedFault(
                        "crossAccountNeedsBothSides",
                        "takes every resource for the caller's own",
                        engine -> AccountProperties.of(engine)::crossAccountNeedsBothSides,
                        Mutants.hearing(request -> ownedBy(request.principal().account(), request))),
                new PlantedFault(
                        "inTheSameAccountEitherSideIsEnough",
                        "takes every resource for another account's",
                        engine -> AccountProperties.of(engine)::inTheSameAccountEitherSideIsEnough,
                        Mutants.hearing(request -> ownedBy(Optional.of(Asked.AWAY), request))),
                new PlantedFault(
                        "nobodyHasAKeyWithoutItsPolicy",
                        "lets identity policies in everywhere",
                        engine -> AccountProperties.of(engine)::nobodyHasAKeyWithoutItsPolicy,
                        Mutants.reading(CombinationFaults::trustingTheAccount)),
                new PlantedFault(
                        "severalResourcesAreDecidedByTheStrictest",
                        "looks at the first resource only",
                        engine -> RequestProperties.of(engine)::severalResourcesAreDecidedByTheStrictest,
                        Mutants.hearing(request -> request.toBuilder()
                                .resources(Mutants.first(request.resources()))
                                .build())),
                new PlantedFault(
                        "unknownPoliciesNeverGuess",
                        "takes unknown policies for absent ones",
                        engine -> RequestProperties.of(engine)::unknownPoliciesNeverGuess,
                        policies(list -> list.stream()
                                .filter(policy -> policy.document().isPresent())
                                .toList())),
                new PlantedFault(
                        "decideEvaluateAndExplainAgree",
                        "calls every denial implicit when only asked to decide",
                        engine -> RequestProperties.of(engine)::decideEvaluateAndExplainAgree,
                        Mutants.deciding(
                                decision -> decision == Decision.EXPLICIT_DENY ? Decision.IMPLICIT_DENY : decision)),
                new PlantedFault(
                        "evaluationIsPure",
                        "answers with what it was asked before",
                        engine -> RequestProperties.of(engine)::evaluationIsPure,
                        Mutants::forgetful));
    }

    private static UnaryOperator<Engine> statements(UnaryOperator<List<Statement>> change) {
        return Mutants.reading(policies -> Rewrite.statements(policies, (type, list) -> change.apply(list)));
    }

    private static UnaryOperator<Engine> policies(UnaryOperator<List<Policy>> change) {
        return Mutants.reading(policies -> Rewrite.pools(policies, (type, list) -> change.apply(list)));
    }

    private static UnaryOperator<Engine> levels(UnaryOperator<List<ControlLevel>> change) {
        return Mutants.reading(policies -> policies.toBuilder()
                .serviceControl(change.apply(policies.serviceControl()))
                .build());
    }

    private static List<Statement> withDistinctSids(List<Statement> statements) {
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        return statements.stream()
                .filter(statement ->
                        statement.sid().isEmpty() || seen.add(statement.sid().get()))
                .toList();
    }

    private static List<Statement> onlyWithDeny(PolicyType type, List<Statement> statements) {
        boolean denies = statements.stream().anyMatch(statement -> statement.effect() == Effect.DENY);
        return denies || type != PolicyType.SERVICE_CONTROL ? statements : List.of();
    }

    private static List<ControlLevel> pooled(List<ControlLevel> levels) {
        Policy[] all =
                levels.stream().flatMap(level -> level.policies().stream()).toArray(Policy[]::new);
        return levels.isEmpty() ? levels : List.of(Made.level(all));
    }

    private static PolicySet denyingEmptyRcpLevels(PolicySet policies) {
        return policies.toBuilder()
                .resourceControl(Rewrite.all(
                        policies.resourceControl(),
                        level -> level.policies().isEmpty()
                                ? Made.level(Made.all(Effect.DENY, PolicyType.RESOURCE_CONTROL))
                                : level))
                .build();
    }

    private static Scenario unlinked(Scenario scenario) {
        Principal caller = scenario.request().principal();
        return caller.kind() == PrincipalKind.ROLE_SESSION
                ? Callers.as(
                        new Principal.RoleSession(
                                caller.arn().orElseThrow(), caller.roleArn(), caller.uniqueId(), false),
                        scenario)
                : scenario;
    }

    private static Scenario withoutControl(PrincipalKind kind, Scenario scenario) {
        return scenario.request().principal().kind() == kind
                ? Asked.with(
                        scenario,
                        scenario.policies().toBuilder()
                                .serviceControl(List.of())
                                .resourceControl(List.of())
                                .build())
                : scenario;
    }

    private static Scenario inMemberAccounts(Scenario scenario) {
        return Asked.withSettings(
                scenario,
                settings -> new ResourceSettings(
                        false,
                        settings.restrictPublicBuckets(),
                        settings.bucketAbac(),
                        settings.kmsGrants(),
                        settings.kmsManagedKey(),
                        settings.accessPointBucket()));
    }

    private static AccessRequest ownedBy(Optional<String> account, AccessRequest request) {
        return request.toBuilder()
                .resources(Rewrite.all(
                        request.resources(),
                        target -> new ResourceTarget(target.arn(), account, target.context(), target.settings())))
                .build();
    }

    private static PolicySet trustingTheAccount(PolicySet policies) {
        Statement account = Parts.withPrincipal(
                Made.everything(Effect.ALLOW, PolicyType.RESOURCE),
                Made.principal(PrincipalEntry.Type.AWS, Asked.HOME));
        return Rewrite.statements(policies, (type, list) -> {
            List<Statement> longer = new ArrayList<>(list);
            if (type == PolicyType.RESOURCE) {
                longer.add(account);
            }
            return longer;
        });
    }
}
