package io.github.iamevaluator.match;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.text.AsciiCase;
import java.util.Optional;

/** One entry of a Principal or NotPrincipal element, ready to be matched (PRIN-1 to PRIN-15). */
sealed interface ListedPrincipal {

    /** How the entry fits a caller. */
    MatchKind match(Caller caller, ContextView context);

    /** What the entry means in the policy of a gateway endpoint: nobody, unless overridden (VPCE-4). */
    default ListedPrincipal atGateway() {
        return new Nobody();
    }

    /** Tells whether it names a provider, the only entry that matches a REQ-15 caller in a trust policy. */
    default boolean isProvider() {
        return false;
    }

    /** The account to which every caller belongs that it matches; empty where callers of others, or of none, may match. */
    default Optional<String> accountOfCallers() {
        return Optional.empty();
    }

    /** The entry that a value under a member spells. */
    static ListedPrincipal parse(PrincipalEntry entry) {
        return switch (entry.type()) {
            case AWS, BARE -> entry.value().equals("*") ? new Everyone() : named(entry.value());
            case SERVICE -> new AwsService(entry.value());
            case FEDERATED -> new Provider(entry.value());
            case CANONICAL_USER -> new CanonicalUser(entry.value());
        };
    }

    /** The account, user, role or session that an ARN, account id or unique id names; no wildcards (PRIN-2). */
    static ListedPrincipal named(String value) {
        if (Arn.isAccountId(value)) {
            return new Account(value, Optional.empty());
        }
        return Arn.parse(value).map(ListedPrincipal::ofArn).orElseGet(() -> new UniqueId(value));
    }

    private static ListedPrincipal ofArn(Arn arn) {
        boolean isIam = arn.service().equals("iam") && arn.region().isEmpty();
        if (isIam && arn.resource().equals("root") && arn.accountId().isPresent()) {
            return new Account(arn.account(), Optional.of(arn.partition()));
        }
        boolean isRole = isIam && arn.resourceType().equals("role");
        return isRole ? new NamedRole(arn, arn.resourceName()) : new NamedCaller(arn, arn.toString());
    }

    /** {@code *}: everyone, signed or not (PRIN-1). */
    record Everyone() implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            return MatchKind.DIRECT;
        }

        @Override
        public ListedPrincipal atGateway() {
            return this;
        }
    }

    /** An entry that matches nobody. */
    record Nobody() implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            return MatchKind.NONE;
        }
    }

    /**
     * An account (PRIN-4, PRIN-15).
     *
     * @param id 12 digits
     * @param partition that of the root ARN; empty for the bare id
     */
    record Account(String id, Optional<String> partition) implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            if (!holds(caller)) {
                return MatchKind.NONE;
            }
            return caller.kind() == PrincipalKind.ROOT ? MatchKind.DIRECT : MatchKind.VIA_ACCOUNT;
        }

        @Override
        public ListedPrincipal atGateway() {
            return new RootOnly(this);
        }

        @Override
        public Optional<String> accountOfCallers() {
            return Optional.of(id);
        }

        private boolean holds(Caller caller) {
            return caller.isOf(id) && (partition.isEmpty() || partition.get().equals(caller.partition()));
        }
    }

    /** The root user of an account and nobody else of it, as in policies of gateway endpoints (VPCE-4). */
    record RootOnly(Account account) implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            MatchKind kind = account.match(caller, context);
            return kind == MatchKind.DIRECT ? kind : MatchKind.NONE;
        }

        @Override
        public Optional<String> accountOfCallers() {
            return account.accountOfCallers();
        }
    }

    /**
     * A user, role session, federated user or origin access identity (PRIN-5, PRIN-7, PRIN-8, REQ-18).
     *
     * @param arn its ARN
     * @param text its ARN as text
     */
    record NamedCaller(Arn arn, String text) implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            return switch (caller.kind()) {
                case USER, ROLE_SESSION -> caller.isNamed(arn) ? MatchKind.DIRECT : MatchKind.NONE;
                case FEDERATED_USER -> caller.isNamed(arn) ? MatchKind.DIRECT : viaCreator(caller);
                case ORIGIN_ACCESS_IDENTITY -> text.equals(caller.text()) ? MatchKind.DIRECT : MatchKind.NONE;
                case ROOT, ROLE, FEDERATED_CALLER, SERVICE, ANONYMOUS, CANONICAL_ACCOUNT -> MatchKind.NONE;
            };
        }

        @Override
        public Optional<String> accountOfCallers() {
            return arn.accountId();
        }

        private MatchKind viaCreator(Caller caller) {
            boolean named = caller.principal() instanceof Principal.FederatedUser user && arn.equals(user.creator());
            return named ? MatchKind.VIA_USER : MatchKind.NONE;
        }
    }

    /**
     * A role, standing for its sessions (PRIN-6, EVAL-18).
     *
     * @param arn its ARN, with its path
     * @param name the last element of the path
     */
    record NamedRole(Arn arn, String name) implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            return switch (caller.kind()) {
                case ROLE, ROLE_SESSION -> isRoleOf(caller) ? MatchKind.VIA_ROLE : MatchKind.NONE;
                case ROOT, USER, FEDERATED_USER, FEDERATED_CALLER, SERVICE, ANONYMOUS -> MatchKind.NONE;
                case ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> MatchKind.NONE;
            };
        }

        @Override
        public Optional<String> accountOfCallers() {
            return arn.accountId();
        }

        /** The full role ARN decides when it is known; a session ARN alone has neither path nor reliable case. */
        private boolean isRoleOf(Caller caller) {
            Arn role = caller.roleArn();
            if (role != null) {
                return role.equals(arn);
            }
            return caller.principal() instanceof Principal.RoleSession session
                    && session.sessionArn().partition().equals(arn.partition())
                    && session.sessionArn().account().equals(arn.account())
                    && AsciiCase.equal(session.roleName(), name);
        }
    }

    /** A unique id: of a user, or of a role standing for its sessions (PRIN-13). */
    record UniqueId(String id) implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            return switch (caller.kind()) {
                case USER -> hasId(caller) ? MatchKind.DIRECT : MatchKind.NONE;
                case ROLE, ROLE_SESSION -> hasId(caller) ? MatchKind.VIA_ROLE : MatchKind.NONE;
                case ROOT, FEDERATED_USER, FEDERATED_CALLER, SERVICE, ANONYMOUS -> MatchKind.NONE;
                case ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> MatchKind.NONE;
            };
        }

        /** The id of a session is its role's, a colon and the session's name. */
        private boolean hasId(Caller caller) {
            String own = caller.uniqueId();
            int colon = own.indexOf(':');
            int end = colon < 0 ? own.length() : colon;
            return !id.isEmpty() && id.length() == end && own.startsWith(id);
        }
    }

    /** An AWS service, by any of the names it calls under (PRIN-9, PRIN-10). */
    record AwsService(String name) implements ListedPrincipal {

        private static final String NAMES = "aws:principalservicenameslist";

        @Override
        public MatchKind match(Caller caller, ContextView context) {
            if (caller.kind() != PrincipalKind.SERVICE) {
                return MatchKind.NONE;
            }
            ContextValue names = context.find(NAMES);
            boolean named = AsciiCase.equal(name, caller.text())
                    || (names != null && names.values().stream().anyMatch(other -> AsciiCase.equal(name, other)));
            return named ? MatchKind.DIRECT : MatchKind.NONE;
        }
    }

    /** The provider of a web identity or SAML caller of STS (PRIN-11). */
    record Provider(String name) implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            boolean named = caller.kind() == PrincipalKind.FEDERATED_CALLER && name.equals(caller.text());
            return named ? MatchKind.DIRECT : MatchKind.NONE;
        }

        @Override
        public boolean isProvider() {
            return true;
        }
    }

    /** A canonical user id of S3 (PRIN-12). */
    record CanonicalUser(String id) implements ListedPrincipal {
        @Override
        public MatchKind match(Caller caller, ContextView context) {
            return switch (caller.kind()) {
                case ORIGIN_ACCESS_IDENTITY -> id.equals(caller.text()) ? MatchKind.DIRECT : MatchKind.NONE;
                case CANONICAL_ACCOUNT -> id.equals(caller.text()) ? MatchKind.VIA_ACCOUNT : MatchKind.NONE;
                case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER -> MatchKind.NONE;
                case FEDERATED_CALLER, SERVICE, ANONYMOUS -> MatchKind.NONE;
            };
        }
    }
}
