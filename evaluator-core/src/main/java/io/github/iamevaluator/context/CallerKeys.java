package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The context keys that the caller brings along, each worked out when it is first asked for.
 *
 * <p>Source: semantics.md 1.3, "Derived keys per principal kind"; CTX-10, CTX-11, CTX-21, STS-7.
 */
public final class CallerKeys {

    /** Every key that some caller brings along, in the order in which they are derived. */
    static final List<EngineKey> ALL = Stream.of(
                    "aws:PrincipalArn",
                    "aws:PrincipalAccount",
                    "aws:PrincipalType",
                    "aws:PrincipalIsAWSService",
                    "aws:username",
                    "aws:userid",
                    "aws:PrincipalServiceName",
                    "aws:PrincipalServiceNamesList")
            .map(EngineKey::of)
            .toList();

    private static final ContextValue TRUE = ContextValue.of("true");
    private static final ContextValue FALSE = ContextValue.of("false");
    private static final ContextValue ACCOUNT = ContextValue.of("Account");
    private static final ContextValue USER = ContextValue.of("User");
    private static final ContextValue ASSUMED_ROLE = ContextValue.of("AssumedRole");
    private static final ContextValue FEDERATED_USER = ContextValue.of("FederatedUser");
    private static final ContextValue AWS_SERVICE = ContextValue.of("AWSService");
    private static final ContextValue ANONYMOUS = ContextValue.of("Anonymous");
    private static final String NOBODY = "anonymous";

    private final Principal principal;
    private final boolean servicesHaveType;
    // Worked out once; two threads that meet here make equal values.
    private @Nullable ContextValue principalArn;
    private @Nullable ContextValue principalAccount;
    private @Nullable ContextValue userId;
    private @Nullable ContextValue userName;
    private @Nullable ContextValue serviceName;
    private @Nullable ContextValue serviceNames;
    private @Nullable List<Brought> brought;

    /** A key that a caller brings along, and its value. */
    record Brought(EngineKey key, ContextValue value) {}

    private CallerKeys(Principal principal, EvaluationOptions options) {
        this.principal = principal;
        this.servicesHaveType = options.alternative(DisputedPoint.SERVICE_PRINCIPAL_HAS_TYPE);
    }

    /** The keys of a caller. */
    public static CallerKeys of(Principal principal, EvaluationOptions options) {
        return new CallerKeys(principal, options);
    }

    /** Whose they are. */
    Principal principal() {
        return principal;
    }

    /** All keys that the caller brings along, in the order in which they are derived. */
    List<Brought> brought() {
        List<Brought> known = brought;
        if (known == null) {
            known = new ArrayList<>();
            for (EngineKey key : ALL) {
                ContextValue value = find(key.folded());
                if (value != null) {
                    known.add(new Brought(key, value));
                }
            }
            known = List.copyOf(known);
            brought = known;
        }
        return known;
    }

    /** The value of a key, or null if the caller does not bring it along; a value is made once. */
    @Nullable
    ContextValue find(String foldedName) {
        return switch (foldedName) {
            case "aws:principalarn" -> principalArn();
            case "aws:principalaccount" -> principalAccount();
            case "aws:principaltype" -> type();
            case "aws:principalisawsservice" -> isAwsService();
            case "aws:username" -> userName();
            case "aws:userid" -> userIdValue();
            case "aws:principalservicename" -> serviceName();
            case "aws:principalservicenameslist" -> serviceNames();
            default -> null;
        };
    }

    private @Nullable ContextValue principalArn() {
        if (principalArn == null) {
            principalArn = arn().map(ContextValue::of).orElse(null);
        }
        return principalArn;
    }

    private @Nullable ContextValue principalAccount() {
        if (principalAccount == null) {
            principalAccount = account().map(ContextValue::of).orElse(null);
        }
        return principalAccount;
    }

    private @Nullable ContextValue userIdValue() {
        if (userId == null) {
            userId = userId().map(ContextValue::of).orElse(null);
        }
        return userId;
    }

    /** The ARN that {@code aws:PrincipalArn} holds: for a session the role's, guessed without path if need be. */
    private Optional<String> arn() {
        Optional<Arn> arn = switch (principal.kind()) {
            case ROLE_SESSION -> principal.roleArn().or(() -> principal.arn().map(CallerKeys::pathlessRole));
            case ROOT, USER, ROLE, FEDERATED_USER -> principal.arn();
            case CANONICAL_ACCOUNT -> principal.account().map(account -> new Arn("aws", "iam", "", account, "root"));
            case FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY -> Optional.empty();
        };
        return arn.map(Arn::toString);
    }

    private static Arn pathlessRole(Arn session) {
        String id = session.resourceId();
        return new Arn(session.partition(), "iam", "", session.account(), "role/" + id.substring(0, id.indexOf('/')));
    }

    private Optional<String> account() {
        return switch (principal.kind()) {
            case ANONYMOUS -> Optional.of(NOBODY);
            case FEDERATED_CALLER -> providerAccount();
            case ROOT, CANONICAL_ACCOUNT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, SERVICE, ORIGIN_ACCESS_IDENTITY ->
                principal.account();
        };
    }

    private @Nullable ContextValue type() {
        return switch (principal.kind()) {
            case ROOT, CANONICAL_ACCOUNT -> ACCOUNT;
            case USER -> USER;
            case ROLE, ROLE_SESSION -> ASSUMED_ROLE;
            case FEDERATED_USER -> FEDERATED_USER;
            case FEDERATED_CALLER -> providerAccount().isPresent() ? USER : null;
            case SERVICE -> servicesHaveType ? AWS_SERVICE : null;
            case ANONYMOUS -> ANONYMOUS;
            case ORIGIN_ACCESS_IDENTITY -> null;
        };
    }

    private @Nullable ContextValue isAwsService() {
        return switch (principal.kind()) {
            case ROOT, CANONICAL_ACCOUNT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, ORIGIN_ACCESS_IDENTITY -> FALSE;
            case SERVICE -> TRUE;
            case FEDERATED_CALLER, ANONYMOUS -> null;
        };
    }

    private @Nullable ContextValue userName() {
        if (userName == null && principal.kind() == PrincipalKind.USER) {
            userName = principal
                    .arn()
                    .map(arn -> ContextValue.of(arn.resourceName()))
                    .orElse(null);
        }
        return userName;
    }

    private @Nullable ContextValue serviceName() {
        if (serviceName == null && principal.kind() == PrincipalKind.SERVICE) {
            serviceName = ContextValue.of(principal.text());
        }
        return serviceName;
    }

    private @Nullable ContextValue serviceNames() {
        if (serviceNames == null && principal.kind() == PrincipalKind.SERVICE) {
            serviceNames = ContextValue.ofAll(List.of(principal.text()));
        }
        return serviceNames;
    }

    private Optional<String> userId() {
        return switch (principal.kind()) {
            case ROOT, CANONICAL_ACCOUNT -> principal.account();
            case USER -> principal.uniqueId();
            case ROLE_SESSION -> principal.uniqueId().map(this::sessionId);
            case FEDERATED_USER -> principal.arn().map(arn -> arn.account() + ":" + arn.resourceId());
            case FEDERATED_CALLER -> providerAccount().map(account -> principal.text());
            case ANONYMOUS -> Optional.of(NOBODY);
            case ROLE, SERVICE, ORIGIN_ACCESS_IDENTITY -> Optional.empty();
        };
    }

    /** A session's id ends in its name; a bare role id is completed. */
    private String sessionId(String id) {
        return id.indexOf(':') >= 0 || !(principal instanceof Principal.RoleSession session)
                ? id
                : id + ":" + session.sessionName();
    }

    /** The account of the provider that a caller of STS comes from, where an ARN names it. */
    private Optional<String> providerAccount() {
        return Arn.parse(principal.text()).flatMap(Arn::accountId);
    }
}
