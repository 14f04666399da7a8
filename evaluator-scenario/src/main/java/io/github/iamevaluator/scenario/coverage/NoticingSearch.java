package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.CheckResult;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a request that two sets of policies answer otherwise. Cost: at most {@value #MOST_TRIES} pairs of decisions. */
final class NoticingSearch {

    private static final int MOST_TRIES = 2_000;

    private final PoliciesUnderTest policies;
    private final PoliciesUnderTest spoilt;

    NoticingSearch(PoliciesUnderTest policies, PoliciesUnderTest spoilt) {
        this.policies = policies;
        this.spoilt = spoilt;
    }

    /** The first of the candidates that the two answer otherwise; undecided is no answer. */
    Optional<NoticingRequest> first(Stream<AccessRequest> candidates) {
        return candidates
                .limit(MOST_TRIES)
                .flatMap(request -> attempt(request).stream())
                .findFirst();
    }

    private Optional<NoticingRequest> attempt(AccessRequest request) {
        try {
            Decision decision = policies.prepared().decide(request);
            Decision ofMutant = spoilt.prepared().decide(request);
            boolean differs = isAnswer(decision)
                    && isAnswer(ofMutant)
                    && (decision == Decision.ALLOWED) != (ofMutant == Decision.ALLOWED);
            return differs && canBeTested(request, decision)
                    ? Optional.of(new NoticingRequest(request, decision, ofMutant))
                    : Optional.empty();
        } catch (InvalidRequestException | PolicyParseException noAnswer) {
            return Optional.empty();
        }
    }

    /** That something of a set is allowed is no test: under {@code can} a set is refused. */
    private boolean canBeTested(AccessRequest request, Decision decision) {
        return decision != Decision.ALLOWED
                || policies.prepared().evaluate(request).checks().stream().noneMatch(CheckResult::resourceIsSet);
    }

    private static boolean isAnswer(Decision decision) {
        return decision != Decision.UNDECIDED;
    }
}
