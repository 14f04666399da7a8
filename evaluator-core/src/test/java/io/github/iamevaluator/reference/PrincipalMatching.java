package io.github.iamevaluator.reference;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * Section 3.3: how a principal element names the caller.
 *
 * @param caller who calls
 * @param context for the names of a service (PRIN-10)
 * @param type of the policy
 * @param endpoint type of the VPC endpoint, for its policy (VPCE-4)
 * @param hasBoundary whether the caller has a permissions boundary (PRIN-22)
 * @param strict whether Deny NotPrincipal wants all companions listed (PRIN-21)
 */
record PrincipalMatching(
        Principal caller,
        RequestContext context,
        PolicyType type,
        EndpointType endpoint,
        boolean hasBoundary,
        boolean strict) {

    /** The kind of match of a statement's principal element. */
    MatchKind kind(PrincipalElement element, Effect effect) {
        return switch (type) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL -> MatchKind.DIRECT; // no such element
            case RESOURCE ->
                element.fold(
                        principal -> strongest(element.entries()),
                        notPrincipal -> direct(!exempt(element.entries(), effect)),
                        () -> MatchKind.NONE); // GRAM-21
            case RESOURCE_CONTROL, VPC_ENDPOINT ->
                element.fold(
                        principal -> strongest(element.entries()),
                        notPrincipal -> direct(strongest(element.entries()) == MatchKind.NONE),
                        () -> MatchKind.DIRECT); // GRAM-22
        };
    }

    /** PRIN-20 to PRIN-22: whether NotPrincipal keeps a statement from applying to the caller. */
    private boolean exempt(List<PrincipalEntry> entries, Effect effect) {
        if (effect == Effect.DENY && hasBoundary) {
            return false;
        }
        if (effect == Effect.DENY && strict) {
            return allCompanionsListed(entries);
        }
        return strongest(entries) != MatchKind.NONE;
    }

    private boolean allCompanionsListed(List<PrincipalEntry> entries) {
        boolean account = matchesAny(entries, MatchKind.VIA_ACCOUNT);
        return switch (caller.kind()) {
            case USER -> account && matchesAny(entries, MatchKind.DIRECT);
            case ROLE_SESSION ->
                account && matchesAny(entries, MatchKind.DIRECT) && matchesAny(entries, MatchKind.VIA_ROLE);
            case ROLE -> account && matchesAny(entries, MatchKind.VIA_ROLE);
            case FEDERATED_USER -> account && matchesAny(entries, MatchKind.DIRECT);
            case ROOT, FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT ->
                strongest(entries) != MatchKind.NONE;
        };
    }

    private boolean matchesAny(List<PrincipalEntry> entries, MatchKind kind) {
        return entries.stream().anyMatch(entry -> everyone(entry) || kind(entry) == kind);
    }

    private MatchKind strongest(List<PrincipalEntry> entries) {
        return entries.stream().map(this::kind).max(MatchKind::compareTo).orElse(MatchKind.NONE);
    }

    private MatchKind kind(PrincipalEntry entry) {
        if (type == PolicyType.VPC_ENDPOINT && endpoint == EndpointType.GATEWAY) {
            return atGateway(entry);
        }
        return switch (entry.type()) {
            case AWS, BARE -> aws(entry.value());
            case SERVICE -> direct(service(entry.value()));
            case FEDERATED ->
                direct(caller.kind() == PrincipalKind.FEDERATED_CALLER
                        && caller.text().equals(entry.value())); // PRIN-11
            case CANONICAL_USER -> canonicalUser(entry.value());
        };
    }

    /** VPCE-4. */
    private MatchKind atGateway(PrincipalEntry entry) {
        boolean ownRoot = caller.kind() == PrincipalKind.ROOT && account(entry.value());
        return direct(everyone(entry) || (ownRoot && awsEntry(entry)));
    }

    private static boolean awsEntry(PrincipalEntry entry) {
        return entry.type() == PrincipalEntry.Type.AWS || entry.type() == PrincipalEntry.Type.BARE;
    }

    private static boolean everyone(PrincipalEntry entry) {
        return awsEntry(entry) && entry.value().equals("*");
    }

    /** The kind of match of an entry under {@code AWS}. */
    MatchKind aws(String value) {
        if (value.equals("*")) { // PRIN-1
            return direct(caller.kind() != PrincipalKind.FEDERATED_CALLER || type != PolicyType.RESOURCE);
        }
        if (account(value)) { // PRIN-4
            return caller.kind() == PrincipalKind.ROOT ? MatchKind.DIRECT : MatchKind.VIA_ACCOUNT;
        }
        return switch (caller.kind()) {
            case USER -> direct(isArn(value) || uniqueId(value)); // PRIN-5, PRIN-13
            case ROLE -> isArn(value) || uniqueId(value) ? MatchKind.VIA_ROLE : MatchKind.NONE; // EVAL-18
            case ROLE_SESSION ->
                isArn(value)
                        ? MatchKind.DIRECT // PRIN-7
                        : role(value) || uniqueId(value) ? MatchKind.VIA_ROLE : MatchKind.NONE; // PRIN-6
            case FEDERATED_USER ->
                isArn(value)
                        ? MatchKind.DIRECT // PRIN-8
                        : ((Principal.FederatedUser) caller)
                                        .creator()
                                        .toString()
                                        .equals(value)
                                ? MatchKind.VIA_USER
                                : MatchKind.NONE; // PRIN-5
            case ORIGIN_ACCESS_IDENTITY -> direct(caller.text().equals(value)); // REQ-18
            case ROOT, FEDERATED_CALLER, SERVICE, ANONYMOUS, CANONICAL_ACCOUNT -> MatchKind.NONE;
        };
    }

    /** PRIN-4, PRIN-15: whether the value names the caller's account. */
    private boolean account(String value) {
        if (caller.account().isEmpty()) {
            return false;
        }
        String own = caller.account().get();
        if (Arn.isAccountId(value)) {
            return value.equals(own);
        }
        String partition = caller.arn().map(Arn::partition).orElse("aws");
        return value.equals("arn:" + partition + ":iam::" + own + ":root");
    }

    private boolean isArn(String value) {
        return caller.arn().map(Arn::toString).filter(value::equals).isPresent();
    }

    /** PRIN-6: whether the value is the ARN of the session's role. */
    private boolean role(String value) {
        if (caller.roleArn().isPresent()) {
            return caller.roleArn().get().toString().equals(value);
        }
        Arn session = caller.arn().orElseThrow();
        Optional<Arn> entry = Arn.parse(value);
        return entry.isPresent()
                && entry.get().service().equals("iam")
                && entry.get().region().isEmpty()
                && entry.get().resourceType().equals("role")
                && entry.get().partition().equals(session.partition())
                && entry.get().account().equals(session.account())
                && ContextKeys.fold(entry.get().resourceName())
                        .equals(ContextKeys.fold(((Principal.RoleSession) caller).roleName()));
    }

    /** PRIN-13: an id of a session is that of its role, a colon and the session name. */
    private boolean uniqueId(String value) {
        return caller.uniqueId()
                .map(id -> id.split(":", 2)[0])
                .filter(value::equals)
                .isPresent();
    }

    /** PRIN-9, PRIN-10. */
    private boolean service(String value) {
        if (caller.kind() != PrincipalKind.SERVICE) {
            return false;
        }
        List<String> names = context.get("aws:PrincipalServiceNamesList")
                .map(ContextValue::values)
                .orElse(List.of());
        return sameName(caller.text(), value) || names.stream().anyMatch(name -> sameName(name, value));
    }

    private static boolean sameName(String a, String b) {
        return ContextKeys.fold(a).equals(ContextKeys.fold(b));
    }

    /** PRIN-12. */
    private MatchKind canonicalUser(String value) {
        return caller.text().equals(value)
                ? switch (caller.kind()) {
                    case ORIGIN_ACCESS_IDENTITY -> MatchKind.DIRECT;
                    case CANONICAL_ACCOUNT -> MatchKind.VIA_ACCOUNT;
                    case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, FEDERATED_CALLER, SERVICE, ANONYMOUS ->
                        MatchKind.NONE;
                }
                : MatchKind.NONE;
    }

    private static MatchKind direct(boolean matches) {
        return matches ? MatchKind.DIRECT : MatchKind.NONE;
    }
}
