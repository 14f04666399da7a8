package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The callers that a Principal or NotPrincipal element names by themselves.
 *
 * @param element the element
 */
record CallerCandidates(PrincipalElement element) {

    Stream<Principal> stream() {
        return element.entries().stream().flatMap(entry -> caller(entry).stream());
    }

    static Optional<Principal> ofArn(String arn) {
        try {
            return Optional.of(Principals.parse(arn));
        } catch (InvalidRequestException noPrincipal) {
            return Optional.empty();
        }
    }

    private static Optional<Principal> caller(PrincipalEntry entry) {
        try {
            return switch (entry.type()) {
                case AWS, BARE ->
                    entry.value().equals("*") ? Optional.of(Principals.anonymous()) : ofArn(entry.value());
                case SERVICE -> Optional.of(Principals.service(entry.value()));
                case FEDERATED -> Optional.of(Principals.federated(entry.value()));
                case CANONICAL_USER -> Optional.of(Principals.canonicalUser(entry.value(), Optional.empty()));
            };
        } catch (InvalidRequestException noPrincipal) {
            return Optional.empty();
        }
    }
}
