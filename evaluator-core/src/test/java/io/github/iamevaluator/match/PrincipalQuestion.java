package io.github.iamevaluator.match;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.stream.Stream;

/** A principal element of a test, and the policy it stands in; an Allow of a resource policy to begin with. */
record PrincipalQuestion(
        PrincipalElement element,
        Effect effect,
        PolicyType policyType,
        EndpointType endpointType,
        boolean trustPolicy,
        EvaluationOptions options) {

    static PrincipalQuestion of(PrincipalElement element) {
        return new PrincipalQuestion(
                element, Effect.ALLOW, PolicyType.RESOURCE, EndpointType.INTERFACE, false, EvaluationOptions.DEFAULT);
    }

    static PrincipalQuestion listing(PrincipalEntry.Type type, String... values) {
        return of(new PrincipalElement.Principal(entries(type, values)));
    }

    static PrincipalQuestion excluding(PrincipalEntry.Type type, String... values) {
        return of(new PrincipalElement.NotPrincipal(entries(type, values)));
    }

    PrincipalQuestion deny() {
        return new PrincipalQuestion(element, Effect.DENY, policyType, endpointType, trustPolicy, options);
    }

    PrincipalQuestion trust() {
        return new PrincipalQuestion(element, effect, policyType, endpointType, true, options);
    }

    PrincipalQuestion in(PolicyType type) {
        return new PrincipalQuestion(element, effect, type, endpointType, trustPolicy, options);
    }

    PrincipalQuestion atGateway() {
        return new PrincipalQuestion(
                element, effect, PolicyType.VPC_ENDPOINT, EndpointType.GATEWAY, trustPolicy, options);
    }

    PrincipalQuestion with(EvaluationOptions other) {
        return new PrincipalQuestion(element, effect, policyType, endpointType, trustPolicy, other);
    }

    PrincipalMatcher matcher() {
        return PrincipalMatcher.compile(element, effect, policyType, endpointType, trustPolicy, options);
    }

    /** How it fits a caller without permissions boundary. */
    PrincipalMatch match(Principal caller) {
        return matcher().match(Caller.of(caller), RequestContext.EMPTY, false);
    }

    private static List<PrincipalEntry> entries(PrincipalEntry.Type type, String... values) {
        return Stream.of(values).map(value -> new PrincipalEntry(type, value)).toList();
    }
}
