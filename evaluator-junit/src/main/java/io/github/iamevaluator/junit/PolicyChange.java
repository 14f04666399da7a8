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

    /** Those under test with these added, when this caller asks. */
    PoliciesUnderTest applyTo(PoliciesUnderTest sources, Principal caller) {
        PolicySet inHand = sources.inHand();
        return switch (form) {
            case IDENTITY -> identity(sources, caller);
            case PERMISSIONS_BOUNDARY ->
                sources.withInHand(
                        inHand.toBuilder().permissionsBoundary(policies).build());
            case SESSION ->
                sources.withInHand(
                        inHand.toBuilder().session(and(inHand.session())).build());
            case RESOURCE_BASED, ROLE_TRUST ->
                sources.withInHand(inHand.toBuilder()
                        .resourceByArn(and(inHand.resourceByArn()))
                        .build());
            case INTERFACE_ENDPOINT, GATEWAY_ENDPOINT ->
                sources.withInHand(inHand.toBuilder().vpcEndpoint(policies).build());
            case SERVICE_CONTROL -> serviceControl(sources);
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
        Arn identity = identityOf(caller, changed);
        for (Policy policy : policies) {
            changed = changed.withIdentityPolicy(identity, policy);
        }
        return sources.withEnvironment(changed);
    }

    private static Arn identityOf(Principal caller, Environment around) {
        Principal known = around.caller(caller).principal();
        return known.roleArn()
                .or(known::arn)
                .orElseThrow(() -> new IllegalArgumentException(
                        "an identity policy cannot be added for " + known.text() + ", which has none"));
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
