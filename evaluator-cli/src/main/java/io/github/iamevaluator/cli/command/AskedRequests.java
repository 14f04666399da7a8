package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.cli.whatif.Against;
import io.github.iamevaluator.cli.whatif.Uses;
import io.github.iamevaluator.replay.Tallied;
import io.github.iamevaluator.replay.TallyCounter;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.whatif.ChangeTally;
import io.github.iamevaluator.whatif.Coverage;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Requests that were given, asked of both sides of a change. The same request given again is asked again, but told once, with
 * its count.
 */
final class AskedRequests {

    private static final int MOST_ERRORS = 20;
    private static final int MOST_UNASKED = 1000;
    private static final int TOLD_UNASKED = 20;

    private final ChangeTally tally;
    private final Uses uses;
    private final Set<String> callers = new HashSet<>();
    private final Set<String> actions = new HashSet<>();
    private final Set<String> resources = new HashSet<>();
    private final Set<String> errors = new LinkedHashSet<>();
    private final Map<String, Long> rejections = new HashMap<>();
    private final TallyCounter<String> unasked = new TallyCounter<>(MOST_UNASKED);

    AskedRequests(ChangeTally tally, Uses uses) {
        this.tally = tally;
        this.uses = uses;
    }

    /**
     * Asks a request.
     *
     * @param place where it stands
     * @param when when it was made, if that is known
     */
    void ask(AccessRequest request, String place, Optional<Instant> when) {
        callers.add(Uses.caller(request.principal()));
        actions.add(request.action());
        request.resources().forEach(resource -> resources.add(resource.arn()));
        tally.addOnce(request, uses.key(request), place).ifPresent(kind -> uses.add(kind, request, when));
    }

    /**
     * Counts what cannot be read.
     *
     * @param reason of which kind it is
     * @param told where it stands and what is wrong
     */
    void reject(String reason, String told) {
        tell(told);
        passOver(reason, told);
    }

    /** Says what cannot be read and is no request, such as a file to its end; it counts as none. */
    void tell(String told) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(told);
        }
    }

    /**
     * Counts what can be read and is no request.
     *
     * @param told where it stands and what it is; nothing if that goes without saying
     */
    void passOver(String reason, String told) {
        rejections.merge(reason, 1L, Long::sum);
        tally.reject(told);
    }

    /** Counts what is a request, but not known well enough: it is undecided on both sides. */
    void leaveUndecided(String told) {
        tally.leaveUndecided(told);
    }

    /** Counts what a request may need that was not asked for. */
    void leaveOut(List<String> needs, Instant when) {
        needs.forEach(need -> unasked.add(need, when, ""));
    }

    /** What could not be read: the first few. */
    Set<String> errors() {
        return errors;
    }

    /** What came out. */
    WhatIfReport report() {
        return tally.report(new Coverage(callers.size(), actions.size(), resources.size(), 0, leftOut()));
    }

    private List<String> leftOut() {
        List<Tallied<String>> needs = unasked.tallies().entries();
        List<String> lines = new ArrayList<>();
        needs.stream()
                .limit(TOLD_UNASKED)
                .map(need -> need.what() + " (" + need.tally().count() + " times)")
                .forEach(lines::add);
        if (needs.size() > TOLD_UNASKED) {
            lines.add((needs.size() - TOLD_UNASKED) + " more permissions that may be needed");
        }
        return lines;
    }

    /** What was asked, for the report. */
    Against against(String source) {
        return new Against(source, uses, rejections);
    }
}
