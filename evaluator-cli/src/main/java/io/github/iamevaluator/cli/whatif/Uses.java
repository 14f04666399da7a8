package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.whatif.AccessChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often, and when last, requests were made that a change answers otherwise: each has a weight. */
public final class Uses {

    private final Map<Key, Use> byKey = new HashMap<>();
    private final boolean recorded;

    /** What recorded requests have in common that are told as one. */
    private record Call(String caller, String action, List<String> resources) {}

    private record Key(AccessChange.Kind kind, Object request) {}

    private Uses(boolean recorded) {
        this.recorded = recorded;
    }

    /**
     * Uses of what was really done. Sessions of a role count for the role, and circumstances, of which each call has its own,
     * do not tell requests apart.
     */
    public static Uses recorded() {
        return new Uses(true);
    }

    /** Uses of requests that somebody wrote down; their circumstances tell them apart. */
    public static Uses written() {
        return new Uses(false);
    }

    /** Tells whether they were really made. */
    boolean areRecorded() {
        return recorded;
    }

    /** What a request has in common with those that are told together with it. */
    public Object key(AccessRequest request) {
        return recorded
                ? new Call(
                        caller(request.principal()),
                        request.action(),
                        request.resources().stream().map(ResourceTarget::arn).toList())
                : request;
    }

    /** Takes in that a request was made, and when, if that is known. */
    public void add(AccessChange.Kind kind, AccessRequest request, Optional<Instant> when) {
        byKey.merge(new Key(kind, key(request)), new Use(1, when), Use::and);
    }

    /** How often the request of a change was made. */
    Optional<Use> of(AccessChange change) {
        return Optional.ofNullable(byKey.get(new Key(change.kind(), key(change.request()))));
    }

    /** The role of a session, anybody else as is. */
    public static String caller(Principal principal) {
        return principal instanceof Principal.RoleSession session
                ? session.roleArn()
                        .map(Arn::toString)
                        .orElseGet(() -> session.sessionArn().account() + "/" + session.roleName())
                : principal.text();
    }
}
