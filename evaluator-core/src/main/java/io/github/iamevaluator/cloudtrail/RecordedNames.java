package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import java.util.Optional;

/**
 * Completes what records name in part: identities without their path, callers by a unique id, secrets without the suffix of
 * their ARN.
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

    /**
     * The user or role of a unique id.
     *
     * @param id {@code AIDA...} or {@code AROA...}
     */
    default Optional<Arn> identity(String account, String id) {
        return Optional.empty();
    }

    /**
     * The ARN of a secret whose last part, a hyphen and six characters that Secrets Manager adds, is not known.
     *
     * @return empty unless just one is known
     */
    default Optional<String> secret(String arnWithoutSuffix) {
        return Optional.empty();
    }

    /** The names of an environment. Cost: once, its identities and resources. */
    static RecordedNames of(Environment environment) {
        return new EnvironmentNames(environment);
    }
}
