package io.github.iamevaluator.junit;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policies that are added to those under test.
 *
 * @param form what they are
 * @param policies their documents
 * @param place the level of an SCP or RCP, the ARN of what a resource policy is attached to
 */
record PolicyChange(PolicyForm form, List<Policy> policies, Optional<String> place) {

    /** Those under test with these added, when this caller asks; what a caller cannot have it is not given. */
    PoliciesUnderTest applyTo(PoliciesUnderTest sources, Principal caller) {
        PolicySet inHand = sources.inHand();
        boolean anonymous = caller.kind() == PrincipalKind.ANONYMOUS; // REQ-17
        return switch (form) {
            case IDENTITY -> anonymous ? sources : identity(sources, caller);
            case PERMISSIONS_BOUNDARY ->
                anonymous
                        ? sources
                        : sources.withInHand(
                                inHand.toBuilder().permissionsBoundary(policies).build());
            case SESSION ->
                anonymous
                        ? sources
                        : sources.withInHand(inHand.toBuilder()
                                .session(and(inHand.session()))
                                .build());
            case RESOURCE_BASED, ROLE_TRUST ->
                sources.withInHand(inHand.toBuilder()
                        .resourceByArn(and(inHand.resourceByArn()))
                        .build());
            case INTERFACE_ENDPOINT, GATEWAY_ENDPOINT ->
                sources.withInHand(inHand.toBuilder().vpcEndpoint(policies).build());
            case SERVICE_CONTROL -> anonymous ? sources : serviceControl(sources);
            case RESOURCE_CONTROL -> resourceControl(sources);
        };
    }

    private PoliciesUnderTest identity(PoliciesUnderTest sources, Principal caller) {
        List<Policy> inHand = sources.inHand().identity();
        if (sources.environment().isEmpty() || !inHand.isEmpty()) {
            return sources.withInHand(
                    sources.inHand().toBuilder().identity(and(inHand)).build());
        }
        Environment changed = sources.environment().get();
        Optional<Arn> identity = identityOf(changed.caller(caller).principal());
        if (identity.isEmpty()) {
            return sources;
        }
        for (Policy policy : policies) {
            changed = changed.withIdentityPolicy(identity.get(), policy);
        }
        return sources.withEnvironment(changed);
    }

    /** Whose identity policies a caller has. */
    private static Optional<Arn> identityOf(Principal caller) {
        return switch (caller.kind()) {
            case USER -> caller.arn();
            case ROLE, ROLE_SESSION -> caller.roleArn();
            case FEDERATED_USER ->
                Optional.of(caller)
                        .filter(Principal.FederatedUser.class::isInstance)
                        .map(Principal.FederatedUser.class::cast)
                        .map(Principal.FederatedUser::creator);
            case ROOT, FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT ->
                Optional.empty();
        };
    }

    private PoliciesUnderTest serviceControl(PoliciesUnderTest sources) {
        List<ControlLevel> inHand = sources.inHand().serviceControl();
        Optional<Organization> organization = sources.environment().flatMap(Environment::organization);
        if (organization.isEmpty() || !inHand.isEmpty()) {
            return sources.withInHand(
                    sources.inHand().toBuilder().serviceControl(atLast(inHand)).build());
        }
        Environment changed = sources.environment().get();
        for (String level : levels(organization.get())) {
            for (Policy policy : policies) {
                changed = changed.withServiceControlPolicy(level, policy);
            }
        }
        return sources.withEnvironment(changed);
    }

    private PoliciesUnderTest resourceControl(PoliciesUnderTest sources) {
        List<ControlLevel> inHand = sources.inHand().resourceControl();
        Optional<Organization> organization = sources.environment().flatMap(Environment::organization);
        if (organization.isEmpty() || !inHand.isEmpty()) {
            return sources.withInHand(
                    sources.inHand().toBuilder().resourceControl(atLast(inHand)).build());
        }
        Environment changed = sources.environment().get();
        for (String level : levels(organization.get())) {
            for (Policy policy : policies) {
                changed = changed.withResourceControlPolicy(level, policy);
            }
        }
        return sources.withEnvironment(changed);
    }

    private List<String> levels(Organization organization) {
        return place.map(List::of)
                .orElseGet(() -> organization.levels().values().stream()
                        .filter(level -> level.kind() == OrganizationLevel.Kind.ROOT)
                        .map(OrganizationLevel::id)
                        .toList());
    }

    private List<ControlLevel> atLast(List<ControlLevel> levels) {
        if (levels.isEmpty()) {
            return List.of(new ControlLevel(place.orElse("level 1"), policies));
        }
        List<ControlLevel> changed = new ArrayList<>(levels);
        ControlLevel last = changed.remove(levels.size() - 1);
        changed.add(new ControlLevel(last.id(), and(last.policies())));
        return changed;
    }

    private List<Policy> and(List<Policy> others) {
        List<Policy> all = new ArrayList<>(others);
        all.addAll(policies);
        return all;
    }

    private Map<String, Policy> and(Map<String, Policy> others) {
        Map<String, Policy> all = new LinkedHashMap<>(others);
        policies.forEach(policy -> all.put(place.orElseThrow(), policy));
        return all;
    }
}
