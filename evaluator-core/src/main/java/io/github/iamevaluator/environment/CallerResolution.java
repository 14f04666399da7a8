package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;

/** From a principal to what an environment knows of it. */
final class CallerResolution {

    private final Environment environment;
    private final ControlLevels levels;

    CallerResolution(Environment environment) {
        this.environment = environment;
        this.levels = environment.levels();
    }

    ResolvedCaller resolve(Principal principal) {
        return switch (principal.kind()) {
            case USER -> user((Principal.User) principal);
            case ROLE -> role((Principal.Role) principal);
            case ROLE_SESSION -> roleSession((Principal.RoleSession) principal);
            case FEDERATED_USER -> federatedUser((Principal.FederatedUser) principal);
            case ROOT, CANONICAL_ACCOUNT -> resolved(principal, IdentitySide.NONE);
            case FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY ->
                new ResolvedCaller(principal, List.of(), List.of(), List.of(), false, RequestContext.EMPTY);
        };
    }

    private ResolvedCaller user(Principal.User caller) {
        Optional<User> found = account(caller).flatMap(account -> account.user(caller.userArn()));
        if (found.isEmpty()) {
            return unknown(caller, caller.userArn());
        }
        User user = found.get();
        Principal known = new Principal.User(user.arn(), caller.uniqueId().or(user::id));
        return resolved(known, IdentitySide.of(account(caller).orElseThrow(), user));
    }

    private ResolvedCaller role(Principal.Role caller) {
        Optional<Role> found = account(caller).flatMap(account -> account.role(caller.ownArn()));
        if (found.isEmpty()) {
            return unknown(caller, caller.ownArn());
        }
        Role role = found.get();
        Principal known = new Principal.Role(role.arn(), caller.uniqueId().or(role::id));
        return resolved(known, IdentitySide.of(account(caller).orElseThrow(), role));
    }

    private ResolvedCaller roleSession(Principal.RoleSession caller) {
        Arn session = caller.sessionArn();
        Optional<Role> found = account(caller).flatMap(account -> roleOf(account, caller));
        if (found.isEmpty()) {
            Arn bare = new Arn(session.partition(), "iam", "", session.account(), "role/" + caller.roleName());
            return unknown(caller, caller.roleArn().orElse(bare));
        }
        Role role = found.get();
        Principal known = new Principal.RoleSession(
                session,
                Optional.of(role.arn()),
                caller.uniqueId().or(() -> role.id().map(id -> id + ":" + caller.sessionName())),
                new Principal.Role(role.arn(), role.id()).serviceLinkedRole() || caller.serviceLinkedRole());
        return resolved(known, IdentitySide.of(account(caller).orElseThrow(), role));
    }

    /** A session's role is found by its name, which is unique in an account; a given role ARN must fit. */
    private static Optional<Role> roleOf(Account account, Principal.RoleSession caller) {
        return caller.roleArn()
                .map(account::role)
                .orElseGet(() -> Optional.ofNullable(account.roles().get(caller.roleName())));
    }

    /** A federated user has the policies and boundary of its creator, but not its tags (REQ-14, EVAL-5). */
    private ResolvedCaller federatedUser(Principal.FederatedUser caller) {
        if (caller.creator().resource().equals("root")) {
            return resolved(caller, IdentitySide.NONE);
        }
        Optional<User> found = account(caller).flatMap(account -> creator(account, caller.creator()));
        if (found.isEmpty()) {
            return unknown(caller, caller.creator());
        }
        IdentitySide creator = IdentitySide.of(account(caller).orElseThrow(), found.get());
        return resolved(
                new Principal.FederatedUser(caller.sessionArn(), found.get().arn()),
                new IdentitySide(creator.identity(), creator.boundary(), IdentitySide.NONE.tags()));
    }

    /** The creator by its ARN; by its name alone where the ARN has no path, as the default creator's has none. */
    private static Optional<User> creator(Account account, Arn arn) {
        boolean withoutPath = arn.resourceId().equals(arn.resourceName());
        return withoutPath ? Optional.ofNullable(account.users().get(arn.resourceName())) : account.user(arn);
    }

    private ResolvedCaller unknown(Principal caller, Arn identity) {
        Optional<Account> account = account(caller).filter(Account::complete);
        if (account.isPresent()) {
            throw PrincipalNames.notFound(identity, account.get(), environment);
        }
        return resolved(caller, IdentitySide.unknown(identity));
    }

    private ResolvedCaller resolved(Principal principal, IdentitySide side) {
        String accountId = principal.account().orElseThrow();
        List<ControlLevel> serviceControl = principal.serviceLinkedRole() // SCP-6
                ? List.of()
                : levels.of(PolicyType.SERVICE_CONTROL, accountId);
        RequestContext.Builder context = RequestContext.builder();
        side.tags().forEach((key, value) -> context.put("aws:PrincipalTag/" + key, ContextValue.of(value)));
        levels.fillKeys(context, "aws:Principal", accountId);
        return new ResolvedCaller(
                principal,
                side.identity(),
                side.boundary(),
                serviceControl,
                levels.isManagementAccount(accountId),
                context.build());
    }

    private Optional<Account> account(Principal principal) {
        return principal.account().flatMap(environment::account);
    }
}
