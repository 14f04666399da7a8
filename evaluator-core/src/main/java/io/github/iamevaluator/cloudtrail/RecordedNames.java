package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import java.util.Optional;

/**
 * Completes names of identities, which records give without their path.
 *
 * @since 0.1.0
 */
public interface RecordedNames {

    /** Nothing is known: a name without path is taken as it is. */
    RecordedNames UNKNOWN = (account, kind, name) -> Optional.empty();

    /**
     * The part of the ARN behind {@code role/}, {@code user/} or {@code group/}, path included.
     *
     * @param kind {@code role}, {@code user} or {@code group}
     */
    Optional<String> withPath(String account, String kind, String name);

    /** The names of an environment. */
    static RecordedNames of(Environment environment) {
        return (account, kind, name) -> environment
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
}
