package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.cli.whatif.Uses;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.whatif.ChangeTally;
import io.github.iamevaluator.whatif.Coverage;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks what CloudTrail recorded of both sides of a change, and weighs each change by its use. */
final class TrailRequests implements TrailListener {

    private final CloudTrailEvents events;
    private final ChangeTally tally;
    private final Progress progress;
    private final Uses uses = new Uses();
    private boolean complete = true;
    private final Set<String> callers = new HashSet<>();
    private final Set<String> actions = new HashSet<>();
    private final Set<String> resources = new HashSet<>();

    TrailRequests(CloudTrailEvents events, ChangeTally tally, Progress progress) {
        this.events = events;
        this.tally = tally;
        this.progress = progress;
    }

    @Override
    public void record(TrailRecord record) {
        events.read(record).fold(this::ask, refused -> reject(refused, record));
        progress.step();
    }

    @Override
    public void problem(TrailProblem problem) {
        complete = false;
        tally.reject(problem.toString());
    }

    /** Tells whether all records could be read; of what can be read, not every record is a request. */
    boolean complete() {
        return complete;
    }

    /** How often each change was used. */
    Uses uses() {
        return uses;
    }

    /** What came out. */
    WhatIfReport report() {
        return tally.report(new Coverage(callers.size(), actions.size(), resources.size(), 0, List.of()));
    }

    private boolean ask(RecordedRequest recorded) {
        callers.add(recorded.request().principal().text());
        actions.add(recorded.request().action());
        recorded.request().resources().forEach(resource -> resources.add(resource.arn()));
        tally.addOnce(recorded.request(), Uses.key(recorded.request()))
                .ifPresent(kind ->
                        uses.add(kind, recorded.request(), recorded.event().time()));
        return true;
    }

    private boolean reject(RejectedRecord refused, TrailRecord record) {
        tally.reject(record.at() + ": " + refused.reason().label() + ": " + refused.subject());
        return false;
    }
}
