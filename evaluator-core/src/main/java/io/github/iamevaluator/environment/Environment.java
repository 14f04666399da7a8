package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organization in hand: who has which policies.
 *
 * <p>Immutable. A {@code with...} method gives a changed environment that shares everything else with this one; its
 * cost is the size of the one collection that changes.
 *
 * <p>What a question needs and nobody could read comes out as an unknown policy (INC-1). A question that concerns a
 * broken policy document is refused (INC-4).
 *
 * @since 0.1.0
 */
public final class Environment {

    private final Optional<Organization> organization;
    private final Map<String, Account> accounts;
    private final ListedResources resources;
    private final Map<String, VpcEndpoint> endpoints;
    private final UnlistedResources unlistedResources;
    private final List<String> notices;
    private final List<UnusableIdentity> leftOut;
    private final ControlLevels levels;

    Environment(
            Optional<Organization> organization,
            Map<String, Account> accounts,
            ListedResources resources,
            Map<String, VpcEndpoint> endpoints,
            UnlistedResources unlistedResources,
            List<String> notices,
            List<UnusableIdentity> leftOut) {
        this.organization = organization;
        this.accounts = accounts;
        this.resources = resources;
        this.endpoints = endpoints;
        this.unlistedResources = unlistedResources;
        this.notices = notices;
        this.leftOut = leftOut;
        this.levels = new ControlLevels(organization, accounts.keySet());
    }

    /** A builder of an environment with nothing in it. */
    public static EnvironmentBuilder builder() {
        return new EnvironmentBuilder();
    }

    // --- what there is

    /** The organization; empty: its accounts belong to none. */
    public Optional<Organization> organization() {
        return organization;
    }

    /** The accounts whose inside is known at least in part, by id. */
    public Map<String, Account> accounts() {
        return accounts;
    }

    /** The account of this id, if its inside is known at least in part. */
    public Optional<Account> account(String accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    /** The users and roles of all accounts. */
    public List<Arn> principals() {
        List<Arn> principals = new ArrayList<>();
        accounts.values().forEach(account -> principals.addAll(PrincipalNames.identities(account)));
        return principals;
    }

    /** The resources, by ARN. */
    public Map<String, Resource> resources() {
        return resources.byArn();
    }

    /** The VPC endpoints, by id. */
    public Map<String, VpcEndpoint> vpcEndpoints() {
        return endpoints;
    }

    /** How resources count that are not here. */
    public UnlistedResources unlistedResources() {
        return unlistedResources;
    }

    /** What the reader of the files passed over, one line each. */
    public List<String> notices() {
        return notices;
    }

    /** The users and roles that were left out, as nobody can call by their ARN. */
    public List<UnusableIdentity> leftOut() {
        return leftOut;
    }

    /** The name of an account in the organization. */
    public Optional<String> accountName(String accountId) {
        return organization.flatMap(known -> known.account(accountId)).map(OrganizationLevel::name);
    }

    // --- what a question needs

    /** What the places of accounts in the organization mean. */
    ControlLevels levels() {
        return levels;
    }

    /**
     * What is known of a caller.
     *
     * @throws InvalidRequestException with {@code invalid.principal} if its account is here, all of it, and it is not
     * @throws PolicyParseException if one of its policies or SCPs is broken (INC-4)
     */
    public ResolvedCaller caller(Principal principal) {
        return new CallerResolution(this).resolve(principal);
    }

    /**
     * What is known of a resource when this caller asks for this action.
     *
     * @throws PolicyParseException if its policy or one of its RCPs is broken
     */
    public ResolvedResource resource(ResourceTarget target, Principal caller, String action) {
        return new ResourceResolution(this, target, caller, action).resolve();
    }

    /**
     * The VPC endpoint that {@code aws:SourceVpce} names; empty without that key. One that is not here has an unknown
     * policy.
     *
     * @throws PolicyParseException if its policy is broken
     */
    public Optional<ResolvedEndpoint> endpoint(RequestContext context) {
        return context.single("aws:SourceVpce").map(this::endpoint);
    }

    /**
     * The principal of a short name such as {@code acme-prod/role/deploy}: account name or id, {@code user} or
     * {@code role}, and name, with or without path; or account and {@code root}. Case is ignored. Cost: all principals.
     *
     * @throws InvalidRequestException with {@code invalid.principal} if it names nobody, or more than one
     */
    public Arn principalNamed(String shortName) {
        return new PrincipalNames(this).find(shortName);
    }

    // --- what if

    /** This with another organization, or none. */
    public Environment withOrganization(Optional<Organization> other) {
        return toBuilder().organization(other).build();
    }

    /** This with an account added or replaced. */
    public Environment withAccount(Account account) {
        return toBuilder().account(account).build();
    }

    /** This with an inline policy of a user, group or role added, or replaced by name. */
    public Environment withIdentityPolicy(Arn identity, Policy policy) {
        Account account = accountOf(identity);
        return withAccount(account.withPoliciesOf(identity, policies -> policies.withInline(policy))
                .orElseThrow(() -> PrincipalNames.notFound(identity, account, this)));
    }

    /** This with a managed policy attached to a user, group or role. */
    public Environment withAttachedPolicy(Arn identity, String policyArn) {
        Account account = accountOf(identity);
        return withAccount(account.withPoliciesOf(identity, policies -> policies.withManaged(policyArn))
                .orElseThrow(() -> PrincipalNames.notFound(identity, account, this)));
    }

    /** This without an inline policy, by name, or attached managed policy, by ARN, of a user, group or role. */
    public Environment withoutPolicy(Arn identity, String nameOrArn) {
        Account account = accountOf(identity);
        return withAccount(account.withPoliciesOf(identity, policies -> policies.without(nameOrArn))
                .orElseThrow(() -> PrincipalNames.notFound(identity, account, this)));
    }

    /** This with a managed policy as permissions boundary of a user or role; empty takes the boundary away. */
    public Environment withPermissionsBoundary(Arn identity, Optional<String> policyArn) {
        Account account = accountOf(identity);
        return withAccount(account.withBoundaryOf(identity, policyArn)
                .orElseThrow(() -> PrincipalNames.notFound(identity, account, this)));
    }

    /** This with the trust policy of a role replaced. */
    public Environment withTrustPolicy(Arn role, Policy policy) {
        Account account = accountOf(role);
        return withAccount(account.role(role)
                .map(known -> account.with(known.withTrust(AttachedPolicy.of(policy))))
                .orElseThrow(() -> PrincipalNames.notFound(role, account, this)));
    }

    /** This with a managed policy of an account added or replaced. */
    public Environment withManagedPolicy(String accountId, ManagedPolicy policy) {
        Account account = accounts.getOrDefault(accountId, Account.of(accountId).withComplete(false));
        return withAccount(account.with(policy));
    }

    /** This with a resource added or replaced. */
    public Environment withResource(Resource resource) {
        return toBuilder().resource(resource).build();
    }

    /** This without a resource; it is then not listed. */
    public Environment withoutResource(String arn) {
        return toBuilder().withoutResource(arn).build();
    }

    /** This with a VPC endpoint added or replaced. */
    public Environment withVpcEndpoint(VpcEndpoint endpoint) {
        return toBuilder().vpcEndpoint(endpoint).build();
    }

    /**
     * This with an SCP attached at a level.
     *
     * @param levelId id of a root, organizational unit or account
     * @throws IllegalArgumentException if there is no such level
     */
    public Environment withServiceControlPolicy(String levelId, Policy policy) {
        return withControlPolicy(levelId, PolicyType.SERVICE_CONTROL, policy);
    }

    /**
     * This with an RCP attached at a level.
     *
     * @param levelId id of a root, organizational unit or account
     * @throws IllegalArgumentException if there is no such level
     */
    public Environment withResourceControlPolicy(String levelId, Policy policy) {
        return withControlPolicy(levelId, PolicyType.RESOURCE_CONTROL, policy);
    }

    /**
     * This with an SCP or RCP detached from a level.
     *
     * @param idOrName of the policy
     * @throws IllegalArgumentException if there is no such level, or no such policy at it
     */
    public Environment withoutControlPolicy(String levelId, String idOrName) {
        return withOrganization(Optional.of(knownOrganization().detach(idOrName, levelId)));
    }

    /** This with resources that are not here counted otherwise. */
    public Environment withUnlistedResources(UnlistedResources other) {
        return toBuilder().unlistedResources(other).build();
    }

    /** A builder that starts from this environment. */
    public EnvironmentBuilder toBuilder() {
        return new EnvironmentBuilder(this);
    }

    ListedResources listed() {
        return resources;
    }

    private ResolvedEndpoint endpoint(String id) {
        VpcEndpoint known = endpoints.get(id);
        VpcEndpoint endpoint = known == null ? VpcEndpoint.unknown(id) : known;
        RequestContext.Builder context = RequestContext.builder();
        endpoint.vpc().ifPresent(vpc -> context.put("aws:SourceVpc", ContextValue.of(vpc)));
        return new ResolvedEndpoint(
                UsablePolicies.of(endpoint.policy().stream().toList()), endpoint.type(), context.build());
    }

    private Environment withControlPolicy(String levelId, PolicyType type, Policy policy) {
        ControlPolicy control = ControlPolicy.of(policy.name(), type, AttachedPolicy.of(policy));
        return withOrganization(Optional.of(knownOrganization().attach(control, levelId)));
    }

    private Organization knownOrganization() {
        return organization.orElseThrow(
                () -> new IllegalArgumentException("the environment has no organization; give one first"));
    }

    private Account accountOf(Arn identity) {
        return identity.accountId()
                .flatMap(this::account)
                .orElseThrow(() -> new IllegalArgumentException("the environment has no account for " + identity));
    }
}
