package io.github.iamevaluator.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the parts of an {@link Environment}.
 *
 * @since 0.1.0
 */
public final class EnvironmentBuilder {

    private Optional<Organization> organization;
    private final MapDraft<String, Account> accounts;
    private final MapDraft<String, Resource> resources;
    private final MapDraft<String, VpcEndpoint> endpoints;
    private UnlistedResources unlistedResources;
    private final List<String> notices;
    private final List<UnusableIdentity> leftOut;

    EnvironmentBuilder() {
        organization = Optional.empty();
        accounts = new MapDraft<>(Map.of());
        resources = new MapDraft<>(Map.of());
        endpoints = new MapDraft<>(Map.of());
        unlistedResources = UnlistedResources.WITHOUT_POLICY;
        notices = new ArrayList<>();
        leftOut = new ArrayList<>();
    }

    EnvironmentBuilder(Environment start) {
        organization = start.organization();
        accounts = new MapDraft<>(start.accounts());
        resources = new MapDraft<>(start.resources());
        endpoints = new MapDraft<>(start.vpcEndpoints());
        unlistedResources = start.unlistedResources();
        notices = new ArrayList<>(start.notices());
        leftOut = new ArrayList<>(start.leftOut());
    }

    /** The organization, or none. */
    public EnvironmentBuilder organization(Optional<Organization> other) {
        organization = other;
        return this;
    }

    /** The organization. */
    public EnvironmentBuilder organization(Organization other) {
        return organization(Optional.of(other));
    }

    /** Adds or replaces an account. */
    public EnvironmentBuilder account(Account account) {
        accounts.put(account.id(), account);
        return this;
    }

    /** Adds or replaces a resource. */
    public EnvironmentBuilder resource(Resource resource) {
        resources.put(resource.arn().toString(), resource);
        return this;
    }

    /** Takes a resource out. */
    public EnvironmentBuilder withoutResource(String arn) {
        resources.remove(arn);
        return this;
    }

    /** Adds or replaces a VPC endpoint. */
    public EnvironmentBuilder vpcEndpoint(VpcEndpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
        return this;
    }

    /** How resources count that are not here. */
    public EnvironmentBuilder unlistedResources(UnlistedResources how) {
        unlistedResources = how;
        return this;
    }

    /** Adds a line for people about what was passed over. */
    public EnvironmentBuilder notice(String line) {
        notices.add(line);
        return this;
    }

    /** Adds a user or role that is left out. */
    public EnvironmentBuilder leftOut(UnusableIdentity identity) {
        leftOut.add(identity);
        return this;
    }

    /** The environment. */
    public Environment build() {
        return new Environment(
                organization,
                accounts.finish(),
                new ListedResources(resources.finish()),
                endpoints.finish(),
                unlistedResources,
                List.copyOf(notices),
                List.copyOf(leftOut));
    }
}
