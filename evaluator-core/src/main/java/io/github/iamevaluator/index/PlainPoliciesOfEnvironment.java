package io.github.iamevaluator.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.context.CallerKeys;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedCaller;
import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What an environment has for the caller and the resource of each plain check. */
final class PlainPoliciesOfEnvironment implements PlainPolicies {

    /** About a hundred thousand callers with names of usual length. */
    private static final long MOST_WEIGHT = 64L << 20;

    private static final int MOST_GROWTH = 2;
    private static final String ENDPOINT = "aws:sourcevpce";

    private final Environment environment;
    private final IndexParts parts;
    private final StatementIndex statements;
    private final ActionIndex actions;
    private final Guardrails guardrails;
    private final PlainResources resources;
    private final Map<RequestContext, RequestContext> contexts = new ConcurrentHashMap<>();
    private final Map<DocumentSet, DocumentSet> sets = new ConcurrentHashMap<>();
    private final Cache<Principal, Met> callers = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT)
            .weigher((Principal principal, Met known) -> PlainCaller.weight(principal))
            .executor(Runnable::run)
            .build();

    /**
     * A caller that was asked about.
     *
     * @param caller null if no check of it is plain
     */
    private record Met(@Nullable PlainCaller caller) {}

    private PlainPoliciesOfEnvironment(
            Environment environment,
            IndexParts parts,
            StatementIndex statements,
            ActionIndex actions,
            Guardrails guardrails) {
        this.environment = environment;
        this.parts = parts;
        this.statements = statements;
        this.actions = actions;
        this.guardrails = guardrails;
        this.resources = new PlainResources(environment, guardrails, parts);
    }

    /** The index of an environment. */
    static PlainPoliciesOfEnvironment of(Environment environment, IndexParts parts) {
        StatementIndex statements = index(environment, parts, new StatementIndex.Builder());
        return new PlainPoliciesOfEnvironment(
                environment, parts, statements, parts.actions(statements), new Guardrails(parts.compiler()));
    }

    /**
     * The index of this environment after a change: new documents are added, and only the actions that they match are
     * matched anew. What is gone leaves the index when it is half of it.
     */
    @Override
    public Optional<PlainPolicies> changedTo(Environment changed) {
        StatementIndex more = index(changed, parts, new StatementIndex.Builder(statements));
        return Optional.of(
                more.documents() > MOST_GROWTH * Math.max(1, more.inUse())
                        ? of(changed, parts)
                        : new PlainPoliciesOfEnvironment(changed, parts, more, actions.over(more), guardrails));
    }

    private static StatementIndex index(Environment environment, IndexParts parts, StatementIndex.Builder builder) {
        for (Arn identity : environment.principals()) {
            for (Policy policy : identityPolicies(environment, identity)) {
                policy.document()
                        .filter(document -> !document.isPacked()) // a caller of such is asked about in full
                        .ifPresent(document -> builder.add(
                                document, any -> parts.document(policy, PolicyUse.of(PolicyType.IDENTITY))));
            }
        }
        return builder.build();
    }

    /** The policies of a user or role; none where one is broken: whoever asks about that caller is told. */
    private static List<Policy> identityPolicies(Environment environment, Arn identity) {
        try {
            return environment.caller(Principals.parse(identity.toString())).identity();
        } catch (PolicyParseException | InvalidRequestException broken) {
            return List.of();
        }
    }

    @Override
    public @Nullable PlainCaller caller(Principal principal) {
        Met known = callers.getIfPresent(principal);
        if (known == null) {
            known = new Met(meet(principal));
            callers.put(principal, known);
        }
        return known.caller();
    }

    private @Nullable PlainCaller meet(Principal principal) {
        if (!FactCode.speaksOf(principal.kind())) {
            return null;
        }
        ResolvedCaller resolved = environment.caller(principal);
        return Guardrails.known(resolved.identity()) ? plain(principal, resolved) : null;
    }

    @Override
    public @Nullable PlainCaller callerBesideUnknown(Principal principal) {
        if (!FactCode.hasIdentity(principal.kind())) {
            return null;
        }
        ResolvedCaller resolved = environment.caller(principal);
        return Guardrails.known(resolved.identity()) ? null : plain(principal, resolved);
    }

    /** A caller with those of its identity policies that are at hand. */
    private @Nullable PlainCaller plain(Principal principal, ResolvedCaller resolved) {
        boolean known = Guardrails.known(resolved.boundary()) && Guardrails.levelsKnown(resolved.serviceControl());
        List<PolicyDocument> identity = resolved.identity().stream()
                .flatMap(policy -> policy.document().stream())
                .toList();
        if (!known || !statements.hasAll(identity)) {
            return null;
        }
        Guardrail boundary = guardrails.of(resolved.boundary(), PolicyUse.of(PolicyType.PERMISSIONS_BOUNDARY));
        Guardrail serviceControl =
                guardrails.ofLevels(resolved.serviceControl(), PolicyUse.of(PolicyType.SERVICE_CONTROL));
        return new PlainCaller(
                Caller.of(resolved.principal()),
                FactCode.of(principal.kind(), false, false),
                CallerKeys.of(resolved.principal(), parts.options()),
                principal.account().map(ContextValue::of).orElse(null),
                sets.computeIfAbsent(statements.set(identity), same -> same),
                FactCode.hasIdentity(principal.kind()),
                boundary,
                null,
                serviceControl,
                guardrails.limits(new LimitSet.Of(serviceControl, null, boundary, null)),
                contexts.computeIfAbsent(resolved.context(), same -> same),
                resources.ofAccountOf(resolved.principal()),
                resources.unlistedArePlain(resolved.principal()));
    }

    @Override
    public @Nullable PlainResource resource(ResourceTarget target, IndexedAction action, PlainCaller caller) {
        return resources.find(target, action, caller);
    }

    @Override
    public ActionIndex actions() {
        return actions;
    }

    /** What goes through an endpoint has to be asked whether that has a policy. */
    @Override
    public boolean concerns(RequestContext context) {
        return context.find(ENDPOINT) == null;
    }
}
