package io.github.iamevaluator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.context.ResourceShape;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedCaller;
import io.github.iamevaluator.environment.ResolvedEndpoint;
import io.github.iamevaluator.environment.ResolvedResource;
import io.github.iamevaluator.environment.UnlistedResources;
import io.github.iamevaluator.index.CompiledPolicySet;
import io.github.iamevaluator.index.PolicyCompiler;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The policies that an environment has for the caller and the resources of each request. */
final class PoliciesOfEnvironment implements PolicySource {

    /** The keys of the resource's organization, which some actions do not carry (CTX-14). */
    private static final List<String> ORGANIZATION_KEYS = List.of("aws:ResourceOrgID", "aws:ResourceOrgPaths");

    private static final Warning NOT_ASKED = new Warning(
            Warning.Code.RESOURCE_NOT_LISTED,
            "\"*\" stands for many resources: answered as if none of them had a policy of its own");

    /** Some ten thousand callers with fifty policies each. */
    private static final long MOST_WEIGHT = 32L << 20;

    private static final int WEIGHT_OF_CALLER = 1024;
    private static final int WEIGHT_OF_POLICY = 48;

    private final Environment environment;
    private final PolicySet replacing;
    private final boolean replaces;
    private final PolicyCompiler compiler;
    private final EvaluationOptions options;
    private final Optional<ServiceCatalog> catalog;
    private final Cache<Principal, KnownCaller> callers = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT)
            .weigher((Principal principal, KnownCaller known) -> known.weight(principal))
            .executor(Runnable::run)
            .build();

    /**
     * A caller that was asked about.
     *
     * @param caller what the environment knows of it
     * @param policies those that it brings along, compiled
     */
    private record KnownCaller(ResolvedCaller caller, CompiledPolicySet policies) {
        int weight(Principal principal) {
            int attached = caller.identity().size()
                    + caller.boundary().size()
                    + caller.serviceControl().size();
            return WEIGHT_OF_CALLER
                    + WEIGHT_OF_POLICY * attached
                    + 2 * principal.text().length();
        }
    }

    /**
     * A source.
     *
     * @param replacing policies that come with the questions; each type given replaces what the environment says of it
     */
    PoliciesOfEnvironment(
            Environment environment,
            PolicySet replacing,
            PolicyCompiler compiler,
            EvaluationOptions options,
            Optional<ServiceCatalog> catalog) {
        this.environment = environment;
        this.replacing = replacing;
        this.replaces = !replacing.equals(PolicySet.EMPTY);
        this.compiler = compiler;
        this.options = options;
        this.catalog = catalog;
    }

    @Override
    public Resolved resolve(AccessRequest request) {
        RequestPolicies.validate(request, replacing, options);
        return new ResolvedQuestion(request, callers.get(request.principal(), this::meet));
    }

    private KnownCaller meet(Principal principal) {
        ResolvedCaller caller = environment.caller(principal);
        PolicySet policies = PolicySet.builder()
                .identity(caller.identity())
                .permissionsBoundary(caller.boundary())
                .serviceControl(caller.serviceControl())
                .build();
        return new KnownCaller(caller, CompiledPolicySet.of(replaced(policies), compiler));
    }

    private PolicySet replaced(PolicySet known) {
        return replaces ? RequestPolicies.replace(known, replacing) : known;
    }

    private final class ResolvedQuestion implements Resolved {
        private final ResolvedCaller caller;
        private final CompiledPolicySet ofCaller;
        private final Optional<ResolvedEndpoint> endpoint;
        private final List<Warning> warnings = new ArrayList<>();
        private final IdentityHashMap<ResourceTarget, CompletedTarget> targets = new IdentityHashMap<>(2);
        private final AccessRequest completed;

        /** A resource that was asked for with an action, as the environment completes it. */
        private record CompletedTarget(String action, ResolvedResource resolved) {}

        ResolvedQuestion(AccessRequest request, KnownCaller known) {
            this.caller = known.caller();
            this.ofCaller = known.policies();
            this.endpoint = environment.endpoint(request.context());
            this.completed = complete(request);
        }

        @Override
        public AccessRequest request() {
            return completed;
        }

        @Override
        public List<Warning> warnings() {
            return warnings;
        }

        @Override
        public CheckPolicies policies(Check check) {
            ResolvedResource resource = resolved(check.target(), check.action().toString());
            PolicySet.Builder known = PolicySet.builder()
                    .resourceControl(resource.resourceControl())
                    .resource(resourcePolicies(check, resource));
            endpoint.ifPresent(through -> known.vpcEndpoint(through.policy()).endpointType(through.type()));
            return new CheckPolicies(
                    ofCaller.on(replaced(known.build())),
                    resource.unknown(),
                    asksAboutEverything(check) ? List.of(NOT_ASKED) : List.of());
        }

        /** What was found when the request was completed, unless the check is of another action (STS-10). */
        private ResolvedResource resolved(ResourceTarget target, String action) {
            CompletedTarget known = targets.get(target);
            return known != null && known.action().equals(action)
                    ? known.resolved()
                    : environment.resource(target, caller.principal(), action);
        }

        /** Of all resources at once no policy is asked; they count as the environment counts what is not listed. */
        private List<Policy> resourcePolicies(Check check, ResolvedResource resource) {
            boolean unknown = environment.unlistedResources() == UnlistedResources.UNKNOWN_POLICY;
            return asksAboutEverything(check) && unknown
                    ? List.of(Policy.unknown("policies of the resources that * stands for"))
                    : resource.policies();
        }

        private static boolean asksAboutEverything(Check check) {
            return check.shape() == ResourceShape.PATTERN && check.arn().isEmpty();
        }

        private AccessRequest complete(AccessRequest request) {
            RequestContext context = over(caller.context(), request.context());
            if (endpoint.isPresent()) {
                context = over(endpoint.get().context(), context);
            }
            return AccessRequest.builder(caller.principal(), request.action())
                    .resources(request.resources().stream()
                            .map(target -> complete(target, request.action(), request.context()))
                            .toList())
                    .context(context)
                    .requires(request.requires().stream()
                            .map(check -> complete(check, request.context()))
                            .toList())
                    .callerInManagementAccount(request.callerInManagementAccount() || caller.inManagementAccount())
                    .literalResource(request.literalResource())
                    .build();
        }

        private DependentCheck complete(DependentCheck check, RequestContext said) {
            ResourceTarget resource = complete(check.resource(), check.action(), over(said, check.context()));
            return new DependentCheck(check.action(), resource, check.context());
        }

        private ResourceTarget complete(ResourceTarget target, String action, RequestContext said) {
            ResolvedResource resource = environment.resource(target, caller.principal(), action);
            warnings.addAll(resource.warnings());
            ResourceTarget known = resource.target();
            ResourceTarget completed = new ResourceTarget(
                    known.arn(), known.ownerAccount(), context(known, target, action, said), known.settings());
            targets.put(completed, new CompletedTarget(action, resource));
            return completed;
        }

        /** What is known under the resource's keys, but for what the request says and what the action does not carry. */
        private RequestContext context(
                ResourceTarget known, ResourceTarget target, String action, RequestContext said) {
            List<String> left = new ArrayList<>();
            for (String key : said.entries().keySet()) {
                if (known.context().find(key) != null && target.context().find(key) == null) {
                    left.add(key);
                }
            }
            if (catalog.filter(services -> services.resourceAccountKeysAbsent(action))
                    .isPresent()) { // CTX-14
                ORGANIZATION_KEYS.stream()
                        .filter(key -> !target.context().contains(key))
                        .forEach(left::add);
            }
            if (left.isEmpty()) {
                return known.context();
            }
            RequestContext.Builder context = known.context().toBuilder();
            left.forEach(context::remove);
            return context.build();
        }

        /** Two contexts in one; what the request says wins (CTX-6). */
        private static RequestContext over(RequestContext known, RequestContext said) {
            if (known.entries().isEmpty()) {
                return said;
            }
            return said.entries().isEmpty()
                    ? known
                    : known.toBuilder().putAll(said).build();
        }
    }
}
