package io.github.iamevaluator.request;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.text.AsciiCase;
import java.util.Optional;

/**
 * Makes principals from the texts that name them; refuses what fits no kind with {@code invalid.principal} (REQ-30).
 *
 * @since 0.1.0
 */
public final class Principals {

    private static final int CANONICAL_ID_LENGTH = 64;
    private static final String SERVICE_LINKED_PATH = "role/aws-service-role/";

    private Principals() {}

    /** The caller that an ARN names, with nothing more known of it. */
    public static Principal parse(String arn) {
        return parse(arn, PrincipalDetails.NONE);
    }

    /**
     * The caller that an ARN names.
     *
     * @param arn of a root user, user, role, role session, federated user or origin access identity
     * @param details what else is known of it
     * @throws InvalidRequestException with {@code invalid.principal}
     */
    public static Principal parse(String arn, PrincipalDetails details) {
        Arn parsed = Arn.parse(arn).orElseThrow(() -> invalid(arn));
        if (parsed.service().equals("iam") && parsed.account().equals("cloudfront")) {
            return new Principal.OriginAccessIdentity(arn);
        }
        if (parsed.accountId().isEmpty() || !parsed.region().isEmpty()) {
            throw invalid(arn);
        }
        return switch (parsed.service()) {
            case "iam" -> iamPrincipal(parsed, details);
            case "sts" -> stsPrincipal(parsed, details);
            default -> throw invalid(arn);
        };
    }

    /** An AWS service, for example {@code lambda.amazonaws.com} (REQ-16). */
    public static Principal service(String name) {
        if (name.isEmpty() || name.indexOf('.') < 0 || name.indexOf(' ') >= 0) {
            throw invalid(name);
        }
        return new Principal.Service(name);
    }

    /** An unsigned request (REQ-17). */
    public static Principal anonymous() {
        return new Principal.Anonymous();
    }

    /** A web identity or SAML caller of STS: a provider ARN or a well-known host (REQ-15). */
    public static Principal federated(String provider) {
        if (provider.isEmpty()) {
            throw invalid(provider);
        }
        return new Principal.FederatedCaller(provider);
    }

    /**
     * An S3 canonical user id (REQ-19).
     *
     * @param id 64 hex digits
     * @param account the account it denotes; without one it is an origin access identity
     */
    public static Principal canonicalUser(String id, Optional<String> account) {
        if (id.length() != CANONICAL_ID_LENGTH || !id.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            throw invalid(id);
        }
        return account.isPresent()
                ? new Principal.CanonicalAccount(id, account.get())
                : new Principal.OriginAccessIdentity(id);
    }

    /** Tells whether a role ARN has the path of service-linked roles (REQ-20). */
    public static boolean isServiceLinked(Arn role) {
        return role.resource().startsWith(SERVICE_LINKED_PATH);
    }

    /** Tells whether a caller is an AssumeRoot session (REQ-21), which the context says. */
    public static boolean isAssumedRoot(Principal caller, RequestContext context) {
        return caller.kind() == PrincipalKind.ROOT
                && context.single("aws:AssumedRoot")
                        .filter(value -> value.equalsIgnoreCase("true"))
                        .isPresent();
    }

    /** Tells whether a caller can have session policies (REQ-21, REQ-23). */
    public static boolean mayHaveSessionPolicies(Principal caller, RequestContext context) {
        return switch (caller.kind()) {
            case ROLE, ROLE_SESSION, FEDERATED_USER -> true;
            case ROOT -> isAssumedRoot(caller, context);
            case USER, FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
    }

    private static Principal iamPrincipal(Arn arn, PrincipalDetails details) {
        if (arn.resource().equals("root")) {
            return new Principal.Root(arn);
        }
        if (arn.resourceName().isEmpty() || arn.resource().indexOf('/') < 0) {
            throw invalid(arn.toString());
        }
        return switch (arn.resourceType()) {
            case "user" -> new Principal.User(arn, details.uniqueId());
            case "role" -> new Principal.Role(arn, details.uniqueId());
            default -> throw invalid(arn.toString());
        };
    }

    private static Principal stsPrincipal(Arn arn, PrincipalDetails details) {
        String id = arn.resourceId();
        return switch (arn.resourceType()) {
            case "assumed-role" -> {
                int slash = id.indexOf('/');
                if (slash <= 0 || slash != id.lastIndexOf('/') || slash == id.length() - 1) {
                    throw invalid(arn.toString());
                }
                details.roleArn().ifPresent(role -> requireRoleOf(arn, role, id.substring(0, slash)));
                boolean linked = details.serviceLinkedRole()
                        || details.roleArn().filter(Principals::isServiceLinked).isPresent();
                yield new Principal.RoleSession(arn, details.roleArn(), details.uniqueId(), linked);
            }
            case "federated-user" -> {
                if (id.isEmpty()) {
                    throw invalid(arn.toString());
                }
                Arn sameName = new Arn(arn.partition(), "iam", "", arn.account(), "user/" + id);
                details.federatedBy()
                        .filter(creator -> !ownedAlike(arn, creator))
                        .ifPresent(creator -> refuse(arn, creator, "creator"));
                yield new Principal.FederatedUser(arn, details.federatedBy().orElse(sameName));
            }
            default -> throw invalid(arn.toString());
        };
    }

    /** REQ-13: a session has the name of its role, whose path it has lost. */
    private static void requireRoleOf(Arn session, Arn role, String roleName) {
        boolean fits = role.resourceType().equals("role")
                && ownedAlike(session, role)
                && AsciiCase.equal(role.resourceName(), roleName);
        if (!fits) {
            refuse(session, role, "role");
        }
    }

    private static boolean ownedAlike(Arn session, Arn identity) {
        return identity.service().equals("iam")
                && identity.partition().equals(session.partition())
                && identity.account().equals(session.account());
    }

    private static void refuse(Arn session, Arn identity, String what) {
        throw new InvalidRequestException(
                InputError.INVALID_PRINCIPAL,
                "\"" + identity + "\" cannot be the " + what + " of \"" + session
                        + "\"; give one that fits its name and account");
    }

    private static InvalidRequestException invalid(String text) {
        return new InvalidRequestException(
                InputError.INVALID_PRINCIPAL,
                "\"" + text + "\" is not a principal; give the ARN of a root user, user, role, assumed-role session"
                        + " or federated user, or name a service, a provider, a canonical user or anonymous");
    }
}
