package io.github.iamevaluator.scenario.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What tests exercised of the policies that they are about.
 *
 * @param policies each policy once, in the order first met
 * @param mutation which mutants of the policies they notice; empty: none were tried
 * @since 0.1.0
 */
public record CoverageReport(List<PolicyCoverage> policies, Optional<MutationReport> mutation) {

    /** Copies the list. */
    public CoverageReport {
        policies = List.copyOf(policies);
    }

    /** This with what became of mutants. */
    public CoverageReport withMutation(MutationReport tried) {
        return new CoverageReport(policies, Optional.of(tried));
    }

    /** The mutants of a policy that no test notices. */
    public List<SurvivingMutant> survivorsOf(PolicyCoverage policy) {
        Set<StatementPlace> own = policy.policy().document().stream()
                .flatMap(document -> document.statements().stream())
                .map(statement -> StatementPlace.of(policy.policy().locate(statement)))
                .collect(Collectors.toSet());
        return mutation.stream()
                .flatMap(tried -> tried.survivors().stream())
                .filter(survivor -> own.contains(survivor.mutant().place()))
                .toList();
    }

    /** How much of all policies was exercised. */
    public CoveragePoints points() {
        return CoveragePoints.sum(policies.stream().map(PolicyCoverage::points));
    }

    /** How many of all statements applied at least once. */
    public CoveragePoints statements() {
        return CoveragePoints.sum(policies.stream()
                .flatMap(policy -> policy.statements().stream())
                .map(statement -> CoveragePoints.of(statement.applied() > 0)));
    }
}
