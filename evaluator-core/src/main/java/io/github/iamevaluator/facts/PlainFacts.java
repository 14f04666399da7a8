package io.github.iamevaluator.facts;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.facts.PolicySetFacts.Presence;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.StatementText;
import io.github.iamevaluator.policy.TextPosition;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@link Facts} that a {@link FactCode} stands for: some check of which they are true. */
public final class PlainFacts {

    private static final String CALLERS = "111111111111";
    private static final String OTHER = "222222222222";
    private static final Arn KEY = new Arn("aws", "kms", "", "", "key/k");
    private static final Arn OTHER_RESOURCE = new Arn("aws", "any", "", "", "resource");
    private static final Policy POLICY = Policy.unknown("a policy");
    private static final Statement ALLOW = new Statement(
            1,
            "/Statement",
            Optional.empty(),
            Effect.ALLOW,
            new PrincipalElement.Absent(),
            new ActionElement.Action(List.of()),
            new ResourceElement.Absent(),
            List.of(),
            new StatementText(TextPosition.START, TextPosition.START, TextPosition.START));

    private final int code;

    private PlainFacts(int code) {
        this.code = code;
    }

    /** Facts with this code. */
    public static Facts of(int code, EvaluationOptions options) {
        return new PlainFacts(code).facts(options);
    }

    private Facts facts(EvaluationOptions options) {
        return new Facts(
                request(options),
                set(PolicyType.IDENTITY),
                set(PolicyType.PERMISSIONS_BOUNDARY),
                set(PolicyType.SESSION),
                List.of(set(PolicyType.SERVICE_CONTROL)),
                List.of(),
                set(PolicyType.VPC_ENDPOINT),
                FactCode.hasResourcePolicy(code) ? List.of(resourcePolicy()) : List.of());
    }

    private RequestFacts request(EvaluationOptions options) {
        PrincipalKind caller = FactCode.caller(code).orElseThrow();
        return new RequestFacts(
                caller,
                caller == PrincipalKind.SERVICE ? Optional.empty() : Optional.of(CALLERS),
                Optional.of(FactCode.sameAccount(code) ? CALLERS : OTHER),
                false,
                new ActionName("any", "Action"),
                Optional.of(FactCode.trustRequired(code) ? KEY : OTHER_RESOURCE),
                true,
                false,
                options);
    }

    private PolicySetFacts set(PolicyType type) {
        if (!FactCode.present(code, type)) {
            return PolicySetFacts.absent(type);
        }
        return present(type, FactCode.allows(code, type) ? List.of(allow(type, MatchKind.DIRECT)) : List.of());
    }

    private ResourcePolicyFacts resourcePolicy() {
        List<ApplyingStatement> allows = Stream.of(MatchKind.values())
                .filter(kind -> (kind.bit() & FactCode.kinds(code)) != 0)
                .map(kind -> allow(PolicyType.RESOURCE, kind))
                .toList();
        return new ResourcePolicyFacts(present(PolicyType.RESOURCE, allows), false);
    }

    private static PolicySetFacts present(PolicyType type, List<ApplyingStatement> allows) {
        return new PolicySetFacts(type, type.label(), Presence.PRESENT, "EVAL-1", allows, List.of(), List.of());
    }

    private static ApplyingStatement allow(PolicyType type, MatchKind kind) {
        return new ApplyingStatement(type, POLICY, Optional.of(ALLOW), kind);
    }
}
