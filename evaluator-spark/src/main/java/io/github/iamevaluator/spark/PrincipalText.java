package io.github.iamevaluator.spark;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.Principals;
import java.util.Optional;

/** A caller as one text, in the forms that the command line takes ({@code docs/command-line.md}). */
final class PrincipalText {

    private static final String SERVICE = "service:";
    private static final String FEDERATED = "federated:";
    private static final String CANONICAL_USER = "canonical-user:";

    private PrincipalText() {}

    /**
     * The caller that a text names.
     *
     * @throws io.github.iamevaluator.request.InvalidRequestException if it names nobody
     */
    static Principal read(String text, Environment environment, PrincipalDetails details) {
        if (text.startsWith("arn:")) {
            return isProvider(text) ? Principals.federated(text) : Principals.parse(text, details);
        }
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
        return text.indexOf('/') >= 0
                ? Principals.parse(environment.principalNamed(text).toString(), details)
                : Principals.parse(text, details);
    }

    private static boolean isProvider(String text) {
        if (!text.contains("-provider/")) {
            return false;
        }
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam"))
                .filter(arn -> arn.resourceType().equals("oidc-provider")
                        || arn.resourceType().equals("saml-provider"))
                .isPresent();
    }
}
