package io.github.iamevaluator.context;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.intern.Recent;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expands a request into its checks (EVAL-40), refusing what cannot be asked (REQ-30).
 *
 * <p>One check for each resource, each dependent check that the request names, and TagSession and SetSourceIdentity
 * where session tags or a source identity are passed (STS-10).
 */
public final class CheckExpansion {

    private static final int CALLER_BITS = 8;

    private final Optional<ServiceCatalog> catalog;
    private final EvaluationOptions options;
    private final KnownActions actions;
    private final Recent<CallerKeys> callers = new Recent<>(CALLER_BITS);
    private volatile ClockKeys clock = ClockKeys.of(Instant.EPOCH);

    /** An expansion that knows the catalog, if there is one. */
    public CheckExpansion(Optional<ServiceCatalog> catalog, EvaluationOptions options) {
        this.catalog = catalog;
        this.options = options;
        this.actions = new KnownActions(catalog, options);
    }

    /**
     * The checks of a request, the first for its first resource.
     *
     * @param request the request
     * @param now fills {@code aws:CurrentTime} and {@code aws:EpochTime} where they are missing (REQ-8)
     * @throws io.github.iamevaluator.request.InvalidRequestException if it cannot be asked
     */
    public List<Check> expand(AccessRequest request, Instant now) {
        CheckBuilder builder =
                new CheckBuilder(catalog, options, actions, request, caller(request.principal()), clock(now));
        List<Check> checks = new ArrayList<>();
        for (ResourceTarget target : request.resources()) {
            Check check = builder.check(request.action(), target, request.context());
            checks.add(check);
            for (String further : sessionActions(check)) {
                checks.add(builder.check(further, target, request.context()));
            }
        }
        for (DependentCheck dependent : request.requires()) {
            RequestContext context =
                    request.context().toBuilder().putAll(dependent.context()).build();
            checks.add(builder.check(dependent.action(), dependent.resource(), context));
        }
        return checks;
    }

    private CallerKeys caller(Principal principal) {
        return callers.get(
                principal.hashCode(),
                principal.text().length(),
                keys -> keys.principal().equals(principal),
                () -> CallerKeys.of(principal, options));
    }

    /** Put into words once a second; two threads that meet here make equal ones. */
    private ClockKeys clock(Instant now) {
        ClockKeys known = clock;
        if (!known.holdAt(now)) {
            known = ClockKeys.of(now);
            clock = known;
        }
        return known;
    }

    /** STS-10: what AssumeRole needs besides when tags or a source identity are passed. */
    private List<String> sessionActions(Check check) {
        if (options.simulator()
                || !check.action().isService("sts")
                || !check.action().folded().startsWith("sts:assumerole")) {
            return List.of();
        }
        List<String> further = new ArrayList<>();
        if (passesTags(check.context())) {
            further.add("sts:TagSession");
        }
        if (check.context().contains("sts:SourceIdentity")) {
            further.add("sts:SetSourceIdentity");
        }
        return further;
    }

    private static boolean passesTags(RequestContext context) {
        return context.get("aws:TagKeys")
                        .filter(keys -> !keys.values().isEmpty())
                        .isPresent()
                || context.entries().keySet().stream().anyMatch(key -> key.startsWith("aws:requesttag/"));
    }
}
