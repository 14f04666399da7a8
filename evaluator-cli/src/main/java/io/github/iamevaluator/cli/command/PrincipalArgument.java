package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import java.util.Optional;

/**
 * Reads {@code --principal}.
 *
 * <p>An ARN; {@code anonymous}; {@code service:lambda.amazonaws.com}; {@code federated:} and a provider's ARN or host
 * name; {@code canonical-user:} and an S3 canonical user id; with an environment also a short name
 * ({@code acme-prod/role/deploy}). The ARN of a provider alone means its caller, too.
 */
final class PrincipalArgument {

    private static final String SERVICE = "service:";
    private static final String FEDERATED = "federated:";
    private static final String CANONICAL_USER = "canonical-user:";

    private PrincipalArgument() {}

    /** The caller that a text names. */
    static Principal read(String text, Optional<Environment> environment) {
        if (text.equals("anonymous")) {
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
        if (text.startsWith("arn:") || text.indexOf('/') < 0) {
            return Principals.parse(text);
        }
        Environment known = environment.orElseThrow(() -> CommandFailure.usage(
                "--principal \"" + text + "\" is a short name, which needs --environment; give an ARN, or a folder"));
        return Principals.parse(known.principalNamed(text).toString());
    }

    private static boolean isProvider(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam"))
                .filter(arn -> arn.resourceType().equals("oidc-provider")
                        || arn.resourceType().equals("saml-provider"))
                .isPresent();
    }
}
