package io.github.iamevaluator.overlay;

import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Whole objects, in the files of an environment, laid over an environment: users, groups, roles, managed policies,
 * resources, SCPs and RCPs with their targets. Each is added, or replaces the one of the same name.
 */
public final class Overlay {

    private final Environment objects;
    private final Path folder;
    private final List<Change> changes = new ArrayList<>();

    public Overlay(Environment objects, Path folder) {
        this.objects = objects;
        this.folder = folder;
    }

    /** One change for each object. */
    public List<Change> changes() {
        objects.accounts().values().forEach(this::account);
        objects.resources()
                .values()
                .forEach(resource -> add("resource " + resource.arn(), now -> now.withResource(resource)));
        objects.vpcEndpoints()
                .values()
                .forEach(endpoint -> add("VPC endpoint " + endpoint.id(), now -> now.withVpcEndpoint(endpoint)));
        objects.organization()
                .ifPresent(known -> known.policies()
                        .values()
                        .forEach(policy -> add("policy " + policy.policy().name(), now -> controlPolicy(now, policy))));
        return changes;
    }

    private void account(Account given) {
        given.managedPolicies()
                .values()
                .forEach(policy ->
                        add("managed policy " + policy.arn(), now -> inAccount(now, given, a -> a.with(policy))));
        given.groups()
                .values()
                .forEach(group -> add("group " + group.arn(), now -> inAccount(now, given, a -> a.with(group))));
        given.users()
                .values()
                .forEach(user -> add("user " + user.arn(), now -> inAccount(now, given, a -> a.with(user))));
        given.roles()
                .values()
                .forEach(role -> add("role " + role.arn(), now -> inAccount(now, given, a -> a.with(role))));
    }

    private static Environment inAccount(Environment now, Account given, UnaryOperator<Account> change) {
        Account known =
                now.account(given.id()).orElseGet(() -> Account.of(given.id()).withComplete(given.complete()));
        return now.withAccount(change.apply(known));
    }

    /** A document that the files do not have stays as it is; so do targets that they do not list. */
    private Environment controlPolicy(Environment now, ControlPolicy given) {
        Organization known = new EnvironmentNames(now).organization();
        Optional<ControlPolicy> before = Optional.ofNullable(known.policies().get(given.id()));
        boolean described =
                given.policy().fold(usable -> usable.policy().document().isPresent(), broken -> true);
        Optional<Set<String>> targets = targets(given.id());
        if (!described && targets.isEmpty()) {
            return now; // the reader's stand-in for a level whose SCPs are not in these files
        }
        ControlPolicy changed = new ControlPolicy(
                given.id(),
                given.type().or(() -> before.flatMap(ControlPolicy::type)),
                described ? given.policy() : before.map(ControlPolicy::policy).orElse(given.policy()),
                targets.isPresent() || before.map(ControlPolicy::targetsKnown).orElse(true));
        Organization with = known.with(changed);
        return now.withOrganization(
                Optional.of(targets.map(ids -> retarget(with, ids, given.id())).orElse(with)));
    }

    /** What a {@code list-targets-for-policy} file lists; empty without one. */
    private Optional<Set<String>> targets(String policyId) {
        Path file = folder.resolve("organization/list-targets-for-policy/" + policyId + ".json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonReader.create().read(file).root().asObject().stream()
                    .flatMap(page -> page.get("Targets").flatMap(JsonValue::asArray).stream())
                    .flatMap(list -> list.elements().stream())
                    .flatMap(target -> target.asObject().flatMap(found -> found.get("TargetId")).stream())
                    .flatMap(id -> id.asString().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Organization retarget(Organization known, Set<String> targets, String policyId) {
        for (String target : targets) {
            if (!known.levels().containsKey(target)) {
                throw new RefusedChange(
                        "unknown-name",
                        "the organization has no level \"" + target + "\"",
                        EnvironmentNames.suggestion(
                                target, List.copyOf(known.levels().keySet())));
            }
        }
        Organization changed = known;
        for (OrganizationLevel level : known.levels().values()) {
            changed = changed.with(targets.contains(level.id()) ? level.with(policyId) : level.without(policyId));
        }
        return changed;
    }

    private void add(String what, UnaryOperator<Environment> step) {
        SourceLocation at =
                new SourceLocation(folder.toString(), Optional.of(folder.toString()), "", 1, 1, Optional.empty());
        changes.add(new Change(what, at, Change.Phase.CREATE, step));
    }
}
