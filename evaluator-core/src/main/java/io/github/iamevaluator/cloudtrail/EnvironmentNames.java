package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of an environment. */
final class EnvironmentNames implements RecordedNames {

    /** How many characters Secrets Manager adds to the name of a secret, the hyphen included. */
    static final int SECRET_SUFFIX = 7;

    private static final String SEVERAL = "";

    private final Environment environment;
    private final Map<String, Arn> byId = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    EnvironmentNames(Environment environment) {
        this.environment = environment;
        environment.accounts().values().forEach(this::add);
        environment.resources().values().forEach(resource -> addSecret(resource.arn()));
    }

    private void add(Account account) {
        for (Role role : account.roles().values()) {
            role.id().ifPresent(id -> byId.put(id, role.arn()));
        }
        for (User user : account.users().values()) {
            user.id().ifPresent(id -> byId.put(id, user.arn()));
        }
    }

    private void addSecret(Arn arn) {
        if (arn.service().equals("secretsmanager") && hasSuffix(arn.toString())) {
            String text = arn.toString();
            secrets.merge(text.substring(0, text.length() - SECRET_SUFFIX), text, (one, other) -> SEVERAL);
        }
    }

    /** Tells whether an ARN ends like that of a secret does: in a hyphen and six letters or digits. */
    static boolean hasSuffix(String arn) {
        int hyphen = arn.length() - SECRET_SUFFIX;
        return hyphen > 0
                && arn.charAt(hyphen) == '-'
                && arn.chars().skip(hyphen + 1L).allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    @Override
    public Optional<String> withPath(String account, String kind, String name) {
        return environment
                .account(account)
                .flatMap(known -> arn(known, kind, name))
                .map(Arn::resourceId);
    }

    private static Optional<Arn> arn(Account account, String kind, String name) {
        return switch (kind) {
            case "role" -> Optional.ofNullable(account.roles().get(name)).map(Role::arn);
            case "user" -> Optional.ofNullable(account.users().get(name)).map(User::arn);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Arn> identity(String account, String id) {
        return Optional.ofNullable(byId.get(id)).filter(arn -> arn.account().equals(account));
    }

    @Override
    public Optional<String> secret(String arnWithoutSuffix) {
        return Optional.ofNullable(secrets.get(arnWithoutSuffix)).filter(arn -> !arn.equals(SEVERAL));
    }
}
