package io.github.iamevaluator.request;

import io.github.iamevaluator.arn.Arn;
import java.util.Optional;

/**
 * The caller of a request (semantics.md 1.2). {@link Principals} reads one from text.
 *
 * @since 0.1.0
 */
public sealed interface Principal {

    /** Which case this is. */
    PrincipalKind kind();

    /** The ARN that names the caller; services, anonymous callers and providers have none. */
    default Optional<Arn> arn() {
        return Optional.empty();
    }

    /** The account the caller belongs to, if any (REQ-6). */
    default Optional<String> account() {
        return arn().flatMap(Arn::accountId);
    }

    /** The unique id: {@code AIDA...} of a user, {@code AROA...} of a role, {@code AROA...:session} of a session. */
    default Optional<String> uniqueId() {
        return Optional.empty();
    }

    /** The full ARN of the role behind a role or session, if it is known; it has the path. */
    default Optional<Arn> roleArn() {
        return Optional.empty();
    }

    /** Tells whether the calls are those of a service-linked role's session (REQ-20). */
    default boolean serviceLinkedRole() {
        return false;
    }

    /** How people name the caller. */
    String text();

    /** Root user of an account. */
    record Root(Arn userArn) implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.ROOT;
        }

        @Override
        public Optional<Arn> arn() {
            return Optional.of(userArn);
        }

        @Override
        public String text() {
            return userArn.toString();
        }
    }

    /** IAM user. */
    record User(Arn userArn, Optional<String> uniqueId) implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.USER;
        }

        @Override
        public Optional<Arn> arn() {
            return Optional.of(userArn);
        }

        @Override
        public String text() {
            return userArn.toString();
        }
    }

    /** Some session of a role, session name unknown. */
    record Role(Arn ownArn, Optional<String> uniqueId) implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.ROLE;
        }

        @Override
        public Optional<Arn> arn() {
            return Optional.of(ownArn);
        }

        @Override
        public Optional<Arn> roleArn() {
            return Optional.of(ownArn);
        }

        @Override
        public boolean serviceLinkedRole() {
            return Principals.isServiceLinked(ownArn);
        }

        @Override
        public String text() {
            return ownArn.toString();
        }
    }

    /**
     * Session of a role.
     *
     * @param sessionArn {@code arn:aws:sts::account:assumed-role/role-name/session-name}
     * @param roleArn the role's ARN with its path, if known
     * @param uniqueId {@code AROA...:session-name}, if known
     * @param serviceLinkedRole whether the role is service-linked (REQ-20)
     */
    record RoleSession(Arn sessionArn, Optional<Arn> roleArn, Optional<String> uniqueId, boolean serviceLinkedRole)
            implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.ROLE_SESSION;
        }

        @Override
        public Optional<Arn> arn() {
            return Optional.of(sessionArn);
        }

        /** The role's name as the session ARN has it. */
        public String roleName() {
            String id = sessionArn.resourceId();
            int slash = id.indexOf('/');
            return slash < 0 ? id : id.substring(0, slash);
        }

        /** The session's name. */
        public String sessionName() {
            String id = sessionArn.resourceId();
            return id.substring(id.indexOf('/') + 1);
        }

        @Override
        public String text() {
            return sessionArn.toString();
        }
    }

    /**
     * GetFederationToken session.
     *
     * @param sessionArn {@code arn:aws:sts::account:federated-user/name}
     * @param creator the IAM user that made it; by default the user of the same name
     */
    record FederatedUser(Arn sessionArn, Arn creator) implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.FEDERATED_USER;
        }

        @Override
        public Optional<Arn> arn() {
            return Optional.of(sessionArn);
        }

        @Override
        public String text() {
            return sessionArn.toString();
        }
    }

    /** Web identity or SAML caller of STS, named by its provider: a provider ARN or a well-known host. */
    record FederatedCaller(String provider) implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.FEDERATED_CALLER;
        }

        @Override
        public String text() {
            return provider;
        }
    }

    /** AWS service principal, for example {@code lambda.amazonaws.com}. */
    record Service(String name) implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.SERVICE;
        }

        @Override
        public String text() {
            return name;
        }
    }

    /** Unsigned request. */
    record Anonymous() implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.ANONYMOUS;
        }

        @Override
        public String text() {
            return "anonymous";
        }
    }

    /** CloudFront origin access identity: its ARN text, or its canonical user id. */
    record OriginAccessIdentity(String id) implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.ORIGIN_ACCESS_IDENTITY;
        }

        @Override
        public String text() {
            return id;
        }
    }

    /** S3 canonical user id that is known to denote an account; the account's root stands for it. */
    record CanonicalAccount(String canonicalUser, String accountId) implements Principal {
        @Override
        public PrincipalKind kind() {
            return PrincipalKind.CANONICAL_ACCOUNT;
        }

        @Override
        public Optional<String> account() {
            return Optional.of(accountId);
        }

        @Override
        public String text() {
            return canonicalUser;
        }
    }
}
