package io.github.iamevaluator.junit;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import io.github.iamevaluator.scenario.tests.PolicyFiles;
import io.github.iamevaluator.scenario.tests.TestFileReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Policies as a test names them, with what it adds to them.
 *
 * @param catalog of the service authorization reference
 * @param policies those named
 * @param time of every request; empty: now
 * @param changes those added
 */
record TestedPolicies(
        ServiceCatalog catalog, PoliciesUnderTest policies, Optional<Instant> time, List<PolicyChange> changes) {

    private static final String CURRENT_TIME = "aws:CurrentTime";
    private static final String EPOCH_TIME = "aws:EpochTime";

    /** Copies the list. */
    TestedPolicies {
        changes = List.copyOf(changes);
    }

    /** These and one more. */
    TestedPolicies with(IamPolicy policy) {
        List<PolicyChange> more = new ArrayList<>(changes);
        more.add(policy.change(new PolicyTexts(PolicyFiles.create(catalog)), changes.size() + 1));
        return new TestedPolicies(catalog, policies, time, more);
    }

    /** These at a fixed time. */
    TestedPolicies at(Instant fixed) {
        IamEvaluator iam = evaluator(catalog, Optional.of(fixed));
        PoliciesUnderTest then = policies.environment()
                .map(known -> PoliciesUnderTest.of(iam, known, policies.environmentFolder(), policies.inHand()))
                .orElseGet(() -> PoliciesUnderTest.of(iam, policies.inHand()));
        return new TestedPolicies(catalog, then, Optional.of(fixed), changes);
    }

    /** An evaluator for requests of this time. */
    static IamEvaluator evaluator(ServiceCatalog catalog, Optional<Instant> time) {
        return IamEvaluator.builder().catalog(catalog).clock(clock(time)).build();
    }

    /** A request with the fixed time, if there is one, so that whoever repeats it later has the same answer. */
    AccessRequest timed(AccessRequest request) {
        if (time.isEmpty()) {
            return request;
        }
        Instant second = time.get().truncatedTo(ChronoUnit.SECONDS);
        RequestContext.Builder context = request.context().toBuilder();
        if (!context.contains(CURRENT_TIME) && !context.contains(EPOCH_TIME)) {
            context.add(CURRENT_TIME, second.toString());
            context.add(EPOCH_TIME, Long.toString(second.getEpochSecond()));
        }
        return request.toBuilder().context(context.build()).build();
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
        PolicySet left = policies.inHand().toBuilder()
                .identity(List.of())
                .permissionsBoundary(List.of())
                .session(List.of())
                .serviceControl(List.of())
                .build();
        return left.equals(policies.inHand()) ? policies : policies.withInHand(left); // prepared once, if it can be
    }

    /** A reader of test files that has the same environment and clock. */
    TestFileReader testFileReader() {
        TestFileReader reader = TestFileReader.create(policies.iam(), clock(time));
        return policies.environmentFolder()
                .map(folder -> reader.withEnvironment(Path.of(folder)))
                .orElse(reader);
    }

    private static InstantSource clock(Optional<Instant> time) {
        return time.map(InstantSource::fixed).orElseGet(InstantSource::system);
    }
}
