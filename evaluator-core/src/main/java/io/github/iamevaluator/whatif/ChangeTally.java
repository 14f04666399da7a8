package io.github.iamevaluator.whatif;

import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Requests compared one after another. Not safe to share between threads.
 *
 * @since 0.1.0
 */
public final class ChangeTally {

    /** So many changes are listed one by one; those beyond are counted. */
    public static final int MOST_LISTED = 200_000;

    /** So many problems are told. */
    static final int MOST_PROBLEMS = 20;

    private final Side old;
    private final Side young;
    private final List<AccessChange> changes = new ArrayList<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<Object> listed = new HashSet<>();
    private long repeated;
    private long same;
    private long gained;
    private long lost;
    private long undecided;
    private long stillUndecided;
    private long rejected;

    ChangeTally(Side old, Side young) {
        this.old = old;
        this.young = young;
    }

    /** Compares a request; what changes, if the access differs. */
    public Optional<AccessChange.Kind> add(AccessRequest request) {
        return addOnce(request, new Object(), "");
    }

    /**
     * Compares one of many requests that are the same but for their circumstances: each is counted, but of those with one
     * key only the first change of each kind is listed.
     *
     * @param key what they have in common, such as caller, action and resource
     * @param place where the request stands, for the problem if it cannot be asked; may be empty
     * @return what changes, if the access differs
     */
    public Optional<AccessChange.Kind> addOnce(AccessRequest request, Object key, String place) {
        String prefix = place.isEmpty() ? "" : place + ": ";
        try {
            return compare(request, key, prefix);
        } catch (InvalidRequestException refused) {
            reject(prefix + refused.error().code() + ": " + refused.getMessage());
        } catch (PolicyParseException broken) {
            reject(prefix + broken.getMessage());
        }
        return Optional.empty();
    }

    private Optional<AccessChange.Kind> compare(AccessRequest request, Object key, String prefix) {
        Optional<Decision> before = old.decide(request);
        Optional<Decision> after = young.decide(request);
        if (before.isEmpty() && after.isEmpty()) {
            reject(prefix + "the environment has no " + request.principal().text()
                    + ", neither before nor after the change");
            return Optional.empty();
        }
        Decision was = before.orElse(Decision.IMPLICIT_DENY);
        Decision is = after.orElse(Decision.IMPLICIT_DENY);
        Optional<AccessChange.Kind> kind = AccessChange.kind(was, is);
        if (kind.isPresent() && !listed.add(Map.entry(kind.get(), key))) {
            repeated++;
            count(kind.get(), 1);
        } else {
            add(request, was, is);
        }
        return kind;
    }

    /** Counts what cannot be asked; why need not be told. */
    public void reject(String why) {
        rejected++;
        if (!why.isEmpty() && problems.size() < MOST_PROBLEMS) {
            problems.add(why);
        }
    }

    /** Counts a request of which too little is known to ask it: it is undecided on both sides. */
    public void leaveUndecided(String why) {
        stillUndecided++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(why);
        }
    }

    /** What came out, with what was asked. */
    public WhatIfReport report(Coverage coverage) {
        long read = same + gained + lost + undecided + stillUndecided + rejected;
        long unlisted = gained + lost + undecided - repeated - changes.size();
        Totals totals = new Totals(read, same, gained, lost, undecided, stillUndecided, rejected, unlisted);
        return new WhatIfReport(changes, totals, coverage, List.copyOf(problems));
    }

    Side old() {
        return old;
    }

    Side young() {
        return young;
    }

    /** Takes in what was compared elsewhere, and the changes of it that are listed. */
    void take(ComparedCells found, List<AccessChange> listed) {
        found.counts(this::count);
        changes.addAll(listed);
        rejected += found.rejected();
        found.problems().stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
    }

    /** A request with the answers of both sides. Safe for use by any number of threads. */
    AccessChange change(AccessRequest request, AccessAnswer before, AccessAnswer after) {
        ChangeCause cause =
                new CauseSearch(before, after).cause(() -> old.allowing(request), () -> young.allowing(request));
        return new AccessChange(request, before, after, cause);
    }

    private void count(long requests, Decision before, Decision after) {
        Optional<AccessChange.Kind> kind = AccessChange.kind(before, after);
        if (kind.isPresent()) {
            count(kind.get(), requests);
        } else if (before == Decision.UNDECIDED) {
            stillUndecided += requests;
        } else {
            same += requests;
        }
    }

    private void count(AccessChange.Kind kind, long requests) {
        switch (kind) {
            case GAINED -> gained += requests;
            case LOST -> lost += requests;
            case UNDECIDED -> undecided += requests;
        }
    }

    private Optional<AccessChange> add(AccessRequest request, Decision before, Decision after) {
        count(1, before, after);
        if (AccessChange.kind(before, after).isEmpty() || changes.size() >= MOST_LISTED) {
            return Optional.empty();
        }
        AccessChange change = change(request, old.evaluate(request), young.evaluate(request));
        changes.add(change);
        return Optional.of(change);
    }
}
