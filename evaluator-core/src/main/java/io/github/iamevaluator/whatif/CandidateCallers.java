package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Who is asked for: users and roles, root users, and whom the policies of resources name besides. */
final class CandidateCallers {

    private final List<Principal> callers = new ArrayList<>();
    private final Map<Principal, Integer> indexes = new LinkedHashMap<>();
    private final Set<Arn> identities = new LinkedHashSet<>();
    private final Map<PrincipalEntry, Optional<Principal>> entries = new HashMap<>();
    private final Map<Integer, KnownCaller> known = new HashMap<>();
    private final List<Environment> sides;
    private final EvaluationOptions options;
    private final CallerAllows allows;
    private final ResourcePolicies policies;

    CandidateCallers(
            Environment before,
            Environment after,
            EvaluationOptions options,
            CallerAllows allows,
            ResourcePolicies policies) {
        this.policies = policies;
        this.sides = List.of(before, after);
        this.options = options;
        this.allows = allows;
        Touches both = new Touches(before, after);
        Set<String> accounts = new LinkedHashSet<>(before.accounts().keySet());
        accounts.addAll(after.accounts().keySet());
        accounts.forEach(id -> identities.addAll(both.callersOf(id)));
    }

    /** All callers met so far, by index. */
    List<Principal> all() {
        return callers;
    }

    /** The callers that a change may touch, by account; of no account: under the empty text. */
    Map<String, List<Integer>> of(Touch touch) {
        Set<Principal> wanted = new LinkedHashSet<>();
        touch.callers().orElse(identities).forEach(arn -> ofArn(arn.toString()).ifPresent(wanted::add));
        if (touch.callers().isEmpty()) {
            for (ChangedStatement changed : touch.extent().statements()) {
                changed.statement()
                        .principal()
                        .entries()
                        .forEach(entry -> named(entry).ifPresent(wanted::add));
            }
            policies.principals(touch).forEach(entry -> named(entry).ifPresent(wanted::add));
        }
        Map<String, List<Integer>> byAccount = new LinkedHashMap<>();
        for (Principal caller : wanted) {
            byAccount
                    .computeIfAbsent(caller.account().orElse(""), account -> new ArrayList<>())
                    .add(index(caller));
        }
        return byAccount;
    }

    /** Callers by what their own keys say, of those that variables read; a caller that changed may stand under both. */
    Map<Map<String, ContextValue>, List<Integer>> byValues(List<Integer> some, Set<String> foldedKeys) {
        if (foldedKeys.stream().noneMatch(KnownCaller::isOwnKey)) {
            return Map.of(Map.of(), some);
        }
        Map<Map<String, ContextValue>, List<Integer>> groups = new LinkedHashMap<>();
        for (int caller : some) {
            for (Map<String, ContextValue> values : known(caller).values(foldedKeys)) {
                groups.computeIfAbsent(values, any -> new ArrayList<>()).add(caller);
            }
        }
        return groups;
    }

    /** What some callers are allowed by name or under conditions, and to whom each is. */
    Map<Allowed, List<Integer>> allowed(List<Integer> some) {
        Map<Allowed, List<Integer>> allowed = new LinkedHashMap<>();
        for (int caller : some) {
            known(caller)
                    .allowed()
                    .forEach(one -> allowed.computeIfAbsent(one, any -> new ArrayList<>())
                            .add(caller));
        }
        return allowed;
    }

    private KnownCaller known(int caller) {
        return known.computeIfAbsent(caller, index -> new KnownCaller(callers.get(index), sides, options, allows));
    }

    private int index(Principal caller) {
        Integer index = indexes.get(caller);
        if (index == null) {
            index = callers.size();
            callers.add(caller);
            indexes.put(caller, index);
        }
        return index;
    }

    /** Whom an entry names, unless it is known on both sides that there is no such caller. */
    private Optional<Principal> named(PrincipalEntry entry) {
        return entries.computeIfAbsent(
                entry, some -> caller(some).filter(caller -> sides.stream().anyMatch(side -> mayHave(side, caller))));
    }

    private static boolean mayHave(Environment side, Principal caller) {
        try {
            side.caller(caller);
            return true;
        } catch (InvalidRequestException refused) {
            return refused.error() != InputError.INVALID_PRINCIPAL;
        } catch (PolicyParseException broken) {
            return true;
        }
    }

    private static Optional<Principal> ofArn(String arn) {
        return made(() -> Principals.parse(arn));
    }

    /** Whom an entry of a Principal element names by itself; an account id stands for its root user. */
    private static Optional<Principal> caller(PrincipalEntry entry) {
        String value = entry.value();
        return switch (entry.type()) {
            case AWS, BARE ->
                value.equals("*")
                        ? Optional.of(Principals.anonymous())
                        : ofArn(Arn.isAccountId(value) ? "arn:aws:iam::" + value + ":root" : value);
            case SERVICE -> made(() -> Principals.service(value));
            case FEDERATED -> made(() -> Principals.federated(value));
            case CANONICAL_USER -> made(() -> Principals.canonicalUser(value, Optional.empty()));
        };
    }

    private static Optional<Principal> made(Supplier<Principal> maker) {
        try {
            return Optional.of(maker.get());
        } catch (InvalidRequestException noCaller) {
            return Optional.empty();
        }
    }
}
