package io.github.iamevaluator.generate;

import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;

/** Turns scenarios into such as end in an input error (REQ-30), or would without an option. */
final class InputErrors {

    private InputErrors() {}

    /** The scenario with one thing wrong. */
    static Scenario withOne(Dice dice, Scenario scenario) {
        AccessRequest request = scenario.request();
        String arn = request.resources().get(0).arn();
        return switch (dice.below(4)) {
            case 0 -> with(scenario, asking(request, request.action() + "V9", arn), dice.chance(60));
            case 1 -> with(scenario, asking(request, "nothing:Here", arn), dice.chance(60));
            case 2 -> with(scenario, asking(request, request.action(), "arn:aws:glacier:us-east-1:1:vaults/x"), false);
            default ->
                with(
                        scenario,
                        forbidden(scenario.policies(), request.principal().kind()));
        };
    }

    private static AccessRequest asking(AccessRequest request, String action, String arn) {
        return AccessRequest.builder(request.principal(), action)
                .resources(List.of(ResourceTarget.of(arn)))
                .context(request.context())
                .build();
    }

    /** REQ-17, REQ-23: policies that the caller cannot have. */
    private static PolicySet forbidden(PolicySet policies, PrincipalKind kind) {
        List<Policy> unknown = List.of(Policy.unknown("impossible"));
        return kind == PrincipalKind.ANONYMOUS
                ? policies.toBuilder().identity(unknown).build()
                : policies.toBuilder().session(unknown).build();
    }

    private static Scenario with(Scenario s, AccessRequest request, boolean matchUnknown) {
        EvaluationOptions options = s.options().withUnknownActionsMatched(matchUnknown);
        return new Scenario(s.seed(), request, s.policies(), options, s.catalog(), s.now());
    }

    private static Scenario with(Scenario s, PolicySet policies) {
        return new Scenario(s.seed(), s.request(), policies, s.options(), s.catalog(), s.now());
    }
}
