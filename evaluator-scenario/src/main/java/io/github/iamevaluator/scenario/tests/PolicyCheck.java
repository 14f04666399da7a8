package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.AccessRequest;
import java.util.Optional;

/**
 * One question with the answer expected: the smallest part of a test.
 *
 * @param request the question
 * @param policies by which policies it is answered
 * @param expected the answer expected
 * @param at where it stands
 * @param scenario for a scenario of a file: its id
 * @since 0.1.0
 */
public record PolicyCheck(
        AccessRequest request,
        PoliciesUnderTest policies,
        ExpectedAnswer expected,
        SourceLocation at,
        Optional<String> scenario) {

    /** This asked of other policies. */
    public PolicyCheck with(PoliciesUnderTest other) {
        return new PolicyCheck(request, other, expected, at, scenario);
    }

    /** This with another question. */
    public PolicyCheck with(AccessRequest other) {
        return new PolicyCheck(other, policies, expected, at, scenario);
    }
}
