package io.github.iamevaluator.bench.peers;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimString;
import io.github.iamevaluator.bench.PeerCase;
import io.github.iamevaluator.bench.Scenario;
import io.github.iamevaluator.bench.measure.PeerClock;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cedar as cedar-java 4.10.0 ships it, with the policy set cached natively.
 *
 * <p>More than we do: names the deciding policies and the errors of each answer; passes request and entities to native
 * code as JSON each time. Less: no IAM semantics; the translation covers the hot action's statements only. Measured is the
 * binding as shipped, not Cedar.
 */
public final class CedarPeer {

    private static final int GROUPS = 10;
    private static final EntityUID CALLER = uid("User", "worker");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final List<AuthorizationRequest> requests = new ArrayList<>();
    private final List<Entities> entities = new ArrayList<>();
    private final PeerCase asked;

    private CedarPeer(PeerCase asked) throws CacheException {
        this.asked = asked;
        Set<Policy> translated = new LinkedHashSet<>();
        for (Statement statement : asked.statements()) {
            int number = translated.size();
            translated.add(new Policy(translate(statement, number % GROUPS), "p" + number));
        }
        policies = new PolicySet(translated);
        policies.cache();
        Set<EntityUID> groups = new LinkedHashSet<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(uid("Group", "g" + i));
        }
        Entity caller = new Entity(CALLER, groups);
        for (int i = 0; i < asked.requests().size(); i++) {
            Entity resource = new Entity(
                    uid("Resource", asked.resource(i)), Map.of("arn", new PrimString(asked.resource(i))), Set.of());
            EntityUID action = uid("Action", asked.requests().get(i).action());
            requests.add(new AuthorizationRequest(CALLER, action, resource.getEUID(), new Context()));
            entities.add(new Entities(Set.of(caller, resource)));
        }
    }

    /** Prints a line for each size of the hot action's scenario. */
    public static void main(String[] arguments) throws CacheException {
        for (int statements : new int[] {10, 100, 1_000}) {
            PeerCase asked = PeerCase.of(Scenario.HOTACTION, statements);
            CedarPeer peer = new CedarPeer(asked);
            System.out.println(PeerClock.measure(
                    "cedar-java-4.10.0", asked.scenario(), asked.requests().size(), peer::agrees));
        }
    }

    /** A permit or forbid of the same actions on what the same pattern matches. */
    private static String translate(Statement statement, int group) {
        String actions = statement.action().patterns().stream()
                .map(pattern -> "Action::\"" + pattern.text() + '"')
                .collect(Collectors.joining(", "));
        String pattern = statement.resource().patterns().get(0).text();
        return (statement.effect() == Effect.ALLOW ? "permit" : "forbid") + "(principal in Group::\"g" + group
                + "\", action in [" + actions + "], resource) when { resource.arn like \"" + pattern + "\" };";
    }

    private static EntityUID uid(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id);
    }

    private boolean agrees(int request) {
        try {
            boolean allowed = engine.isAuthorized(requests.get(request), policies, entities.get(request))
                    .success
                    .map(AuthorizationSuccessResponse::isAllowed)
                    .orElseThrow();
            return allowed == (asked.decisions().get(request) == Decision.ALLOWED);
        } catch (AuthException failed) {
            throw new IllegalStateException("Cedar does not answer", failed);
        }
    }
}
