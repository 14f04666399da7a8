package io.github.iamevaluator.generate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.EnvironmentBuilder;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.UnlistedResources;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.environment.VpcEndpoint;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.StatementText;
import io.github.iamevaluator.policy.TextPosition;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes small organizations: the policies of some scenarios, attached where their callers and resources would have
 * them.
 */
public final class OrganizationGenerator {

    private static final String MANAGEMENT = "999999999999";
    private static final List<String> LEVELS = List.of("r-ab12", "ou-ab12-11111111", Names.HOME, Names.AWAY);

    private final Dice dice;
    private final Map<String, Account> accounts = new HashMap<>();
    private final EnvironmentBuilder environment = Environment.builder();
    private Organization organization;
    private int named;

    private OrganizationGenerator(Dice dice) {
        this.dice = dice;
        this.organization = Organization.of("o-a1b2c3d4e5", dice.chance(80) ? MANAGEMENT : Names.HOME)
                .with(OrganizationLevel.root(LEVELS.get(0)))
                .with(OrganizationLevel.unit(LEVELS.get(1), "Work", LEVELS.get(0)))
                .with(OrganizationLevel.account(Names.HOME, "home", LEVELS.get(1)))
                .with(OrganizationLevel.account(Names.AWAY, "away", LEVELS.get(0)));
        accounts.put(Names.HOME, Account.of(Names.HOME));
        accounts.put(Names.AWAY, Account.of(Names.AWAY));
    }

    /**
     * An organization.
     *
     * @param environment the organization
     * @param requests those for which its policies were made
     */
    public record Generated(Environment environment, List<AccessRequest> requests) {
        /** Requests made out of these. */
        public VariedRequests varied(Dice dice) {
            return new VariedRequests(dice, requests, environment.principals());
        }
    }

    /** An organization with the policies of so many scenarios. */
    public static Generated organization(Dice dice, int scenarios) {
        OrganizationGenerator generator = new OrganizationGenerator(dice);
        List<AccessRequest> requests = new ArrayList<>();
        for (int i = 0; i < scenarios; i++) {
            AskedRequest asked = new RequestGenerator(dice, false).request();
            Outcome wanted = dice.of(Outcome.ALLOWED, Outcome.ALLOWED, Outcome.EXPLICIT_DENY, Outcome.UNDECIDED);
            generator.attach(asked, new PolicySetGenerator(dice, asked, wanted).policies());
            requests.add(asked.request());
        }
        return new Generated(generator.build(), requests);
    }

    private void attach(AskedRequest asked, PolicySet policies) {
        switch (asked.principal().kind()) {
            case USER -> attachToUser(ownArn(asked.principal()), policies);
            case ROLE -> attachToRole(ownArn(asked.principal()), policies);
            case ROLE_SESSION -> asked.principal().roleArn().ifPresent(role -> attachToRole(role, policies));
            case ROOT,
                    FEDERATED_USER,
                    FEDERATED_CALLER,
                    SERVICE,
                    ANONYMOUS,
                    ORIGIN_ACCESS_IDENTITY,
                    CANONICAL_ACCOUNT -> {}
        }
        control(PolicyType.SERVICE_CONTROL, policies.serviceControl());
        control(PolicyType.RESOURCE_CONTROL, policies.resourceControl());
        attachToResource(asked.request().resources().get(0), asked.principal(), policies);
        environment.vpcEndpoint(new VpcEndpoint(
                dice.of("vpce-1", "vpce-2"),
                policies.endpointType(),
                policies.vpcEndpoint().stream().findFirst().map(AttachedPolicy::of),
                Optional.empty()));
    }

    private Account account(String id) {
        return accounts.getOrDefault(id, Account.of(id));
    }

    private static Arn ownArn(Principal principal) {
        return principal.arn().orElseThrow();
    }

    private void attachToUser(Arn arn, PolicySet policies) {
        Account account = account(arn.account());
        User user = account.user(arn).orElseGet(() -> User.of(arn));
        user = user.withTags(tags()).withBoundary(boundary(arn.account(), policies));
        account = account(arn.account());
        if (dice.chance(25)) {
            Group group = Group.of(
                    Arn.parse("arn:aws:iam::" + arn.account() + ":group/All").orElseThrow());
            group = account.group(group.arn()).orElse(group);
            account = account.with(group.withPolicies(inline(group.policies(), policies.identity())));
            user = user.withGroups(Set.of(group.name()));
        } else {
            user = user.withPolicies(inline(user.policies(), policies.identity()));
        }
        accounts.put(arn.account(), account.with(user));
    }

    private void attachToRole(Arn arn, PolicySet policies) {
        Role role = account(arn.account()).role(arn).orElseGet(() -> Role.of(arn));
        role = role.withTags(tags())
                .withBoundary(boundary(arn.account(), policies))
                .withPolicies(inline(role.policies(), policies.identity()));
        accounts.put(arn.account(), account(arn.account()).with(role));
    }

    private Map<String, String> tags() {
        return dice.chance(50) ? Map.of("team", dice.of(Names.TAGS)) : Map.of();
    }

    private Optional<String> boundary(String account, PolicySet policies) {
        if (policies.permissionsBoundary().isEmpty()) {
            return Optional.empty();
        }
        Policy policy = named(policies.permissionsBoundary().get(0));
        String arn = "arn:aws:iam::" + account + ":policy/" + policy.name();
        accounts.put(account, account(account).with(ManagedPolicy.of(arn, policy)));
        return Optional.of(arn);
    }

    private IdentityPolicies inline(IdentityPolicies before, List<Policy> policies) {
        IdentityPolicies all = before;
        for (Policy policy : policies) {
            if (policy.document().isPresent() || dice.chance(8)) {
                all = all.withInline(named(policy));
            }
        }
        return all;
    }

    private Policy named(Policy policy) {
        String name = "p" + ++named;
        return policy.document()
                .map(document -> Policy.of(name, document, DocumentOrigin.TEXT))
                .orElseGet(() -> Policy.unknown(name));
    }

    private void control(PolicyType type, List<ControlLevel> levels) {
        for (ControlLevel level : levels) {
            for (Policy policy : level.policies()) {
                if (policy.document().isPresent() ? dice.chance(40) : dice.chance(1)) {
                    Policy own = named(policy);
                    organization = organization.attach(
                            ControlPolicy.of(own.name(), type, AttachedPolicy.of(own)), dice.of(LEVELS));
                }
            }
        }
    }

    private void attachToResource(ResourceTarget target, Principal caller, PolicySet policies) {
        Optional<Arn> arn = Arn.parse(target.arn());
        if (arn.isEmpty() || policies.resource().isEmpty() || target.hasStar()) {
            return;
        }
        AttachedPolicy policy = AttachedPolicy.of(policies.resource().get(0));
        if (arn.get().service().equals("iam")) {
            if (arn.get().resourceType().equals("role")) {
                Account account = account(arn.get().account());
                Role role = account.role(arn.get()).orElseGet(() -> Role.of(arn.get()));
                accounts.put(account.id(), account.with(role.withTrust(policy)));
            }
            return;
        }
        Arn bearer = arn.get().service().equals("s3") && arn.get().region().isEmpty() ? bucket(arn.get()) : arn.get();
        String owner = arn.get()
                .accountId()
                .or(target::ownerAccount)
                .or(caller::account)
                .orElse(Names.HOME);
        ResourceSettings settings = dice.chance(60) ? ResourceSettings.DEFAULT : target.settings();
        environment.resource(Resource.of(bearer, owner)
                .withPolicy(Optional.of(policy))
                .withTags(tags())
                .withSettings(settings));
    }

    private static Arn bucket(Arn object) {
        int slash = object.resource().indexOf('/');
        String name = slash < 0 ? object.resource() : object.resource().substring(0, slash);
        return new Arn(object.partition(), "s3", "", "", name);
    }

    private Environment build() {
        for (String level : LEVELS) {
            if (dice.chance(95)) {
                organization = organization.attach(everything(), level);
            }
        }
        for (Account account : accounts.values()) {
            if (account.id().equals(Names.HOME) || dice.chance(70)) {
                environment.account(account.withComplete(dice.chance(50))
                        .withUnlisted(dice.chance(85) ? List.of() : List.of("arn:aws:sqs:*", "arn:aws:s3:::ex*")));
            }
        }
        if (dice.chance(85)) {
            environment.organization(organization.withComplete(dice.chance(80)));
        }
        return environment
                .unlistedResources(
                        dice.chance(80) ? UnlistedResources.WITHOUT_POLICY : UnlistedResources.UNKNOWN_POLICY)
                .build();
    }

    private static ControlPolicy everything() {
        Statement all = new Statement(
                1,
                "/Statement/0",
                Optional.empty(),
                Effect.ALLOW,
                new PrincipalElement.Absent(),
                new ActionElement.Action(List.of(new ActionPattern("*"))),
                new ResourceElement.Resource(List.of(new ResourcePattern("*"))),
                List.of(),
                new StatementText(TextPosition.START, TextPosition.START, TextPosition.START));
        Policy policy = Policy.of(
                "FullAWSAccess",
                PolicyWriter.document(PolicyVersion.V2012_10_17, true, List.of(all)),
                DocumentOrigin.TEXT);
        return ControlPolicy.of("p-FullAWSAccess", PolicyType.SERVICE_CONTROL, AttachedPolicy.of(policy));
    }
}
