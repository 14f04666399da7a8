package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import java.util.List;
import java.util.Optional;

/**
 * The context keys that the caller brings along.
 *
 * <p>Source: semantics.md 1.3, "Derived keys per principal kind"; CTX-10, CTX-11, CTX-21, STS-7.
 */
final class PrincipalKeys {

    private final Principal principal;
    private final EvaluationOptions options;
    private final DerivedKeys keys;

    private PrincipalKeys(Principal principal, EvaluationOptions options, DerivedKeys keys) {
        this.principal = principal;
        this.options = options;
        this.keys = keys;
    }

    static void derive(Principal principal, EvaluationOptions options, DerivedKeys keys) {
        new PrincipalKeys(principal, options, keys).derive();
    }

    /** The ARN that {@code aws:PrincipalArn} holds: for a session the role's, guessed without path if need be. */
    static Optional<Arn> principalArn(Principal principal) {
        return switch (principal.kind()) {
            case ROLE_SESSION -> principal.roleArn().or(() -> principal.arn().map(PrincipalKeys::pathlessRole));
            case ROOT, USER, ROLE, FEDERATED_USER -> principal.arn();
            case CANONICAL_ACCOUNT -> principal.account().map(account -> new Arn("aws", "iam", "", account, "root"));
            case FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY -> Optional.empty();
        };
    }

    private static Arn pathlessRole(Arn session) {
        String id = session.resourceId();
        return new Arn(session.partition(), "iam", "", session.account(), "role/" + id.substring(0, id.indexOf('/')));
    }

    private void derive() {
        principalArn(principal).ifPresent(arn -> keys.derive("aws:PrincipalArn", arn.toString()));
        principal.account().ifPresent(account -> keys.derive("aws:PrincipalAccount", account));
        switch (principal.kind()) {
            case ROOT, CANONICAL_ACCOUNT -> {
                identity("Account");
                principal.account().ifPresent(account -> keys.derive("aws:userid", account));
            }
            case USER -> {
                identity("User");
                principal.arn().ifPresent(arn -> keys.derive("aws:username", arn.resourceName()));
                principal.uniqueId().ifPresent(id -> keys.derive("aws:userid", id));
            }
            case ROLE -> identity("AssumedRole");
            case ROLE_SESSION -> {
                identity("AssumedRole");
                principal.uniqueId().ifPresent(id -> keys.derive("aws:userid", sessionId(id)));
            }
            case FEDERATED_USER -> {
                identity("FederatedUser");
                principal.arn().ifPresent(arn -> keys.derive("aws:userid", arn.account() + ":" + arn.resourceId()));
            }
            case FEDERATED_CALLER -> providerKeys();
            case SERVICE -> serviceKeys();
            case ANONYMOUS -> {
                keys.derive("aws:PrincipalAccount", "anonymous");
                keys.derive("aws:PrincipalType", "Anonymous");
                keys.derive("aws:userid", "anonymous");
            }
            case ORIGIN_ACCESS_IDENTITY -> keys.derive("aws:PrincipalIsAWSService", "false");
        }
    }

    private void identity(String type) {
        keys.derive("aws:PrincipalType", type);
        keys.derive("aws:PrincipalIsAWSService", "false");
    }

    /** A session's id ends in its name; a bare role id is completed. */
    private String sessionId(String id) {
        return id.indexOf(':') >= 0 || !(principal instanceof Principal.RoleSession session)
                ? id
                : id + ":" + session.sessionName();
    }

    private void providerKeys() {
        Arn.parse(principal.text()).flatMap(Arn::accountId).ifPresent(account -> {
            keys.derive("aws:PrincipalAccount", account);
            keys.derive("aws:PrincipalType", "User");
            keys.derive("aws:userid", principal.text());
        });
    }

    private void serviceKeys() {
        if (options.alternative(DisputedPoint.SERVICE_PRINCIPAL_HAS_TYPE)) {
            keys.derive("aws:PrincipalType", "AWSService");
        }
        keys.derive("aws:PrincipalIsAWSService", "true");
        keys.derive("aws:PrincipalServiceName", principal.text());
        keys.derive("aws:PrincipalServiceNamesList", ContextValue.ofAll(List.of(principal.text())));
    }
}
