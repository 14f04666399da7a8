package io.github.iamevaluator.reference;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InvalidRequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides requests straight from semantics.md, as slowly as that reads best; the oracle for the engine.
 *
 * <p>Of the disputed points it knows the adopted resolutions and the two options {@code notPrincipal=strict} and
 * {@code starStaysInSegment}.
 */
public final class ReferenceEvaluator {

    /**
     * The answer to a request.
     *
     * @param request the question
     * @param policies all policies that bear on it; their documents are taken to be valid
     * @param options how to evaluate
     * @param catalog of the services, or none (REQ-3)
     * @param now the clock (REQ-8)
     */
    public ReferenceResult evaluate(
            AccessRequest request,
            PolicySet policies,
            EvaluationOptions options,
            Optional<ServiceCatalog> catalog,
            Instant now) {
        try {
            List<CheckResult> results = new ArrayList<>();
            for (Check check : new Requests(request, policies, options, catalog, now).checks()) {
                results.add(result(check, policies, options, catalog));
            }
            return ReferenceResult.of(combined(results), results);
        } catch (InvalidRequestException invalid) {
            return ReferenceResult.of(invalid.error());
        }
    }

    private static CheckResult result(
            Check check, PolicySet policies, EvaluationOptions options, Optional<ServiceCatalog> catalog) {
        Participation participation = new Participation(check, policies, options.simulator(), catalog);
        Findings findings = new Search(check, participation, policies.endpointType(), options).findings();
        Combination combination = new Combination(check, findings, options.simulator());
        Decision decision = combination.decision();
        boolean noneMissing = options.simulator() && decision == Decision.ALLOWED; // SIM-53
        Set<BlockedBy> blockedBy = new Blockers(check, findings, combination, decision).blockedBy();
        return new CheckResult(
                check.action(),
                check.resource(),
                decision,
                findings.applying(),
                blockedBy,
                noneMissing ? Set.of() : findings.missingKeys());
    }

    /** EVAL-41, INC-3. */
    private static Decision combined(List<CheckResult> results) {
        for (Decision decision : List.of(Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY, Decision.UNDECIDED)) {
            if (results.stream().anyMatch(result -> result.decision() == decision)) {
                return decision;
            }
        }
        return Decision.ALLOWED;
    }
}
