package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that an event passes to a service, for which the caller needs {@code iam:PassRole}.
 *
 * <p>Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service"; rule IAM-1.
 */
final class PassedRoles {

    private static final String PASS_ROLE = "iam:PassRole";

    private final EventResources resources;
    private final Optional<String> service;
    private final List<String> roles;

    PassedRoles(EventTable table, EventActions.Mapping mapping, EventFields record, EventResources resources) {
        this.resources = resources;
        this.service = table.passedTo(mapping.prefix(), mapping.event())
                .filter(known -> mapping.basis() != ActionBasis.MESSAGE);
        this.roles = service.isPresent() ? roles(NamedRoles.of(record)) : List.of();
    }

    /** Those of the caller's account: one of another account cannot be passed (IAM-1). */
    private List<String> roles(NamedRoles named) {
        Set<String> arns = new LinkedHashSet<>();
        named.given().stream().filter(resources::isOfAccount).forEach(arns::add);
        named.names().forEach(name -> arns.add(resources.roleArn(name)));
        return List.copyOf(arns);
    }

    /** What has to be asked besides the resources of the event. */
    List<DependentCheck> checks(List<ResourceTarget> targets) {
        RequestContext.Builder context = RequestContext.builder();
        service.ifPresent(name -> context.add("iam:PassedToService", name));
        return roles.stream()
                .filter(role ->
                        targets.stream().noneMatch(target -> target.arn().equals(role)))
                .map(role -> new DependentCheck(PASS_ROLE, resources.target(role), context.build()))
                .toList();
    }

    /** The action of the checks, if there are any. */
    Optional<String> action() {
        return roles.isEmpty() ? Optional.empty() : Optional.of(PASS_ROLE);
    }
}
