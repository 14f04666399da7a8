package io.github.iamevaluator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code decide} allocates nothing, with variables and lists in conditions and resources too, and however many actions
 * one resource policy is asked about. Bytes are counted, not time; the rounds before the compiled code is in place do not
 * count.
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

    private static final String RESOURCE_POLICY = """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Deny","Principal":"*","Action":"*","Resource":"*",
               "Condition":{"Bool":{"aws:SecureTransport":"false"}}},
              {"Effect":"Deny","Principal":"*","Action":"ec2:Delete*","Resource":"*"},
              {"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:root","arn:aws:iam::111122223333:user/ana"]},
               "Action":["ec2:Describe*","ec2:Get*"],"Resource":"*"}]}""";

    private static final Map<AccessRequest, Decision> EXPECTED = Map.of(
            request("s3:GetObject", "arn:aws:s3:::reports/2026/q1.csv"),
            Decision.ALLOWED,
            request("s3:GetObject", "arn:aws:s3:::home/ana/notes"),
            Decision.ALLOWED,
            request("s3:GetObject", "arn:aws:s3:::home/bob/notes"),
            Decision.IMPLICIT_DENY,
            request("ec2:StartInstances", "arn:aws:ec2:us-east-1:111122223333:instance/i-1"),
            Decision.ALLOWED,
            request("ec2:DescribeInstances", "*"),
            Decision.ALLOWED,
            request("ec2:StartInstances", "arn:aws:ec2:us-west-2:111122223333:instance/i-1"),
            Decision.IMPLICIT_DENY,
            request("iam:GetUser", CALLER),
            Decision.ALLOWED,
            request("iam:DeleteRole", "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/x"),
            Decision.IMPLICIT_DENY,
            denied(),
            Decision.EXPLICIT_DENY);

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

    private final ServiceCatalog catalog = ServiceCatalog.embedded();
    private final IamEvaluator iam = IamEvaluator.builder().catalog(catalog).build();

    @Test
    void decisionsAllocateNothingOnceTheyAreCompiled() {
        PreparedPolicies policies = iam.prepare(PolicySet.builder()
                .identity(parsed(PolicyForm.IDENTITY, POLICY))
                .build());
        assertAllocatesNothing(policies, EXPECTED.keySet());
        EXPECTED.forEach((request, decision) -> assertThat(policies.decide(request))
                .as("%s on %s", request.action(), request.resources())
                .isEqualTo(decision));
    }

    @Test
    void decisionsOnManyActionsOfOneResourcePolicyAllocateNothing() {
        PreparedPolicies policies = iam.prepare(underResourcePolicy());
        List<AccessRequest> requests = actionsOfEc2()
                .map(action -> AccessRequest.of(CALLER, action, "*"))
                .toList();
        assertThat(requests).hasSizeGreaterThan(100);
        assertAllocatesNothing(policies, requests);
        assertThat(requests.stream().map(policies::decide)).contains(Decision.ALLOWED, Decision.EXPLICIT_DENY);
    }

    @Test
    void decisionsOnManyUnknownActionsOfOneResourcePolicyAllocateNothing() {
        PreparedPolicies policies =
                IamEvaluator.builder().withoutCatalog().build().prepare(underResourcePolicy());
        List<AccessRequest> requests = actionsOfEc2()
                .map(action -> AccessRequest.of(CALLER, action, "arn:aws:ec2:us-east-1:111122223333:instance/i-1"))
                .toList();
        assertAllocatesNothing(policies, requests);
        assertThat(requests.stream().map(policies::decide)).contains(Decision.ALLOWED, Decision.EXPLICIT_DENY);
    }

    private static PolicySet underResourcePolicy() {
        return PolicySet.builder()
                .identity(parsed(PolicyForm.IDENTITY, POLICY))
                .resource(parsed(PolicyForm.RESOURCE_BASED, RESOURCE_POLICY))
                .build();
    }

    private static List<Policy> parsed(PolicyForm form, String text) {
        return List.of(PolicyParser.create(prefix -> true).parse(form, PolicyInput.text("p", text)));
    }

    private Stream<String> actionsOfEc2() {
        return catalog.service("ec2").orElseThrow().actions().stream()
                .filter(ServiceAction::wildcardOnly)
                .map(ServiceAction::qualifiedName);
    }

    private void assertAllocatesNothing(PreparedPolicies policies, Collection<AccessRequest> asked) {
        AccessRequest[] requests = asked.toArray(AccessRequest[]::new);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS && least > REQUESTS_OF_ROUND; i++) {
            least = Math.min(least, bytesOfRound(policies, requests));
        }
        assertThat(least).as("bytes of %d decisions", REQUESTS_OF_ROUND).isLessThanOrEqualTo(REQUESTS_OF_ROUND);
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
