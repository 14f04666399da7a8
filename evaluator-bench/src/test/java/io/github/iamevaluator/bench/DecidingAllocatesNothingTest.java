package io.github.iamevaluator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code decide} allocates nothing, with variables and lists in conditions and resources too. Bytes are counted, not time;
 * the rounds before the compiled code is in place do not count.
 */
class DecidingAllocatesNothingTest {

    private static final int ROUNDS = 60;
    private static final int REQUESTS_OF_ROUND = 5_000;
    private static final String CALLER = "arn:aws:iam::111122223333:user/ana";

    private static final String POLICY = """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"s3:GetObject",
               "Resource":["arn:aws:s3:::reports/*","arn:aws:s3:::home/${aws:username}/*"]},
              {"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}},
              {"Effect":"Allow","Action":"ec2:*","Resource":"*",
               "Condition":{"StringEquals":{"aws:RequestedRegion":["us-east-1","eu-west-1"]},
                            "Null":{"aws:TagKeys":"true"}}},
              {"Effect":"Deny","NotAction":"iam:*","Resource":"*",
               "Condition":{"ForAnyValue:StringLike":{"aws:PrincipalOrgPaths":["o-none/*"]}}},
              {"Effect":"Allow","Action":"iam:GetUser","Resource":"arn:aws:iam::*:user/${aws:username}"}]}""";

    private static final Map<AccessRequest, Decision> EXPECTED = Map.of(
            request("s3:GetObject", "arn:aws:s3:::reports/2026/q1.csv"), Decision.ALLOWED,
            request("s3:GetObject", "arn:aws:s3:::home/ana/notes"), Decision.ALLOWED,
            request("s3:GetObject", "arn:aws:s3:::home/bob/notes"), Decision.IMPLICIT_DENY,
            request("ec2:StartInstances", "arn:aws:ec2:us-east-1:111122223333:instance/i-1"), Decision.ALLOWED,
            request("ec2:DescribeInstances", "*"), Decision.ALLOWED,
            request("ec2:StartInstances", "arn:aws:ec2:us-west-2:111122223333:instance/i-1"), Decision.IMPLICIT_DENY,
            request("iam:GetUser", CALLER), Decision.ALLOWED,
            denied(), Decision.EXPLICIT_DENY);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static AccessRequest request(String action, String resource) {
        return AccessRequest.of(CALLER, action, resource);
    }

    private static AccessRequest denied() {
        return AccessRequest.builder(Principals.parse(CALLER), "s3:GetObject")
                .resource("arn:aws:s3:::reports/x")
                .context(RequestContext.builder()
                        .add("aws:PrincipalOrgPaths", ContextValue.ofAll(List.of("o-some/r", "o-none/r")))
                        .build())
                .build();
    }

    @Test
    void decisionsAllocateNothingOnceTheyAreCompiled() {
        PreparedPolicies policies = IamEvaluator.builder()
                .catalog(ServiceCatalog.embedded())
                .build()
                .prepare(PolicySet.builder()
                        .identity(List.of(PolicyParser.create(prefix -> true)
                                .parse(PolicyForm.IDENTITY, PolicyInput.text("p", POLICY))))
                        .build());
        AccessRequest[] requests = EXPECTED.keySet().toArray(AccessRequest[]::new);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS && least > REQUESTS_OF_ROUND; i++) {
            least = Math.min(least, bytesOfRound(policies, requests));
        }
        assertThat(least).as("bytes of %d decisions", REQUESTS_OF_ROUND).isLessThanOrEqualTo(REQUESTS_OF_ROUND);
        EXPECTED.forEach((request, decision) -> assertThat(policies.decide(request))
                .as("%s on %s", request.action(), request.resources())
                .isEqualTo(decision));
    }

    private long bytesOfRound(PreparedPolicies policies, AccessRequest... requests) {
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        int undecided = 0;
        for (int i = 0; i < REQUESTS_OF_ROUND; i++) {
            undecided += policies.decide(requests[i % requests.length]) == Decision.UNDECIDED ? 1 : 0;
        }
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(undecided).isZero();
        return bytes;
    }
}
