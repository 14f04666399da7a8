package io.github.iamevaluator.whatif;

import io.github.iamevaluator.PreparedAction;
import io.github.iamevaluator.PreparedPrincipal;
import io.github.iamevaluator.PreparedResource;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The callers of a comparison as one side knows them. Safe for use by any number of threads. */
final class CandidateSide {

    private final Side side;
    private final List<Known> callers = new ArrayList<>();
    private final Map<Integer, AccessAnswer> undecided = new ConcurrentHashMap<>();

    /**
     * What a side knows of a caller.
     *
     * @param principal the caller
     * @param prepared ready for questions; empty if there is no such caller, or its policies are broken
     * @param refusal why nothing can be asked about it; empty if it can
     */
    private record Known(Principal principal, Optional<PreparedPrincipal> prepared, Optional<String> refusal) {}

    /** The callers on a side. */
    CandidateSide(Side side, List<Principal> callers) {
        this.side = side;
        callers.forEach(caller -> this.callers.add(know(side, caller)));
    }

    private static Known know(Side side, Principal caller) {
        try {
            return new Known(caller, side.caller(caller), Optional.empty());
        } catch (PolicyParseException broken) {
            return new Known(caller, Optional.empty(), Optional.of(String.valueOf(broken.getMessage())));
        }
    }

    /** The side itself. */
    Side side() {
        return side;
    }

    /** Why nothing can be asked about a caller; empty if it can, or there is none. */
    Optional<String> refusal(int caller) {
        return callers.get(caller).refusal();
    }

    /** Tells whether a caller is sure not to be there: it is denied everything. */
    boolean isAbsent(int caller) {
        return callers.get(caller).prepared().isEmpty() && refusal(caller).isEmpty();
    }

    /** Those of some callers that there are. */
    PresentCallers present(int[] some) {
        int[] places = IntStream.range(0, some.length)
                .filter(place -> callers.get(some[place]).prepared().isPresent())
                .toArray();
        return new PresentCallers(
                side.matrix(IntStream.of(places)
                        .mapToObj(place -> callers.get(some[place]).principal())
                        .toList()),
                places);
    }

    /**
     * The answer with its reasons.
     *
     * @param undecidedByCaller whether it is undecided because of identity policies of the caller that are not at hand, and
     *     of nothing else: then all such answers for this caller are one
     */
    AccessAnswer evaluate(int caller, AccessRequest request, boolean undecidedByCaller) {
        return undecidedByCaller
                ? undecided.computeIfAbsent(caller, any -> side.evaluate(request))
                : side.evaluate(request);
    }

    /** The decision for one caller about a resource whose wildcards are characters; throws what {@link Side#decide} throws. */
    Decision decideLiterally(int caller, String action, ResourceTarget resource, RequestContext context) {
        return side.decide(AccessRequest.builder(callers.get(caller).principal(), action)
                        .resources(List.of(resource))
                        .context(context)
                        .literalResource(true)
                        .build())
                .orElse(Decision.IMPLICIT_DENY);
    }

    /** The decision for one caller; throws what {@link Side#decide} throws. */
    Decision decide(int caller, PreparedAction action, PreparedResource resource, RequestContext context) {
        return side.decide(callers.get(caller).prepared(), action, resource, context);
    }
}
