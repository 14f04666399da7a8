package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.text.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short names of principals, such as {@code acme-prod/role/deploy}: account name or id, kind, and name with or without
 * path. They compare ignoring ASCII case, as IAM compares names.
 */
final class PrincipalNames {

    private static final int MOST_LISTED = 5;

    private final Map<String, Set<Arn>> byFoldedName = new LinkedHashMap<>();
    private final List<String> spelled = new ArrayList<>();

    PrincipalNames(Environment environment) {
        for (Account account : environment.accounts().values()) {
            Set<String> prefixes = new LinkedHashSet<>();
            environment.accountName(account.id()).ifPresent(prefixes::add);
            prefixes.add(account.id());
            for (String prefix : prefixes) {
                add(prefix + "/root", root(account));
                identities(account).forEach(arn -> addIdentity(prefix, arn));
            }
        }
    }

    /**
     * The principal that a short name names.
     *
     * @throws InvalidRequestException with {@code invalid.principal} if there is none or more than one
     */
    Arn find(String shortName) {
        Set<Arn> found = byFoldedName.getOrDefault(ContextKeys.fold(shortName), Set.of());
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (found.isEmpty()) {
            throw invalid("no principal is named \"" + shortName + "\"" + suggestion(shortName, spelled));
        }
        throw invalid("\"" + shortName + "\" names more than one principal; give one of "
                + found.stream().limit(MOST_LISTED).map(Arn::toString).collect(Collectors.joining(", ")));
    }

    /** The users and roles of an account. */
    static List<Arn> identities(Account account) {
        List<Arn> arns = new ArrayList<>();
        account.users().values().forEach(user -> arns.add(user.arn()));
        account.roles().values().forEach(role -> arns.add(role.arn()));
        return arns;
    }

    /** The error for an identity that its account, all of which is known, does not have. */
    static InvalidRequestException notFound(Arn identity, Account account, Environment environment) {
        List<String> near = new ArrayList<>();
        identities(account).forEach(arn -> near.add(arn.toString()));
        account.groups().values().forEach(group -> near.add(group.arn().toString()));
        String name =
                environment.accountName(account.id()).map(n -> " (" + n + ")").orElse("");
        return invalid("account " + account.id() + name + " has no \"" + identity + "\""
                + sameName(identity, near)
                        .map(PrincipalNames::didYouMean)
                        .orElseGet(() -> suggestion(identity.toString(), near)));
    }

    private static Optional<String> sameName(Arn identity, List<String> known) {
        String end = "/" + identity.resourceName();
        return known.stream()
                .filter(arn -> arn.endsWith(end) && arn.contains(":" + identity.resourceType() + "/"))
                .findFirst();
    }

    private static Arn root(Account account) {
        String partition =
                identities(account).stream().map(Arn::partition).findFirst().orElse("aws");
        return new Arn(partition, "iam", "", account.id(), "root");
    }

    private void addIdentity(String prefix, Arn arn) {
        String name = prefix + "/" + arn.resourceType() + "/" + arn.resourceName();
        add(name, arn);
        String withPath = prefix + "/" + arn.resource();
        if (!withPath.equals(name)) {
            add(withPath, arn);
        }
    }

    private void add(String name, Arn arn) {
        spelled.add(name);
        byFoldedName
                .computeIfAbsent(ContextKeys.fold(name), n -> new LinkedHashSet<>())
                .add(arn);
    }

    private static String suggestion(String wanted, List<String> known) {
        return NearestName.of(wanted, known)
                .map(PrincipalNames::didYouMean)
                .orElseGet(() -> known.isEmpty()
                        ? "; nothing is known of the inside of any account"
                        : "; there are " + known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
                                + (known.size() > MOST_LISTED ? " and " + (known.size() - MOST_LISTED) + " more" : ""));
    }

    private static String didYouMean(String name) {
        return "; did you mean \"" + name + "\"?";
    }

    private static InvalidRequestException invalid(String message) {
        return new InvalidRequestException(InputError.INVALID_PRINCIPAL, message);
    }
}
