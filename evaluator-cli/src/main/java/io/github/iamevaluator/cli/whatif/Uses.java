package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.whatif.AccessChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often, and when last, requests were made that a change answers otherwise: recorded ones have a weight. */
public final class Uses {

    private final Map<Key, Use> byKey = new HashMap<>();

    /**
     * How often and when last.
     *
     * @param count how often
     * @param last when last
     */
    record Use(long count, Instant last) {

        Use and(Use other) {
            return new Use(count + other.count, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** What recorded requests have in common that are told as one. */
    private record Request(String caller, String action, List<String> resources) {}

    private record Key(AccessChange.Kind kind, Object request) {}

    /** What a request has in common with those that are told together with it. */
    public static Object key(AccessRequest request) {
        return new Request(
                request.principal().text(),
                request.action(),
                request.resources().stream().map(ResourceTarget::arn).toList());
    }

    /** Takes in that a request was made. */
    public void add(AccessChange.Kind kind, AccessRequest request, Instant when) {
        byKey.merge(new Key(kind, key(request)), new Use(1, when), Use::and);
    }

    /** How often the request of a change was made. */
    Optional<Use> of(AccessChange change) {
        return Optional.ofNullable(byKey.get(new Key(change.kind(), key(change.request()))));
    }
}
