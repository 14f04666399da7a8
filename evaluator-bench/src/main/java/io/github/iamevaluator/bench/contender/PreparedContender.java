package io.github.iamevaluator.bench.contender;

import io.github.iamevaluator.PreparedAction;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.PreparedPrincipal;
import io.github.iamevaluator.PreparedResource;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The engine, asked with parts that were made ready: each caller, action and resource once. */
final class PreparedContender implements Contender {

    private final PreparedPolicies policies;
    private final PreparedPrincipal[] callers;
    private final PreparedAction[] actions;
    private final PreparedResource[] resources;
    private final RequestContext[] contexts;

    PreparedContender(PreparedPolicies policies, List<AccessRequest> requests) {
        this.policies = policies;
        Map<Principal, PreparedPrincipal> byCaller = new HashMap<>();
        Map<String, PreparedAction> byAction = new HashMap<>();
        Map<ResourceTarget, PreparedResource> byResource = new HashMap<>();
        int size = requests.size();
        callers = new PreparedPrincipal[size];
        actions = new PreparedAction[size];
        resources = new PreparedResource[size];
        contexts = new RequestContext[size];
        for (int i = 0; i < size; i++) {
            AccessRequest request = requests.get(i);
            callers[i] = byCaller.computeIfAbsent(request.principal(), policies::principal);
            actions[i] = byAction.computeIfAbsent(request.action(), policies::action);
            resources[i] = byResource.computeIfAbsent(request.resources().get(0), policies::resource);
            contexts[i] = request.context();
        }
    }

    @Override
    public Decision decide(int number) {
        return policies.decide(callers[number], actions[number], resources[number], contexts[number]);
    }
}
