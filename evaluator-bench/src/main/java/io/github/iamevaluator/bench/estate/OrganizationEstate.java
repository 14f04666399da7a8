package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An organization: the engine gets it as an environment, the others as the policies of each caller and bucket. */
public final class OrganizationEstate implements Estate {

    static final String ID = "o-benchmark1";
    static final String ROOT = "r-bnch";
    static final String UNIT = "ou-bnch-workload";

    private final ServiceCatalog catalog;
    private final List<String> accounts;
    private final List<List<Policy>> serviceControl;
    private final List<Holder> holders;
    private final List<Bucket> buckets;
    private final Map<String, Holder> byName = new HashMap<>();

    OrganizationEstate(
            ServiceCatalog catalog,
            List<String> accounts,
            List<List<Policy>> serviceControl,
            List<Holder> holders,
            List<Bucket> buckets) {
        this.catalog = catalog;
        this.accounts = List.copyOf(accounts);
        this.serviceControl = List.copyOf(serviceControl);
        this.holders = List.copyOf(holders);
        this.buckets = List.copyOf(buckets);
        holders.forEach(holder -> byName.put(holder.name(), holder));
    }

    /** The organization as the engine takes it. */
    public Environment environment() {
        return new EnvironmentOfEstate(accounts, serviceControl, holders, buckets).build();
    }

    @Override
    public List<String> callers() {
        return holders.stream().map(Holder::caller).toList();
    }

    @Override
    public PreparedPolicies prepare(IamEvaluator evaluator) {
        return evaluator.prepare(environment());
    }

    @Override
    public PolicySet policiesOf(Principal caller) {
        Holder holder = holder(caller);
        List<ControlLevel> levels = new ArrayList<>();
        List<String> ids = List.of(ROOT, UNIT, holder.arn().account());
        for (int i = 0; i < ids.size(); i++) {
            levels.add(new ControlLevel(ids.get(i), serviceControl.get(i)));
        }
        return PolicySet.builder()
                .identity(holder.policies())
                .permissionsBoundary(List.of(holder.boundary()))
                .serviceControl(levels)
                .build();
    }

    @Override
    public List<Bucket> buckets() {
        return buckets;
    }

    @Override
    public AccessRequest completed(AccessRequest request) {
        boolean withOrganization = !catalog.resourceAccountKeysAbsent(request.action()); // CTX-14
        return new CompletedRequest(request, holder(request.principal()), buckets, withOrganization).request();
    }

    private Holder holder(Principal caller) {
        Arn arn = caller.arn().orElseThrow();
        String name = caller instanceof Principal.RoleSession session ? session.roleName() : arn.resourceName();
        Holder holder = byName.get(name);
        if (holder == null) {
            throw new IllegalArgumentException("nobody here is called " + name);
        }
        return holder;
    }
}
