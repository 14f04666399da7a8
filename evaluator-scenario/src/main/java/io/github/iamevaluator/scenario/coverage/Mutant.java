package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.scenario.tests.PoliciesRewriter;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;

/**
 * A policy with one statement spoilt.
 *
 * @param type the policy's type
 * @param policy the policy as it is
 * @param statement the statement
 * @param mutation how it is spoilt
 * @since 0.1.0
 */
public record Mutant(PolicyType type, Policy policy, Statement statement, Mutation mutation) {

    /** The policies of a test with this mutant wherever the policy is. */
    PoliciesUnderTest applyTo(PoliciesUnderTest policies) {
        StatementPlace place = place();
        return new PoliciesRewriter((metAs, met) -> stands(met, place) ? spoilt(met) : met).rewrite(policies);
    }

    /** Where the statement stands. */
    StatementPlace place() {
        return StatementPlace.of(policy.locate(statement));
    }

    private static boolean stands(Policy met, StatementPlace place) {
        return met.document().stream()
                .flatMap(document -> document.statements().stream())
                .anyMatch(own -> StatementPlace.of(met.locate(own)).equals(place));
    }

    private Policy spoilt(Policy met) {
        return new Policy(
                met.name(),
                met.document().map(document -> mutation.applyTo(document, statement.index())),
                met.origin());
    }

    /** {@code identity DeployRole, statement Deploy dropped, acme/deploy.json:14}. */
    @Override
    public String toString() {
        return type.label() + " " + policy.name() + ", " + change() + ", "
                + policy.locate(statement).describe();
    }

    /** {@code Deploy dropped}. */
    String change() {
        return statement.label() + " " + mutation.words();
    }
}
