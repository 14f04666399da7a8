package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.environment.ResolvedCaller;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of a principal's identity policies, those of its groups included. */
final class Holdings {

    private final List<Grant> grants = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<SourceLocation, Grant> byPlace = new HashMap<>();

    /** A Deny statement, with its document. */
    record Denial(PolicyDocument document, Statement statement) {}

    Holdings(ResolvedCaller caller, EvaluationOptions options) {
        for (Policy policy : caller.identity()) {
            policy.document()
                    .ifPresentOrElse(
                            document -> add(policy, document.unpacked(), options), () -> unknown.add(policy.name()));
        }
    }

    private void add(Policy policy, PolicyDocument document, EvaluationOptions options) {
        for (Statement statement : document.statements()) {
            if (statement.effect() == Effect.DENY) {
                denials.add(new Denial(document, statement));
            } else {
                Grant grant = new Grant(grants.size(), policy, document.version(), statement, options);
                grants.add(grant);
                byPlace.putIfAbsent(grant.at(), grant);
            }
        }
    }

    /** The Allow statements, in the order of the policies. */
    List<Grant> grants() {
        return grants;
    }

    /** The Deny statements, in the order of the policies. */
    List<Denial> denials() {
        return denials;
    }

    /** Policies whose documents are not at hand. */
    List<String> unknown() {
        return unknown;
    }

    /** The Allow statement that stands at a place. */
    Optional<Grant> at(SourceLocation place) {
        return Optional.ofNullable(byPlace.get(place));
    }
}
