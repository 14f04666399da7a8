package io.github.iamevaluator.laws;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Changes to the policies of a scenario, at every place where policies stand. */
final class Rewrite {

    private Rewrite() {}

    /** Every pool of policies changed: a type's, a level's; resource policies one by one. */
    static PolicySet pools(PolicySet set, BiFunction<PolicyType, List<Policy>, List<Policy>> change) {
        return set.toBuilder()
                .identity(change.apply(PolicyType.IDENTITY, set.identity()))
                .permissionsBoundary(change.apply(PolicyType.PERMISSIONS_BOUNDARY, set.permissionsBoundary()))
                .session(change.apply(PolicyType.SESSION, set.session()))
                .serviceControl(
                        levels(set.serviceControl(), policies -> change.apply(PolicyType.SERVICE_CONTROL, policies)))
                .resourceControl(
                        levels(set.resourceControl(), policies -> change.apply(PolicyType.RESOURCE_CONTROL, policies)))
                .vpcEndpoint(change.apply(PolicyType.VPC_ENDPOINT, set.vpcEndpoint()))
                .resource(set.resource().stream()
                        .flatMap(policy -> change.apply(PolicyType.RESOURCE, List.of(policy)).stream())
                        .toList())
                .resourceByArn(set.resourceByArn().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> change.apply(PolicyType.RESOURCE, List.of(entry.getValue()))
                                        .get(0))))
                .build();
    }

    private static List<ControlLevel> levels(List<ControlLevel> levels, UnaryOperator<List<Policy>> change) {
        return levels.stream()
                .map(level -> new ControlLevel(level.id(), change.apply(level.policies())))
                .toList();
    }

    /** Every document changed; policies that are not at hand stay so. */
    static PolicySet documents(PolicySet set, BiFunction<PolicyType, PolicyDocument, PolicyDocument> change) {
        return pools(
                set,
                (type, policies) -> policies.stream()
                        .map(policy -> policy.document()
                                .map(document ->
                                        Policy.of(policy.name(), change.apply(type, document), policy.origin()))
                                .orElse(policy))
                        .toList());
    }

    /** The statements of every document changed. */
    static PolicySet statements(PolicySet set, BiFunction<PolicyType, List<Statement>, List<Statement>> change) {
        return documents(set, (type, document) -> withStatements(document, change.apply(type, document.statements())));
    }

    /** Every statement replaced by others. */
    static PolicySet eachStatement(PolicySet set, BiFunction<PolicyType, Statement, List<Statement>> change) {
        return statements(
                set,
                (type, statements) -> statements.stream()
                        .flatMap(statement -> change.apply(type, statement).stream())
                        .toList());
    }

    /** Every statement changed. */
    static PolicySet each(PolicySet set, UnaryOperator<Statement> change) {
        return eachStatement(set, (type, statement) -> List.of(change.apply(statement)));
    }

    /** A document with other statements, without Id. */
    static PolicyDocument withStatements(PolicyDocument document, List<Statement> statements) {
        return new PolicyDocument(document.version(), Optional.empty(), statements, "");
    }

    /** A list with every element changed. */
    static <T> List<T> all(List<T> list, Function<T, T> change) {
        return list.stream().map(change).toList();
    }
}
