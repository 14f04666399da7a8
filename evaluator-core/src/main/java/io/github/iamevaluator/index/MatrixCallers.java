package io.github.iamevaluator.index;

import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.facts.FactVariable;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The callers of a matrix, each at a position, and turned over: who has a document, who is under a guardrail, who belongs
 * to an account. A row is a set of them, a bit a position.
 *
 * <p>Immutable. Takes four bytes for each document that each caller has, and a row for what many share.
 */
final class MatrixCallers {

    /** Callers under a guardrail. */
    record Limited(Guardrail guardrail, PositionSet members) {}

    /** Callers of one account: what is known of a resource is the same for all of them. */
    static final class AccountGroup {
        private final PlainCaller representative;
        private final long[] members;

        private AccountGroup(PlainCaller representative, int words) {
            this.representative = representative;
            this.members = new long[words];
        }

        /** One of them. */
        PlainCaller representative() {
            return representative;
        }

        /** All of them: a row. */
        long[] members() {
            return members;
        }
    }

    private record FactKey(
            PrincipalKind kind, boolean identity, boolean boundary, boolean session, boolean serviceControl) {}

    private record AccountKey(
            @Nullable ContextValue account, @Nullable PlainResource ownAccount, boolean unlistedArePlain) {}

    private final @Nullable PlainCaller[] callers;
    private final int words;
    private final long[] plain;
    private final long[] passingOn;
    private final long[] roots;
    private final long[] besideUnknown;
    private final PositionSet underResourceControl;
    private final List<ColumnFacts.Group> factGroups;
    private final List<AccountGroup> accountGroups;
    private final int[] accountOf;
    private final List<Limited> serviceControl;
    private final List<Limited> boundaries;
    private final List<Limited> sessions;
    private final @Nullable PositionSet[] byDocument;
    private final @Nullable PositionSet ofEveryDocument;

    /**
     * The callers; null where every check is asked in full.
     *
     * @param besideUnknown those that have identity policies beside these, which are not at hand (INC-1)
     */
    MatrixCallers(List<? extends @Nullable PlainCaller> listed, BitSet besideUnknown) {
        this.callers = listed.stream().map(MatrixCallers::served).toArray(PlainCaller[]::new);
        this.words = (callers.length + 63) >> 6;
        this.plain = row(position -> true);
        this.passingOn = row(caller -> caller.context().hasRequestTags()
                || caller.context().find("aws:tagkeys") != null
                || caller.context().find("sts:sourceidentity") != null);
        this.roots = row(caller -> caller.caller().kind() == PrincipalKind.ROOT);
        this.besideUnknown = Arrays.copyOf(besideUnknown.toLongArray(), words);
        this.underResourceControl =
                PositionSet.ofRow(row(caller -> !caller.caller().serviceLinkedRole()));
        this.accountOf = new int[callers.length];
        this.accountGroups = accounts();
        this.factGroups = groupFacts();
        this.serviceControl = limited(PlainCaller::serviceControl);
        this.boundaries = limited(PlainCaller::boundary);
        this.sessions = limited(PlainCaller::session);
        this.byDocument = holders();
        long[] everything = row(caller -> caller.hasIdentity() && caller.identity() == null);
        this.ofEveryDocument = isEmpty(everything) ? null : PositionSet.ofRow(everything);
    }

    /** A service may be known by names that a request brings, so its checks are asked one by one. */
    private static @Nullable PlainCaller served(@Nullable PlainCaller caller) {
        return caller == null || caller.caller().kind() == PrincipalKind.SERVICE ? null : caller;
    }

    private interface Test {
        boolean holds(PlainCaller caller);
    }

    private interface Limit {
        @Nullable
        Guardrail of(PlainCaller caller);
    }

    private long[] row(Test test) {
        long[] row = new long[words];
        for (int i = 0; i < callers.length; i++) {
            PlainCaller caller = callers[i];
            if (caller != null && test.holds(caller)) {
                row[i >> 6] |= 1L << i;
            }
        }
        return row;
    }

    private static boolean isEmpty(long[] row) {
        for (long word : row) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    private List<AccountGroup> accounts() {
        Map<AccountKey, Integer> numbers = new HashMap<>();
        List<AccountGroup> groups = new ArrayList<>();
        for (int i = 0; i < callers.length; i++) {
            PlainCaller caller = callers[i];
            accountOf[i] = -1;
            if (caller != null) {
                AccountKey key = new AccountKey(caller.account(), caller.ownAccount(), caller.unlistedArePlain());
                int number = numbers.computeIfAbsent(key, any -> {
                    groups.add(new AccountGroup(caller, words));
                    return groups.size() - 1;
                });
                groups.get(number).members()[i >> 6] |= 1L << i;
                accountOf[i] = number;
            }
        }
        return groups;
    }

    private List<ColumnFacts.Group> groupFacts() {
        Map<FactKey, long[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < callers.length; i++) {
            PlainCaller caller = callers[i];
            if (caller != null) {
                FactKey key = new FactKey(
                        caller.caller().kind(),
                        caller.hasIdentity(),
                        caller.boundary() != null,
                        caller.session() != null,
                        caller.serviceControl() != null);
                rows.computeIfAbsent(key, any -> new long[words])[i >> 6] |= 1L << i;
            }
        }
        return rows.entrySet().stream()
                .map(entry -> new ColumnFacts.Group(
                        FactCode.of(entry.getKey().kind(), false, false), variables(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static int variables(FactKey key) {
        return FactVariable.SAME_ACCOUNT.bit()
                | (key.identity() ? FactVariable.IDENTITY_ALLOWS.bit() : 0)
                | (key.boundary() ? FactVariable.BOUNDARY_SILENT.bit() : 0)
                | (key.session() ? FactVariable.SESSION_SILENT.bit() : 0)
                | (key.serviceControl() ? FactVariable.SERVICE_CONTROL_SILENT.bit() : 0);
    }

    private List<Limited> limited(Limit limit) {
        Map<Guardrail, IntList> positions = new LinkedHashMap<>(); // guardrails are equal if they are the same
        for (int i = 0; i < callers.length; i++) {
            PlainCaller caller = callers[i];
            Guardrail guardrail = caller == null ? null : limit.of(caller);
            if (guardrail != null) {
                positions.computeIfAbsent(guardrail, any -> new IntList()).add(i);
            }
        }
        List<Limited> all = new ArrayList<>();
        positions.forEach(
                (guardrail, members) -> all.add(new Limited(guardrail, PositionSet.of(members.toArray(), words))));
        return all;
    }

    private @Nullable PositionSet[] holders() {
        List<IntList> holders = new ArrayList<>();
        for (int i = 0; i < callers.length; i++) {
            PlainCaller caller = callers[i];
            DocumentSet documents = caller == null || !caller.hasIdentity() ? null : caller.identity();
            if (documents != null) {
                for (int document : documents.documents()) {
                    while (holders.size() <= document) {
                        holders.add(new IntList());
                    }
                    holders.get(document).add(i);
                }
            }
        }
        @Nullable PositionSet[] sets = new PositionSet[holders.size()];
        for (int i = 0; i < sets.length; i++) {
            int[] positions = holders.get(i).toArray();
            sets[i] = positions.length == 0 ? null : PositionSet.of(positions, words);
        }
        return sets;
    }

    /** How many there are. */
    int size() {
        return callers.length;
    }

    /** How many words a row has. */
    int words() {
        return words;
    }

    /** Those whose checks may be plain. */
    long[] plain() {
        return plain;
    }

    /** Those of whom session tags or a source identity are known, which need actions of their own (STS-10). */
    long[] passingOn() {
        return passingOn;
    }

    /** Root users. */
    long[] roots() {
        return roots;
    }

    /** Those that have identity policies which are not at hand. */
    long[] besideUnknown() {
        return besideUnknown;
    }

    /** Those whom RCPs concern: not service-linked roles (RCP-5). */
    PositionSet underResourceControl() {
        return underResourceControl;
    }

    /** A caller whose checks may be plain. */
    PlainCaller caller(int position) {
        PlainCaller caller = callers[position];
        if (caller == null) {
            throw new IllegalStateException("no check of this caller is plain");
        }
        return caller;
    }

    /** The same, as matchers see it. */
    Caller matched(int position) {
        return caller(position).caller();
    }

    /** Every plain caller is in one of these. */
    List<ColumnFacts.Group> factGroups() {
        return factGroups;
    }

    /** Every plain caller is in one of these. */
    List<AccountGroup> accountGroups() {
        return accountGroups;
    }

    /** Those who belong to one of some accounts: a row. */
    long[] ofAccounts(Set<String> accounts) {
        long[] row = new long[words];
        for (AccountGroup group : accountGroups) {
            if (accounts.stream().anyMatch(group.representative().caller()::isOf)) {
                for (int i = 0; i < words; i++) {
                    row[i] |= group.members()[i];
                }
            }
        }
        return row;
    }

    /** The number of a caller's account group. */
    int accountOf(int position) {
        return accountOf[position];
    }

    /** Who is under which SCPs. */
    List<Limited> serviceControl() {
        return serviceControl;
    }

    /** Who has which boundary. */
    List<Limited> boundaries() {
        return boundaries;
    }

    /** Who has which session policies. */
    List<Limited> sessions() {
        return sessions;
    }

    /** Who has a document; null: nobody. */
    @Nullable
    PositionSet holders(int document) {
        if (ofEveryDocument != null) {
            return ofEveryDocument;
        }
        return document < byDocument.length ? byDocument[document] : null;
    }
}
