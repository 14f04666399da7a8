package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.environment.VpcEndpoint;
import io.github.iamevaluator.overlay.EnvironmentNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two environments: how far do their differences reach? Cost: their size. */
final class Touches {

    private final Environment before;
    private final Environment after;

    Touches(Environment before, Environment after) {
        this.before = before;
        this.after = after;
    }

    /** The touches; none between environments that answer every request alike. */
    List<Touch> find() {
        List<Touch> touches = new ArrayList<>(new IdentityTouches(before, after).find());
        touches.addAll(new OrganizationTouches(before, after, this::callersOf).find());
        touches.addAll(resources());
        touches.addAll(endpoints());
        if (before.unlistedResources() != after.unlistedResources()) {
            touches.add(Touch.ofAnything());
        }
        return touches;
    }

    /** The users and roles of an account before and after, and its root user. */
    Set<Arn> callersOf(String accountId) {
        Set<Arn> callers = new LinkedHashSet<>();
        String partition = "aws";
        for (Environment one : List.of(before, after)) {
            Optional<Account> account = one.account(accountId);
            account.ifPresent(known -> {
                known.users().values().stream().map(User::arn).forEach(callers::add);
                known.roles().values().stream().map(Role::arn).forEach(callers::add);
            });
            partition = account.map(EnvironmentNames::partition).orElse(partition);
        }
        callers.add(new Arn(partition, "iam", "", accountId, "root"));
        return callers;
    }

    private List<Touch> resources() {
        Set<String> arns = new LinkedHashSet<>(before.resources().keySet());
        arns.addAll(after.resources().keySet());
        List<Touch> touches = new ArrayList<>();
        for (String arn : arns) {
            Optional<Resource> was = Optional.ofNullable(before.resources().get(arn));
            Optional<Resource> is = Optional.ofNullable(after.resources().get(arn));
            Extent extent = resource(was, is);
            if (!extent.isNothing()) {
                touches.add(Touch.ofResource(was.or(() -> is).orElseThrow().arn(), extent));
            }
        }
        return touches;
    }

    /**
     * What else differs than the policy may matter to any request for it. Of a resource that only one side has, only its
     * policy is asked about: what identity policies say of it did not change.
     */
    private static Extent resource(Optional<Resource> was, Optional<Resource> is) {
        Extent policy = Extent.between(was.flatMap(Resource::policy), is.flatMap(Resource::policy));
        boolean onBothSides = was.isPresent() && is.isPresent();
        return onBothSides && !bare(was).equals(bare(is)) ? policy.and(Extent.EVERYTHING) : policy;
    }

    private static Optional<Resource> bare(Optional<Resource> resource) {
        return resource.map(known -> known.withPolicy(Optional.empty()));
    }

    private List<Touch> endpoints() {
        Set<String> ids = new LinkedHashSet<>(before.vpcEndpoints().keySet());
        ids.addAll(after.vpcEndpoints().keySet());
        List<Touch> touches = new ArrayList<>();
        for (String id : ids) {
            Optional<VpcEndpoint> was =
                    Optional.ofNullable(before.vpcEndpoints().get(id));
            Optional<VpcEndpoint> is = Optional.ofNullable(after.vpcEndpoints().get(id));
            boolean samePolicies = was.isPresent()
                    && is.isPresent()
                    && was.get().policy().isPresent() == is.get().policy().isPresent()
                    && was.get().type() == is.get().type();
            Extent extent = samePolicies
                    ? Extent.between(was.get().policy(), is.get().policy())
                    : was.equals(is) ? Extent.NOTHING : Extent.EVERYTHING;
            if (!extent.isNothing()) {
                touches.add(Touch.ofEndpoint(id, extent));
            }
        }
        return touches;
    }
}
