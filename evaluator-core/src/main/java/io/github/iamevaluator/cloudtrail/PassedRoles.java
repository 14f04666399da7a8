package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that an event passes to a service, for which the caller needs {@code iam:PassRole}.
 *
 * <p>Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service"; rule IAM-1.
 */
final class PassedRoles {

    /** The permission, which is no API. */
    static final String ACTION = "iam:PassRole";

    /** The condition key that has the service. */
    static final String SERVICE_KEY = "iam:PassedToService";

    private final EventResources resources;
    private final Map<String, String> services;

    PassedRoles(EventTable table, EventActions.Mapping mapping, EventFields record, EventResources resources) {
        this.resources = resources;
        this.services = mapping.basis() == ActionBasis.MESSAGE
                ? Map.of()
                : services(table.passedTo(mapping.prefix(), mapping.event()), new NamedRoles(record));
    }

    /** The services by the roles that they get. */
    private Map<String, String> services(List<RolePassing> passings, NamedRoles named) {
        Map<String, String> byRole = new LinkedHashMap<>();
        for (RolePassing passing : passings) {
            passing.parameters().stream()
                    .flatMap(path -> named.at(path).stream())
                    .flatMap(text -> resources.roleArn(text).stream())
                    .filter(resources::mayBePassed)
                    .forEach(role -> byRole.putIfAbsent(role, passing.service()));
        }
        return byRole;
    }

    /** Why they cannot be asked for; empty if they can. */
    String missing() {
        return services.size() > EventResources.MOST ? "it passes more than " + EventResources.MOST + " roles" : "";
    }

    /** What has to be asked besides the resources of the event. */
    List<DependentCheck> checks(List<ResourceTarget> targets) {
        Set<String> known = new HashSet<>();
        targets.forEach(target -> known.add(target.arn()));
        List<DependentCheck> checks = new ArrayList<>();
        services.forEach((role, service) -> {
            if (!known.contains(role)) {
                RequestContext context =
                        RequestContext.builder().add(SERVICE_KEY, service).build();
                checks.add(new DependentCheck(ACTION, resources.target(role), context));
            }
        });
        return checks;
    }

    /** The action of the checks, if there are any. */
    Optional<String> action() {
        return services.isEmpty() ? Optional.empty() : Optional.of(ACTION);
    }
}
