package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What IAM refuses whatever policies allow (IAM-1, IAM-3, IAM-4) goes by the index, and is what {@code evaluate} says. */
class RefusalsByIndexTest {

    private static final String HOME = "arn:aws:iam::111122223333:";

    private static final Principal ANA = Principals.parse(HOME + "user/ana");

    private static final List<Principal> CALLERS = List.of(
            ANA,
            Principals.parse(HOME + "role/worker"),
            Principals.parse("arn:aws:sts::111122223333:assumed-role/worker/s"),
            Principals.parse(HOME + "root"),
            new Principal.Service("ec2.amazonaws.com"));

    private static final List<String> ACTIONS = List.of(
            "iam:PassRole", "iam:DeleteRole", "iam:UpdateAssumeRolePolicy", "iam:GetRole", "iam:CreatePolicyVersion");

    private static final List<String> RESOURCES = List.of(
            HOME + "role/aws-reserved/sso.amazonaws.com/x",
            HOME + "role/x",
            "arn:aws:iam::444455556666:role/x",
            "arn:aws:iam::444455556666:role/aws-reserved/x",
            HOME + "policy/p",
            "arn:aws:iam::aws:policy/p");

    private static final String ALLOW = statement("Allow", "*");
    private static final String DENY = statement("Deny", "iam:UpdateAssumeRolePolicy");

    private final IamEvaluator iam = IamEvaluator.create();

    private static String statement(String effect, String action) {
        return "{\"Effect\":\"" + effect + "\",\"Action\":\"" + action + "\",\"Resource\":\"*\"}";
    }

    private static List<Policy> policies(PolicyForm form, String... statements) {
        String text = "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
        return List.of(PolicyParser.create(prefix -> true).parse(form, PolicyInput.text("p", text)));
    }

    private static Stream<PolicySet> policySets() {
        PolicySet allowing = PolicySet.builder()
                .identity(policies(PolicyForm.IDENTITY, ALLOW))
                .build();
        return Stream.of(
                PolicySet.EMPTY,
                allowing,
                PolicySet.builder()
                        .identity(policies(PolicyForm.IDENTITY, ALLOW, DENY))
                        .build(),
                allowing.toBuilder()
                        .serviceControl(
                                List.of(new ControlLevel("root", policies(PolicyForm.SERVICE_CONTROL, ALLOW, DENY))))
                        .build(),
                allowing.toBuilder()
                        .permissionsBoundary(policies(PolicyForm.PERMISSIONS_BOUNDARY, DENY))
                        .build());
    }

    private static Stream<AccessRequest> requests() {
        return CALLERS.stream()
                .flatMap(caller -> ACTIONS.stream()
                        .flatMap(action -> RESOURCES.stream()
                                .filter(resource ->
                                        resource.contains(":policy/") == action.equals("iam:CreatePolicyVersion"))
                                .map(resource -> request(caller, action, resource))));
    }

    private static AccessRequest request(Principal caller, String action, String resource) {
        return AccessRequest.builder(caller, action).resource(resource).build();
    }

    @Test
    void bothWaysSayTheSame() {
        policySets()
                .map(iam::prepare)
                .forEach(prepared -> assertThat(requests()
                                .filter(request -> prepared.decide(request)
                                        != prepared.evaluate(request).decision()))
                        .isEmpty());
    }

    @Test
    void aReservedRoleIsNotChangedWhateverIsAllowed() {
        PlainDecisions plain =
                iam.prepare(policySets().skip(2).findFirst().orElseThrow()).plain();
        assertThat(plain.decide(request(ANA, "iam:DeleteRole", RESOURCES.get(0))))
                .isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(plain.decide(request(ANA, "iam:UpdateAssumeRolePolicy", RESOURCES.get(0))))
                .isEqualTo(Decision.EXPLICIT_DENY);
        assertThat(plain.decide(request(ANA, "iam:DeleteRole", RESOURCES.get(1))))
                .isEqualTo(Decision.ALLOWED);
    }
}
