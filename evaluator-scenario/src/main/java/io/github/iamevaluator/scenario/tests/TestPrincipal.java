package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A caller of a test file: who it is, by which policies it is judged, and what its requests carry. */
final class TestPrincipal {

    private final Principal principal;
    private final PoliciesUnderTest policies;
    private final RequestContext context;
    private final Map<String, PoliciesUnderTest> byBucket = new HashMap<>();

    TestPrincipal(Principal principal, PoliciesUnderTest policies, RequestContext context) {
        this.principal = principal;
        this.policies = policies;
        this.context = context;
    }

    Principal principal() {
        return principal;
    }

    /** What its requests carry unless a test says otherwise. */
    RequestContext context() {
        return context;
    }

    /** Its policies with that of a resource: of an object in a bucket, the bucket's. */
    PoliciesUnderTest policies(String resourceArn) {
        Map<String, Policy> byArn = policies.inHand().resourceByArn();
        if (byArn.isEmpty() || byArn.containsKey(resourceArn)) {
            return policies;
        }
        String bucket = bucket(resourceArn);
        Policy own = byArn.get(bucket);
        return own == null
                ? policies
                : byBucket.computeIfAbsent(
                        bucket,
                        arn -> policies.withInHand(policies.inHand().toBuilder()
                                .resource(List.of(own))
                                .build()));
    }

    private static String bucket(String arn) {
        boolean object = Arn.parse(arn)
                .filter(parsed ->
                        parsed.service().equals("s3") && parsed.region().isEmpty())
                .isPresent();
        int slash = arn.indexOf('/');
        return object && slash > 0 ? arn.substring(0, slash) : arn;
    }
}
