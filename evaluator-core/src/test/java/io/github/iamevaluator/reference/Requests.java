package io.github.iamevaluator.reference;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Section 1: a request is checked, and taken apart into the checks that it needs (REQ-30, EVAL-40, STS-10). */
record Requests(
        AccessRequest request,
        PolicySet policies,
        EvaluationOptions options,
        Optional<ServiceCatalog> catalog,
        Instant now) {

    /** The checks, or an {@link InvalidRequestException}. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        boolean several = request.resources().size() > 1;
        for (ResourceTarget target : request.resources()) {
            RequestContext supplied = overlay(request.context(), target.context());
            checks.add(check(request.action(), target, supplied, several));
            for (String further : withTags(request.action(), supplied)) { // STS-10
                checks.add(check(further, target, supplied, several));
            }
        }
        for (DependentCheck dependent : request.requires()) {
            RequestContext supplied = overlay(
                    overlay(request.context(), dependent.context()),
                    dependent.resource().context());
            checks.add(check(dependent.action(), dependent.resource(), supplied, several));
        }
        checkPolicies();
        return checks;
    }

    /** REQ-21. */
    static boolean assumedRoot(Principal principal, RequestContext context) {
        return principal.kind() == PrincipalKind.ROOT
                && context.single("aws:AssumedRoot").filter(Booleans::truth).isPresent();
    }

    private static RequestContext overlay(RequestContext below, RequestContext above) {
        RequestContext.Builder builder = below.toBuilder();
        above.entries().values().forEach(entry -> builder.put(entry.key(), entry.value()));
        return builder.build();
    }

    private static List<String> withTags(String action, RequestContext context) {
        List<String> further = new ArrayList<>();
        if (!assumesRole(action)) {
            return further;
        }
        boolean requestTag = context.entries().values().stream()
                .anyMatch(entry -> Names.behind("aws:RequestTag/", entry.key()).isPresent());
        boolean tagKeys =
                context.get("aws:TagKeys").map(v -> !v.values().isEmpty()).orElse(false);
        if (requestTag || tagKeys) {
            further.add("sts:TagSession");
        }
        if (context.contains("sts:SourceIdentity")) {
            further.add("sts:SetSourceIdentity");
        }
        return further;
    }

    /** Whether an action is {@code sts:AssumeRole*}. */
    static boolean assumesRole(String action) {
        return Names.behind("sts:AssumeRole", action).isPresent();
    }

    private Check check(String action, ResourceTarget target, RequestContext supplied, boolean several) {
        Optional<ServiceAction> known = known(action);
        if (!target.arn().equals("*") && Arn.parse(target.arn()).isEmpty()) { // REQ-4
            throw new InvalidRequestException(InputError.NO_RESOURCE_TYPES, target.arn());
        }
        List<ResourceTypeLink> types = known.map(a -> types(a, target.arn())).orElse(List.of());
        boolean foreign = known.isPresent() && typeError(known.get(), types, target, supplied);
        boolean filter = options.strictKeys() || several; // CTX-4, EVAL-40
        RequestContext kept = supplied;
        if (catalog.isPresent() && !options.simulator()) { // SIM-40: what is passed, as it is passed
            kept = normalized(catalog.get(), known, filter, types, supplied);
        }
        Optional<String> owner = owner(target);
        DerivedContext derived = new DerivedContext(request.principal(), action, target, owner, now, catalog);
        RequestContext complete = options.simulator() ? derived.simulator(kept) : derived.over(kept);
        return new Check(
                request.principal(),
                request.callerInManagementAccount(),
                action,
                target.arn(),
                owner,
                complete,
                kept.entries().keySet(),
                target.settings(),
                request.literalResource(),
                known.map(ServiceAction::wildcardOnly).orElse(false),
                foreign);
    }

    /** REQ-2, REQ-3; SIM-52: the simulator takes any text with a colon. */
    private Optional<ServiceAction> known(String action) {
        int colon = action.indexOf(':');
        boolean oneColon = colon > 0 && colon == action.lastIndexOf(':') && colon < action.length() - 1;
        boolean wellFormed = options.simulator()
                ? colon >= 0
                : oneColon && !action.contains("*") && !action.contains("?") && !action.contains(" ");
        if (!wellFormed) {
            throw new InvalidRequestException(InputError.INVALID_ACTION, action);
        }
        Optional<ServiceAction> known = catalog.flatMap(c -> c.action(action));
        if (catalog.isPresent() && known.isEmpty() && !options.simulator() && !options.matchUnknownActions()) {
            boolean service = catalog.get().service(Names.prefix(action)).isPresent();
            throw new InvalidRequestException(service ? InputError.INVALID_ACTION : InputError.INVALID_SERVICE, action);
        }
        return known;
    }

    private List<ResourceTypeLink> types(ServiceAction action, String resource) {
        boolean pattern = resource.contains("*") && !request.literalResource();
        List<ResourceTypeLink> types =
                pattern ? action.resourceTypesWithin(resource) : action.resourceTypesFor(resource);
        if (types.isEmpty() && resource.startsWith("arn:aws:organizations::aws:policy/")) { // REQ-7
            return action.resourceTypes().stream()
                    .filter(link -> link.type().name().equals("policy"))
                    .toList();
        }
        return types;
    }

    /** REQ-7, REQ-30: whether the resource is none of the action's; an error but for the simulator (SIM-51). */
    private boolean typeError(
            ServiceAction action, List<ResourceTypeLink> types, ResourceTarget target, RequestContext supplied) {
        if (target.arn().equals("*")) {
            return false;
        }
        boolean rootArn = target.arn().endsWith(":root") && action.service().equals("iam");
        if (assumedRoot(request.principal(), supplied) && rootArn) { // IAM-7
            return false;
        }
        boolean pattern = target.arn().contains("*") && !request.literalResource();
        if (types.isEmpty() && options.simulator()) {
            return true;
        }
        if (action.wildcardOnly()) {
            throw new InvalidRequestException(InputError.MUST_USE_WILDCARD, target.arn());
        }
        if (types.isEmpty()) {
            throw new InvalidRequestException(InputError.NO_RESOURCE_TYPES, target.arn());
        }
        if (types.size() > 1 && !pattern && !options.simulator()) {
            throw new InvalidRequestException(InputError.MULTIPLE_RESOURCE_TYPES, target.arn());
        }
        return false;
    }

    /** CTX-3, CTX-4. */
    private static RequestContext normalized(
            ServiceCatalog catalog,
            Optional<ServiceAction> action,
            boolean filter,
            List<ResourceTypeLink> types,
            RequestContext supplied) {
        RequestContext.Builder kept = RequestContext.builder();
        for (RequestContext.Entry entry : supplied.entries().values()) {
            String key = entry.key();
            boolean carried = action.isEmpty() || catalog.actionCanCarry(action.get(), types, key);
            Optional<Boolean> list = action.map(a -> catalog.keyType(key, a))
                    .orElseGet(() -> catalog.keyType(key))
                    .map(type -> type.listValued());
            List<String> values = entry.value().values();
            boolean nothing = list.filter(l -> !l).isPresent() && values.isEmpty();
            if ((!filter || carried) && !nothing) {
                kept.put(
                        key,
                        list.map(l -> l ? ContextValue.ofAll(values) : ContextValue.of(values.get(0)))
                                .orElse(entry.value()));
            }
        }
        return kept.build();
    }

    /** REQ-5, REQ-7, IAM-6. */
    private Optional<String> owner(ResourceTarget target) {
        Optional<String> ofArn = Arn.parse(target.arn()).flatMap(Arn::accountId);
        Optional<String> own = request.principal().account();
        return target.ownerAccount().or(() -> ofArn).or(() -> own);
    }

    /** REQ-17, REQ-23. */
    private void checkPolicies() {
        PrincipalKind kind = request.principal().kind();
        boolean identitySide = !policies.identity().isEmpty()
                || !policies.permissionsBoundary().isEmpty()
                || !policies.session().isEmpty()
                || !policies.serviceControl().isEmpty();
        if (kind == PrincipalKind.ANONYMOUS && identitySide && !options.simulator()) {
            throw new InvalidRequestException(InputError.ANONYMOUS_POLICIES_INVALID, "anonymous");
        }
        boolean mayHaveSession = switch (kind) {
            case ROLE, ROLE_SESSION, FEDERATED_USER -> true;
            case ROOT -> assumedRoot(request.principal(), request.context());
            case USER, FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
        if (!policies.session().isEmpty() && !mayHaveSession && !options.simulator()) {
            throw new InvalidRequestException(
                    InputError.SESSION_POLICY_INVALID_PRINCIPAL,
                    request.principal().text());
        }
    }
}
