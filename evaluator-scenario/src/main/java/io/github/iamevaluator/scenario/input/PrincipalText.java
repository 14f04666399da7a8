package io.github.iamevaluator.scenario.input;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import java.util.Optional;

/**
 * A caller as one text.
 *
 * <p>An ARN; {@code anonymous}; {@code service:lambda.amazonaws.com}; {@code federated:} and a provider's ARN or host
 * name; {@code canonical-user:} and an S3 canonical user id; with an environment also a short name
 * ({@code acme-prod/role/deploy}). The ARN of a provider alone means its caller, too.
 *
 * @since 0.1.0
 */
public final class PrincipalText {

    private static final String ANONYMOUS = "anonymous";
    private static final String SERVICE = "service:";
    private static final String FEDERATED = "federated:";
    private static final String CANONICAL_USER = "canonical-user:";

    private PrincipalText() {}

    /**
     * The caller that a text names.
     *
     * @throws InvalidRequestException with {@code invalid.principal} if it names nobody
     */
    public static Principal read(String text, Optional<Environment> environment) {
        if (text.equals(ANONYMOUS)) {
            return Principals.anonymous();
        }
        if (text.startsWith(SERVICE)) {
            return Principals.service(text.substring(SERVICE.length()));
        }
        if (text.startsWith(FEDERATED)) {
            return Principals.federated(text.substring(FEDERATED.length()));
        }
        if (text.startsWith(CANONICAL_USER)) {
            return Principals.canonicalUser(text.substring(CANONICAL_USER.length()), Optional.empty());
        }
        if (isProvider(text)) {
            return Principals.federated(text);
        }
        return isShortName(text)
                ? Principals.parse(environment
                        .orElseThrow(() -> withoutEnvironment(text))
                        .principalNamed(text)
                        .toString())
                : Principals.parse(text);
    }

    /** Tells whether a text is a short name, which only an environment can resolve. */
    public static boolean isShortName(String text) {
        return !text.startsWith("arn:")
                && text.indexOf('/') >= 0
                && !text.startsWith(SERVICE)
                && !text.startsWith(FEDERATED)
                && !text.startsWith(CANONICAL_USER);
    }

    /** The text that {@link #read} turns into this caller. */
    public static String of(Principal principal) {
        return switch (principal.kind()) {
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER -> principal.text();
            case SERVICE -> SERVICE + principal.text();
            case FEDERATED_CALLER -> FEDERATED + principal.text();
            case ANONYMOUS -> ANONYMOUS;
            case ORIGIN_ACCESS_IDENTITY ->
                principal.text().startsWith("arn:") ? principal.text() : CANONICAL_USER + principal.text();
            case CANONICAL_ACCOUNT -> CANONICAL_USER + principal.text();
        };
    }

    private static boolean isProvider(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam"))
                .filter(arn -> arn.resourceType().equals("oidc-provider")
                        || arn.resourceType().equals("saml-provider"))
                .isPresent();
    }

    private static InvalidRequestException withoutEnvironment(String text) {
        return new InvalidRequestException(
                InputError.INVALID_PRINCIPAL,
                "\"" + text + "\" is a short name, which needs an environment; give an ARN, or an environment");
    }
}
