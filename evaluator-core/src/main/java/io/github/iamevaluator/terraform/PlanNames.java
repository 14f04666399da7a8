package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.overlay.EnvironmentNames;
import io.github.iamevaluator.overlay.RefusedChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ARNs of what a plan names: Terraform knows many of them only once it has been applied. */
final class PlanNames {

    private final Environment before;
    private final Optional<String> given;
    private final PlanReferences references;
    private final Set<String> seen;

    /**
     * The names of a plan.
     *
     * @param given the account that whoever runs this says it is for
     * @param seen the accounts of the ARNs in it
     */
    PlanNames(Environment before, Optional<String> given, PlanReferences references, Set<String> seen) {
        this.before = before;
        this.given = given;
        this.references = references;
        this.seen = seen;
    }

    /** The ARN of a user, group, role or managed policy that the plan itself describes: after the plan, or before it goes. */
    Arn identity(PlannedResource resource, String kind) {
        Optional<Arn> was = resource.was("arn").flatMap(Arn::parse);
        if (was.isPresent() && (!resource.stays() || !isRenamed(resource))) {
            return was.get();
        }
        String path = resource.fixed("path").orElse("/");
        String name = kind.equals("policy")
                ? resource.fixed("name").orElseGet(() -> PlanReferences.later(resource))
                : required(resource, "name");
        return was.map(old -> new Arn(old.partition(), "iam", "", old.account(), kind + path + name))
                .or(() -> resource.is("arn").flatMap(Arn::parse))
                .orElseGet(() -> iam(accountOf(account -> true), kind + path + name));
    }

    /** The ARN that an identity has before the plan, if it is there. */
    Optional<Arn> identityBefore(PlannedResource resource) {
        return resource.was("arn").flatMap(Arn::parse);
    }

    private static boolean isRenamed(PlannedResource resource) {
        return resource.changes("name") || (resource.is("path").isPresent() && resource.changes("path"));
    }

    /** The ARN of a managed policy that the plan itself describes. */
    String managedPolicy(PlannedResource resource) {
        return identity(resource, "policy").toString();
    }

    /** The ARN of a user, group or role that an attribute names. */
    Arn named(PlannedResource resource, String attribute, String kind) {
        Optional<String> name = resource.fixed(attribute);
        if (name.isEmpty()) {
            return references
                    .target(resource, attribute)
                    .map(target -> identity(target, kind))
                    .orElseThrow(() -> unknownUntilApplied(resource, attribute));
        }
        return named(name.get(), kind);
    }

    /** The ARN of a user, group or role of this name. */
    Arn named(String name, String kind) {
        Predicate<Account> has = account ->
                identities(account, kind).anyMatch(arn -> arn.resourceName().equals(name));
        List<Arn> found = candidates()
                .flatMap(account -> identities(account, kind))
                .filter(arn -> arn.resourceName().equals(name))
                .toList();
        return found.size() == 1 ? found.get(0) : iam(accountOf(has), kind + "/" + name);
    }

    /** The ARN of the managed policy that an attribute names; empty if it is not known until the plan is applied. */
    Optional<String> policyArn(PlannedResource resource, String attribute) {
        return resource.fixed(attribute)
                .or(() -> references
                        .target(resource, attribute)
                        .filter(target -> target.type().equals("aws_iam_policy"))
                        .map(this::managedPolicy));
    }

    /** An attribute that must be known by now. */
    String required(PlannedResource resource, String attribute) {
        return resource.fixed(attribute).orElseThrow(() -> unknownUntilApplied(resource, attribute));
    }

    /** An attribute, or that of the resource it refers to. */
    String required(PlannedResource resource, String attribute, String ofTarget) {
        return resource.fixed(attribute)
                .or(() -> references
                        .target(resource, attribute)
                        .flatMap(target -> target.is(ofTarget).or(() -> target.was(ofTarget))))
                .orElseThrow(() -> unknownUntilApplied(resource, attribute));
    }

    /** The account that the plan is for. */
    String account() {
        return accountOf(account -> true);
    }

    /** The partition of that account; {@code aws} if it is not plain which account it is. */
    String partition() {
        return candidates().map(EnvironmentNames::partition).findFirst().orElse("aws");
    }

    PlanReferences references() {
        return references;
    }

    private Arn iam(String account, String rest) {
        String partition =
                before.account(account).map(EnvironmentNames::partition).orElse("aws");
        return new Arn(partition, "iam", "", account, rest);
    }

    private String accountOf(Predicate<Account> fits) {
        List<String> fitting = candidates().filter(fits).map(Account::id).toList();
        List<String> accounts =
                fitting.size() == 1 ? fitting : candidates().map(Account::id).toList();
        if (accounts.size() == 1) {
            return accounts.get(0);
        }
        throw new RefusedChange(
                "no-account", "it is not plain which account this is in", "say it with --plan-account and 12 digits");
    }

    private Stream<Account> candidates() {
        return before.accounts().values().stream()
                .filter(account ->
                        given.map(account.id()::equals).orElse(seen.isEmpty() || seen.contains(account.id())));
    }

    private static Stream<Arn> identities(Account account, String kind) {
        return switch (kind) {
            case "user" -> account.users().values().stream().map(user -> user.arn());
            case "group" -> account.groups().values().stream().map(group -> group.arn());
            default -> account.roles().values().stream().map(role -> role.arn());
        };
    }

    static RefusedChange unknownUntilApplied(PlannedResource resource, String attribute) {
        return new RefusedChange(
                "unknown-until-applied",
                "\"" + attribute + "\" of " + resource.address() + " is not known until the plan is applied",
                "what it concerns is not covered");
    }
}
