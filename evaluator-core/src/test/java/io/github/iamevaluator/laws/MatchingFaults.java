package io.github.iamevaluator.laws;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Faults in section 3: actions, resources, principals, variables. */
final class MatchingFaults {

    private MatchingFaults() {}

    static List<PlantedFault> all() {
        return List.of(
                new PlantedFault(
                        "actionNamesIgnoreCase",
                        "compares the prefix with case",
                        engine -> ActionProperties.of(engine)::actionNamesIgnoreCase,
                        actions(text -> Spelling.hasUpperCase(prefix(text)) ? "nothing:x" : text)),
                new PlantedFault(
                        "notActionIsTheComplementOfAction",
                        "reads NotAction as Action",
                        engine -> ActionProperties.of(engine)::notActionIsTheComplementOfAction,
                        Mutants.readingEach(statement -> Parts.withAction(
                                statement,
                                new ActionElement.Action(statement.action().patterns())))),
                new PlantedFault(
                        "aLoneStarIsEveryAction",
                        "takes a lone star for the actions of S3",
                        engine -> ActionProperties.of(engine)::aLoneStarIsEveryAction,
                        actions(text -> text.equals("*") ? "s3:*" : text)),
                new PlantedFault(
                        "anEntryThatMatchesNothingChangesNothing",
                        "trims actions",
                        engine -> ActionProperties.of(engine)::anEntryThatMatchesNothingChangesNothing,
                        actions(String::trim)),
                new PlantedFault(
                        "aStarIsEveryResource",
                        "takes a star for the buckets",
                        engine -> ResourceProperties.of(engine)::aStarIsEveryResource,
                        resources(text -> text.equals("*") ? "arn:aws:s3:::*" : text)),
                new PlantedFault(
                        "anArnCoversItselfAndNothingLonger",
                        "takes a pattern for a prefix",
                        engine -> ResourceProperties.of(engine)::anArnCoversItselfAndNothingLonger,
                        resources(text -> text.substring(0, text.length() - 1) + "*")),
                new PlantedFault(
                        "segmentsOneToFiveIgnoreCase",
                        "compares them with case",
                        engine -> ResourceProperties.of(engine)::segmentsOneToFiveIgnoreCase,
                        resources(text -> text.startsWith("ARN:") ? "arn:aws:nothing:::x" : text)),
                new PlantedFault(
                        "theSixthSegmentKeepsCase",
                        "compares whole ARNs ignoring case",
                        engine -> ResourceProperties.of(engine)::theSixthSegmentKeepsCase,
                        MatchingFaults::ignoringCase),
                new PlantedFault(
                        "notResourceIsTheComplementOfResource",
                        "reads NotResource as Resource",
                        engine -> ResourceProperties.of(engine)::notResourceIsTheComplementOfResource,
                        Mutants.readingEach(statement -> Parts.withResource(
                                statement,
                                new ResourceElement.Resource(
                                        statement.resource().patterns())))),
                new PlantedFault(
                        "crossingColonsOnlyWidens",
                        "crosses only when told not to",
                        engine -> ResourceProperties.of(engine)::crossingColonsOnlyWidens,
                        Mutants.taking(scenario -> Asked.with(
                                scenario,
                                scenario.options().alternative(DisputedPoint.STAR_STAYS_IN_SEGMENT)
                                        ? EvaluationOptions.DEFAULT
                                        : scenario.options().withAlternative(DisputedPoint.STAR_STAYS_IN_SEGMENT)))),
                new PlantedFault(
                        "anEntryWithAnUnresolvedVariableChangesNothing",
                        "puts nothing in the place of an unresolved variable",
                        engine -> ResourceProperties.of(engine)::anEntryWithAnUnresolvedVariableChangesNothing,
                        resources(text -> text.replace("${aws:PrincipalTag/none}", ""))),
                new PlantedFault(
                        "aVariableStandsForItsValueAndNothingElse",
                        "knows no variables",
                        engine -> ResourceProperties.of(engine)::aVariableStandsForItsValueAndNothingElse,
                        Mutants.reading(MatchingFaults::withoutVariables)),
                new PlantedFault(
                        "bothSpellingsOfEveryoneAreEqual",
                        "takes {\"AWS\": \"*\"} for the home account",
                        engine -> PrincipalProperties.of(engine)::bothSpellingsOfEveryoneAreEqual,
                        principals(entry -> entry.equals(new PrincipalEntry(PrincipalEntry.Type.AWS, "*"))
                                ? new PrincipalEntry(PrincipalEntry.Type.AWS, Asked.HOME)
                                : entry)),
                new PlantedFault(
                        "anAccountIdEqualsTheArnOfItsRoot",
                        "takes the ARN for the root user alone",
                        engine -> PrincipalProperties.of(engine)::anAccountIdEqualsTheArnOfItsRoot,
                        principals(entry -> entry.value().endsWith(":root")
                                ? new PrincipalEntry(entry.type(), "arn:aws:iam::" + Asked.HOME + ":user/root")
                                : entry)),
                new PlantedFault(
                        "serviceNamesIgnoreCase",
                        "compares them with case",
                        engine -> PrincipalProperties.of(engine)::serviceNamesIgnoreCase,
                        principals(entry ->
                                entry.type() == PrincipalEntry.Type.SERVICE && Spelling.hasUpperCase(entry.value())
                                        ? new PrincipalEntry(entry.type(), "nobody.amazonaws.com")
                                        : entry)),
                new PlantedFault(
                        "aPartialWildcardNamesNobody",
                        "takes it for everyone",
                        engine -> PrincipalProperties.of(engine)::aPartialWildcardNamesNobody,
                        principals(entry -> entry.value().contains("*")
                                ? new PrincipalEntry(PrincipalEntry.Type.AWS, "*")
                                : entry)),
                new PlantedFault(
                        "notPrincipalIsTheComplementOfPrincipal",
                        "reads NotPrincipal as Principal",
                        engine -> PrincipalProperties.of(engine)::notPrincipalIsTheComplementOfPrincipal,
                        Mutants.readingEach(MatchingFaults::named)),
                new PlantedFault(
                        "noNotPrincipalExemptsACallerWithABoundary",
                        "does not see the boundary",
                        engine -> PrincipalProperties.of(engine)::noNotPrincipalExemptsACallerWithABoundary,
                        Mutants.reading(policies -> policies.toBuilder()
                                .permissionsBoundary(List.of())
                                .build())));
    }

    private static UnaryOperator<Engine> actions(UnaryOperator<String> change) {
        return Mutants.readingEach(statement -> Parts.actionTexts(statement, change));
    }

    private static UnaryOperator<Engine> resources(UnaryOperator<String> change) {
        return Mutants.readingEach(statement -> Parts.resourceTexts(statement, change));
    }

    private static UnaryOperator<Engine> principals(UnaryOperator<PrincipalEntry> change) {
        return Mutants.readingEach(statement -> Parts.principals(statement, entries -> Rewrite.all(entries, change)));
    }

    private static String prefix(String action) {
        int colon = action.indexOf(':');
        return colon < 0 ? action : action.substring(0, colon);
    }

    private static Engine ignoringCase(Engine engine) {
        UnaryOperator<Engine> patterns = resources(text -> text.toLowerCase(Locale.ROOT));
        UnaryOperator<Engine> requests = Mutants.hearing(MatchingFaults::inLowerCase);
        return requests.apply(patterns.apply(engine));
    }

    private static AccessRequest inLowerCase(AccessRequest request) {
        return request.toBuilder()
                .resources(Rewrite.all(
                        request.resources(),
                        target -> new ResourceTarget(
                                target.arn().toLowerCase(Locale.ROOT),
                                target.ownerAccount(),
                                target.context(),
                                target.settings())))
                .build();
    }

    private static PolicySet withoutVariables(PolicySet policies) {
        return Rewrite.documents(
                policies,
                (type, document) -> new PolicyDocument(
                        PolicyVersion.V2008_10_17, document.id(), document.statements(), document.text()));
    }

    private static Statement named(Statement statement) {
        return statement.principal().entries().isEmpty()
                ? statement
                : Parts.withPrincipal(
                        statement,
                        new PrincipalElement.Principal(statement.principal().entries()));
    }
}
