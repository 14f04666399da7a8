package io.github.iamevaluator.match;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Principal or NotPrincipal element of a statement, ready to be matched (PRIN-1 to PRIN-23, VPCE-3, VPCE-4).
 *
 * <p>Cost: linear in the number of entries.
 *
 * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal".
 */
public final class PrincipalMatcher {

    private enum Scope {
        EVERYONE,
        NOBODY,
        LISTED,
        ALL_BUT_LISTED
    }

    private final Scope scope;
    private final List<ListedPrincipal> entries;
    private final ExcludedPrincipals excluded;
    private final boolean trustPolicy;
    private final boolean simulatedResourcePolicy;
    private final List<Warning> warnings;

    private PrincipalMatcher(
            Scope scope,
            List<ListedPrincipal> entries,
            ExcludedPrincipals excluded,
            boolean trustPolicy,
            boolean simulatedResourcePolicy,
            List<Warning> warnings) {
        this.scope = scope;
        this.entries = entries;
        this.excluded = excluded;
        this.trustPolicy = trustPolicy;
        this.simulatedResourcePolicy = simulatedResourcePolicy;
        this.warnings = warnings;
    }

    /**
     * The matcher of an element.
     *
     * @param effect of the statement
     * @param policyType decides what a missing element means (GRAM-21, GRAM-22)
     * @param endpointType of the endpoint, for a VPC endpoint policy
     * @param trustPolicy whether the policy is a role's trust policy (PRIN-1, GRAM-40)
     */
    public static PrincipalMatcher compile(
            PrincipalElement element,
            Effect effect,
            PolicyType policyType,
            EndpointType endpointType,
            boolean trustPolicy,
            EvaluationOptions options) {
        boolean gateway = policyType == PolicyType.VPC_ENDPOINT && endpointType == EndpointType.GATEWAY;
        List<ListedPrincipal> entries = element.entries().stream()
                .map(ListedPrincipal::parse)
                .map(entry -> gateway ? entry.atGateway() : entry)
                .toList();
        boolean resourcePolicy = policyType == PolicyType.RESOURCE;
        boolean deny = effect == Effect.DENY;
        boolean strict = options.alternative(DisputedPoint.NOT_PRINCIPAL_STRICT);
        return new PrincipalMatcher(
                scope(element, policyType, options),
                entries,
                new ExcludedPrincipals(entries, deny, strict, deny && resourcePolicy),
                trustPolicy,
                resourcePolicy && options.simulator(),
                warnings(element, policyType, trustPolicy));
    }

    private static Scope scope(PrincipalElement element, PolicyType policyType, EvaluationOptions options) {
        boolean ignored =
                policyType == PolicyType.VPC_ENDPOINT && options.alternative(DisputedPoint.ENDPOINT_PRINCIPAL_IGNORED);
        return ignored
                ? Scope.EVERYONE
                : element.fold(
                        principal -> Scope.LISTED,
                        notPrincipal -> Scope.ALL_BUT_LISTED,
                        // GRAM-21, GRAM-22
                        () -> policyType == PolicyType.RESOURCE ? Scope.NOBODY : Scope.EVERYONE);
    }

    private static List<Warning> warnings(PrincipalElement element, PolicyType policyType, boolean trustPolicy) {
        boolean wanted = policyType == PolicyType.RESOURCE || policyType == PolicyType.VPC_ENDPOINT;
        if (wanted && element.fold(principal -> false, notPrincipal -> false, () -> true)) {
            String effect = policyType == PolicyType.RESOURCE ? "matches nobody" : "counts for everyone";
            return List.of(new Warning(
                    Warning.Code.STATEMENT_WITHOUT_PRINCIPAL, "a statement without Principal " + effect + "; add one"));
        }
        if (trustPolicy && element.entries().contains(new PrincipalEntry(PrincipalEntry.Type.BARE, "*"))) {
            return List.of(new Warning(
                    Warning.Code.TRUST_STAR_SCALAR,
                    "a trust policy does not take \"Principal\": \"*\"; write \"Principal\": {\"AWS\": \"*\"}"));
        }
        return List.of();
    }

    /** Tells whether the element fits every caller directly, as a missing one does in most types of policy. */
    public boolean matchesEveryone() {
        boolean everyone =
                scope == Scope.EVERYONE || (scope == Scope.LISTED && entries.contains(new ListedPrincipal.Everyone()));
        return everyone && !trustPolicy && !simulatedResourcePolicy;
    }

    /** The accounts to which every caller belongs that it fits; empty where it may fit callers of others, or of none. */
    public Optional<Set<String>> accounts() {
        List<Optional<String>> named =
                entries.stream().map(ListedPrincipal::accountOfCallers).toList();
        return scope == Scope.LISTED && named.stream().allMatch(Optional::isPresent)
                ? Optional.of(named.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    /**
     * How the element fits a caller.
     *
     * @param context of the request; it may list further names of a calling service (PRIN-10)
     * @param callerHasBoundary whether the caller has a permissions boundary (PRIN-22)
     */
    public PrincipalMatch match(Caller caller, ContextView context, boolean callerHasBoundary) {
        if (simulatedResourcePolicy && !isKnownToSimulator(caller.kind())) {
            return PrincipalMatch.of(MatchKind.NONE);
        }
        // PRIN-1, PRIN-11: in a trust policy only its provider's name matches such a caller
        boolean byProviderOnly = trustPolicy && caller.kind() == PrincipalKind.FEDERATED_CALLER;
        return switch (scope) {
            case EVERYONE -> PrincipalMatch.of(MatchKind.DIRECT);
            case NOBODY -> PrincipalMatch.of(MatchKind.NONE);
            case LISTED -> PrincipalMatch.of(strongest(caller, context, byProviderOnly));
            case ALL_BUT_LISTED ->
                byProviderOnly ? PrincipalMatch.of(MatchKind.NONE) : excluded.match(caller, context, callerHasBoundary);
        };
    }

    /** What is odd about the element: {@code STATEMENT_WITHOUT_PRINCIPAL}, {@code TRUST_STAR_SCALAR}. */
    public List<Warning> warnings() {
        return warnings;
    }

    private MatchKind strongest(Caller caller, ContextView context, boolean byProviderOnly) {
        MatchKind strongest = MatchKind.NONE;
        for (int i = 0; i < entries.size() && strongest != MatchKind.DIRECT; i++) {
            ListedPrincipal entry = entries.get(i);
            if (!byProviderOnly || entry.isProvider()) {
                strongest = MatchKind.strongest(strongest, entry.match(caller, context));
            }
        }
        return strongest;
    }

    /** SIM-41: the simulator judges resource policies for callers of an account only. */
    private static boolean isKnownToSimulator(PrincipalKind kind) {
        return switch (kind) {
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER -> true;
            case FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
    }
}
