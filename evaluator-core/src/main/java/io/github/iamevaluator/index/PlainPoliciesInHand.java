package io.github.iamevaluator.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.iamevaluator.context.CallerKeys;
import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One {@link PolicySet} for every plain check. */
final class PlainPoliciesInHand implements PlainPolicies {

    /** About ten thousand callers with names of usual length. */
    private static final long MOST_WEIGHT = 6L << 20;

    private final EvaluationOptions options;
    private final ActionIndex actions;
    private final Guardrails guardrails;
    private final @Nullable Guardrail boundary;
    private final @Nullable Guardrail session;
    private final @Nullable Guardrail serviceControl;
    private final @Nullable Guardrail endpoint;
    private final Map<String, PlainResource> resources = new HashMap<>();
    private final PlainResource anyResource;
    private final Cache<Principal, PlainCaller> callers = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT)
            .weigher((Principal principal, PlainCaller known) -> PlainCaller.weight(principal))
            .executor(Runnable::run)
            .build();

    PlainPoliciesInHand(PolicySet policies, IndexParts parts) {
        this.options = parts.options();
        StatementIndex.Builder statements = new StatementIndex.Builder();
        for (Policy policy : policies.identity()) {
            statements.add(
                    policy.document().orElseThrow(), any -> parts.document(policy, PolicyUse.of(PolicyType.IDENTITY)));
        }
        this.actions = parts.actions(statements.build());
        this.guardrails = new Guardrails(parts.compiler());
        this.boundary = guardrails.of(policies.permissionsBoundary(), PolicyUse.of(PolicyType.PERMISSIONS_BOUNDARY));
        this.session = guardrails.of(policies.session(), PolicyUse.of(PolicyType.SESSION));
        this.serviceControl = guardrails.ofLevels(policies.serviceControl(), PolicyUse.of(PolicyType.SERVICE_CONTROL));
        this.endpoint = guardrails.of(policies.vpcEndpoint(), PolicyUse.endpoint(policies.endpointType()));
        Guardrail resourceControl =
                guardrails.ofLevels(policies.resourceControl(), PolicyUse.of(PolicyType.RESOURCE_CONTROL));
        policies.resourceByArn()
                .forEach((arn, policy) -> resources.put(arn, resource(List.of(policy), resourceControl, parts)));
        this.anyResource = resource(policies.resource(), resourceControl, parts);
    }

    /** Tells whether checks against a policy set can be plain: it is complete, and no two policies are one resource's. */
    static boolean serves(PolicySet policies) {
        return policies.resource().size() <= 1
                && Guardrails.known(policies.identity())
                && Guardrails.known(policies.permissionsBoundary())
                && Guardrails.known(policies.session())
                && Guardrails.known(policies.vpcEndpoint())
                && Guardrails.known(policies.resource())
                && Guardrails.known(List.copyOf(policies.resourceByArn().values()))
                && Guardrails.levelsKnown(policies.serviceControl())
                && Guardrails.levelsKnown(policies.resourceControl());
    }

    private static PlainResource resource(
            List<Policy> policies, @Nullable Guardrail resourceControl, IndexParts parts) {
        return new PlainResource(
                parts.resourcePolicy(policies, PolicyUse.of(PolicyType.RESOURCE)),
                parts.resourcePolicy(policies, PolicyUse.ofTrust()),
                resourceControl,
                Optional.empty(),
                RequestContext.EMPTY,
                false);
    }

    @Override
    public @Nullable PlainCaller caller(Principal principal) {
        PlainCaller known = callers.getIfPresent(principal);
        return known != null ? known : meet(principal);
    }

    private @Nullable PlainCaller meet(Principal principal) {
        boolean hasIdentity = FactCode.hasIdentity(principal.kind());
        boolean mayHaveSession = hasIdentity && principal.kind() != PrincipalKind.USER;
        Guardrail scps = principal.kind() == PrincipalKind.SERVICE ? null : serviceControl; // SCP-5
        if (!FactCode.speaksOf(principal.kind())
                || principal.serviceLinkedRole()
                || (session != null && !mayHaveSession)) {
            return null;
        }
        PlainCaller caller = new PlainCaller(
                Caller.of(principal),
                FactCode.of(principal.kind(), false, false),
                CallerKeys.of(principal, options),
                principal.account().map(ContextValue::of).orElse(null),
                null,
                hasIdentity,
                hasIdentity ? boundary : null,
                session,
                scps,
                guardrails.limits(new LimitSet.Of(scps, endpoint, hasIdentity ? boundary : null, session)),
                RequestContext.EMPTY,
                anyResource,
                true);
        callers.put(principal, caller);
        return caller;
    }

    @Override
    public PlainResource resource(ResourceTarget target, IndexedAction action, PlainCaller caller) {
        return resources.isEmpty() ? anyResource : resources.getOrDefault(target.arn(), anyResource);
    }

    @Override
    public @Nullable Guardrail endpoint() {
        return endpoint;
    }

    @Override
    public ActionIndex actions() {
        return actions;
    }

    @Override
    public boolean concerns(RequestContext context) {
        return true;
    }
}
