package io.github.iamevaluator.junit;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import io.github.iamevaluator.scenario.tests.PolicyFiles;
import io.github.iamevaluator.scenario.tests.TestFileReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Policies as a test names them, with what it adds to them.
 *
 * @param catalog of the service authorization reference
 * @param policies those named
 * @param clock gives the time of requests
 * @param changes those added
 */
record TestedPolicies(
        ServiceCatalog catalog, PoliciesUnderTest policies, InstantSource clock, List<PolicyChange> changes) {

    /** Copies the list. */
    TestedPolicies {
        changes = List.copyOf(changes);
    }

    /** These and one more. */
    TestedPolicies with(IamPolicy policy) {
        List<PolicyChange> more = new ArrayList<>(changes);
        more.add(policy.change(new PolicyTexts(PolicyFiles.create(catalog)), changes.size() + 1));
        return new TestedPolicies(catalog, policies, clock, more);
    }

    /** These at a fixed time. */
    TestedPolicies at(Instant time) {
        InstantSource fixed = InstantSource.fixed(time);
        IamEvaluator iam = IamEvaluator.builder().catalog(catalog).clock(fixed).build();
        PoliciesUnderTest then = policies.environment()
                .map(known -> PoliciesUnderTest.of(iam, known, policies.environmentFolder(), policies.inHand()))
                .orElseGet(() -> PoliciesUnderTest.of(iam, policies.inHand()));
        return new TestedPolicies(catalog, then, fixed, changes);
    }

    /** All of them, when this caller asks. */
    PoliciesUnderTest policiesFor(Principal caller) {
        return changed(policies, caller);
    }

    /** Others with what the test adds, when this caller asks. */
    PoliciesUnderTest changed(PoliciesUnderTest others, Principal caller) {
        PoliciesUnderTest all = caller.kind() == PrincipalKind.ANONYMOUS ? withoutCaller(others) : others;
        for (PolicyChange change : changes) {
            all = change.applyTo(all, caller);
        }
        return all;
    }

    /** REQ-17: policies that are there for whoever asks are not there for a caller that cannot have any. */
    private static PoliciesUnderTest withoutCaller(PoliciesUnderTest policies) {
        return policies.withInHand(policies.inHand().toBuilder()
                .identity(List.of())
                .permissionsBoundary(List.of())
                .session(List.of())
                .serviceControl(List.of())
                .build());
    }

    /** A reader of test files that has the same environment and clock. */
    TestFileReader testFileReader() {
        TestFileReader reader = TestFileReader.create(policies.iam(), clock);
        return policies.environmentFolder()
                .map(folder -> reader.withEnvironment(Path.of(folder)))
                .orElse(reader);
    }
}
