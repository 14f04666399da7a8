package io.github.iamevaluator;

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
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policies that an environment has for the caller and the resources of each request. */
final class PoliciesOfEnvironment implements PolicySource {

    /** The keys of the resource's organization, which some actions do not carry (CTX-14). */
    private static final List<String> ORGANIZATION_KEYS = List.of("aws:ResourceOrgID", "aws:ResourceOrgPaths");

    private static final Warning NOT_ASKED = new Warning(
            Warning.Code.RESOURCE_NOT_LISTED,
            "\"*\" stands for many resources: answered as if none of them had a policy of its own");

    private final Environment environment;
    private final PolicySet replacing;
    private final PolicyCompiler compiler;
    private final EvaluationOptions options;
    private final Optional<ServiceCatalog> catalog;

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
        this.compiler = compiler;
        this.options = options;
        this.catalog = catalog;
    }

    @Override
    public Resolved resolve(AccessRequest request) {
        RequestPolicies.validate(request, replacing, options);
        return new ResolvedQuestion(request);
    }

    private final class ResolvedQuestion implements Resolved {
        private final ResolvedCaller caller;
        private final Optional<ResolvedEndpoint> endpoint;
        private final List<Warning> warnings = new ArrayList<>();
        private final AccessRequest completed;

        ResolvedQuestion(AccessRequest request) {
            this.caller = environment.caller(request.principal());
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
            ResolvedResource resource = environment.resource(
                    check.target(), caller.principal(), check.action().toString());
            PolicySet.Builder known = PolicySet.builder()
                    .identity(caller.identity())
                    .permissionsBoundary(caller.boundary())
                    .serviceControl(caller.serviceControl())
                    .resourceControl(resource.resourceControl())
                    .resource(resourcePolicies(check, resource));
            endpoint.ifPresent(through -> known.vpcEndpoint(through.policy()).endpointType(through.type()));
            PolicySet policies = RequestPolicies.replace(known.build(), replacing);
            return new CheckPolicies(
                    CompiledPolicySet.of(policies, compiler),
                    resource.unknown(),
                    asksAboutEverything(check) ? List.of(NOT_ASKED) : List.of());
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
            RequestContext.Builder context = known.context().toBuilder();
            said.entries().keySet().stream()
                    .filter(key -> !target.context().contains(key))
                    .forEach(context::remove);
            if (catalog.filter(services -> services.resourceAccountKeysAbsent(action))
                    .isPresent()) { // CTX-14
                ORGANIZATION_KEYS.stream()
                        .filter(key -> !target.context().contains(key))
                        .forEach(context::remove);
            }
            return new ResourceTarget(known.arn(), known.ownerAccount(), context.build(), known.settings());
        }

        /** Two contexts in one; what the request says wins (CTX-6). */
        private static RequestContext over(RequestContext known, RequestContext said) {
            RequestContext.Builder builder = known.toBuilder();
            said.entries().values().forEach(entry -> builder.put(entry.key(), entry.value()));
            return builder.build();
        }
    }
}
