package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.Principals;
import java.util.Optional;

/**
 * A caller as one text.
 *
 * <p>An ARN; {@code anonymous}; {@code service:lambda.amazonaws.com}; {@code federated:} and a provider's ARN or host
 * name; {@code canonical-user:} and an S3 canonical user id; with an environment also a short name
 * ({@code acme-prod/role/deploy}), which costs a look at all its principals. The ARN of a provider alone means its caller,
 * too.
 *
 * @since 0.1.0
 */
public final class PrincipalText {

    private static final String ARN = "arn:";
    private static final String ANONYMOUS = "anonymous";
    private static final String SERVICE = "service:";
    private static final String FEDERATED = "federated:";
    private static final String CANONICAL_USER = "canonical-user:";

    private PrincipalText() {}

    /**
     * The caller that a text names without an environment.
     *
     * @throws InvalidRequestException with {@code invalid.principal} if it names nobody, or is a short name
     */
    public static Principal read(String text) {
        if (isShortName(text)) {
            throw new InvalidRequestException(
                    InputError.INVALID_PRINCIPAL,
                    "\"" + text + "\" is a short name, which needs an environment; give an ARN, or an environment");
        }
        return full(text, PrincipalDetails.NONE);
    }

    /**
     * The caller that a text names in an environment; only a short name must be there.
     *
     * @throws InvalidRequestException with {@code invalid.principal} if it names nobody
     */
    public static Principal read(String text, Environment environment) {
        return read(text, environment, PrincipalDetails.NONE);
    }

    /**
     * The caller that a text names in an environment; only a short name must be there.
     *
     * @param details what is known of a user, role or session beside its name
     * @throws InvalidRequestException with {@code invalid.principal} if it names nobody
     */
    public static Principal read(String text, Environment environment, PrincipalDetails details) {
        return full(isShortName(text) ? environment.principalNamed(text).toString() : text, details);
    }

    /** Tells whether a text is a short name, which only an environment can resolve. */
    public static boolean isShortName(String text) {
        return !text.startsWith(ARN)
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
                principal.text().startsWith(ARN) ? principal.text() : CANONICAL_USER + principal.text();
            case CANONICAL_ACCOUNT -> CANONICAL_USER + principal.text();
        };
    }

    private static Principal full(String text, PrincipalDetails details) {
        if (text.startsWith(ARN)) {
            return isProvider(text) ? Principals.federated(text) : Principals.parse(text, details);
        }
        if (text.equals(ANONYMOUS)) {
            return Principals.anonymous();
        }
        if (text.startsWith(SERVICE)) {
            return Principals.service(text.substring(SERVICE.length()));
        }
        if (text.startsWith(FEDERATED)) {
            return Principals.federated(text.substring(FEDERATED.length()));
        }
        return text.startsWith(CANONICAL_USER)
                ? Principals.canonicalUser(text.substring(CANONICAL_USER.length()), Optional.empty())
                : Principals.parse(text, details);
    }

    /** The words are looked for first, because most ARNs need then not be split. */
    private static boolean isProvider(String text) {
        return text.contains("-provider/")
                && Arn.parse(text)
                        .filter(arn -> arn.service().equals("iam"))
                        .filter(arn -> arn.resourceType().equals("oidc-provider")
                                || arn.resourceType().equals("saml-provider"))
                        .isPresent();
    }
}
