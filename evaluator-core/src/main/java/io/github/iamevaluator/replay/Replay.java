package io.github.iamevaluator.replay;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.RecordedEvent;
import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.ResourceBasis;
import io.github.iamevaluator.cloudtrail.TrailCounts;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.cloudtrail.TrailPlace;
import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.cloudtrail.TrailWork;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides recorded requests again, by the policies in hand, and compares with what AWS did; on demand also by changed
 * policies.
 *
 * <p>Give it to {@link CloudTrailReader#read(java.nio.file.Path, TrailListener)}, or {@link #parallel} to {@link
 * CloudTrailReader#read(java.nio.file.Path, TrailWork, int)}, and then ask for the {@link #report}. Memory is bounded,
 * whatever the number of records: of groups, those met first are kept, and later ones are counted together. For one thread.
 *
 * @since 0.1.0
 */
public final class Replay implements TrailListener {

    private static final int GROUPS = 10_000;

    private final RecordJudge judge;
    private final DistinctRecords records;
    private final boolean changed;
    private final Map<RejectionReason, Long> undone = new EnumMap<>(RejectionReason.class);
    private final TallyCounter<Difference> differences = new TallyCounter<>(GROUPS);
    private final TallyCounter<Difference> undecided = new TallyCounter<>(GROUPS);
    private final TallyCounter<Rejected> rejected = new TallyCounter<>(GROUPS);
    private final TallyCounter<String> uncatalogued = new TallyCounter<>(GROUPS);
    private final TallyCounter<String> assumed = new TallyCounter<>(GROUPS);
    private final TallyCounter<String> unasked = new TallyCounter<>(GROUPS);
    private final TallyCounter<ChangedRequest> changes = new TallyCounter<>(GROUPS);
    private long read;
    private long agreed;
    private long notSaid;
    private long mapped;
    private long unmapped;

    private Replay(CloudTrailEvents events, PreparedPolicies policies, Optional<PreparedPolicies> changed) {
        this.judge = new RecordJudge(events, policies, changed);
        this.records = new DistinctRecords(events);
        this.changed = changed.isPresent();
    }

    /**
     * A replay by policies.
     *
     * @param policies of an evaluator that matches actions unknown to the catalog ({@link
     *     io.github.iamevaluator.request.EvaluationOptions#withUnknownActionsMatched}); else these are not askable
     */
    public static Replay of(CloudTrailEvents events, PreparedPolicies policies) {
        return new Replay(events, policies, Optional.empty());
    }

    /** A replay that also says what other policies decide otherwise. */
    public static Replay of(CloudTrailEvents events, PreparedPolicies policies, PreparedPolicies changed) {
        return new Replay(events, policies, Optional.of(changed));
    }

    /** This replay as work for several threads: they decide, and what they find is counted here, in order. */
    public TrailWork<?> parallel() {
        return new TrailWork<Judged>() {
            @Override
            public Judged work(TrailRecord record) {
                return judge.judge(record);
            }

            @Override
            public void accept(Judged done) {
                count(done);
            }

            @Override
            public void problem(TrailProblem problem) {
                Replay.this.problem(problem);
            }
        };
    }

    @Override
    public void problem(TrailProblem problem) {
        if (problem.at().isRecord()) {
            read++;
            reject(new Rejected(RejectionReason.UNREADABLE, problem.what()), Instant.EPOCH, problem.at());
        }
    }

    @Override
    public void record(TrailRecord record) {
        count(judge.judge(record));
    }

    private void count(Judged judged) {
        read++;
        records.distinct(judged.reading())
                .fold(request -> count(request, judged), refused -> count(refused, judged.at()));
    }

    private boolean count(RejectedRecord refused, TrailPlace at) {
        mapped += refused.reason() == RejectionReason.UNKNOWN_RESOURCE ? 1 : 0;
        unmapped += refused.reason() == RejectionReason.UNKNOWN_EVENT ? 1 : 0;
        Instant time = refused.event().map(RecordedEvent::time).orElse(Instant.EPOCH);
        reject(new Rejected(refused.reason(), refused.words()), time, at);
        return false;
    }

    private void reject(Rejected what, Instant time, TrailPlace at) {
        undone.merge(what.reason(), 1L, Long::sum);
        rejected.add(what, time, at.toString());
    }

    private boolean count(RecordedRequest recorded, Judged judged) {
        mapped++;
        Instant time = recorded.event().time();
        if (judged.decision().isEmpty()) {
            judged.refusal().ifPresent(refusal -> reject(refusal, time, judged.at()));
            return false;
        }
        compare(recorded, judged, judged.decision().get());
        note(recorded);
        judged.change().ifPresent(change -> changes.add(change, time, resource(recorded.request())));
        return true;
    }

    private void compare(RecordedRequest recorded, Judged judged, Decision decision) {
        if (judged.difference().isPresent()) {
            TallyCounter<Difference> where = decision == Decision.UNDECIDED ? undecided : differences;
            where.add(judged.difference().get(), recorded.event().time(), resource(recorded.request()));
        } else if (recorded.outcome() == RecordedOutcome.NOT_SAID) {
            notSaid++;
        } else {
            agreed++;
        }
    }

    private void note(RecordedRequest recorded) {
        AccessRequest request = recorded.request();
        if (!recorded.catalogued()) {
            uncatalogued.add(request.action(), recorded.event().time(), resource(request));
        }
        if (recorded.resourceBasis() == ResourceBasis.ASSUMED) {
            assumed.add(
                    request.action(), recorded.event().time(), recorded.event().name());
        }
        recorded.unasked()
                .forEach(words -> unasked.add(words, recorded.event().time(), RecordJudge.caller(request.principal())));
    }

    private static String resource(AccessRequest request) {
        return request.resources().stream().findFirst().map(ResourceTarget::arn).orElse("");
    }

    /** What was found, at any time. */
    public ReplayReport report(TrailCounts files) {
        Tallies<Difference> differing = differences.tallies();
        Tallies<Difference> unknown = undecided.tallies();
        ReplayTotals totals =
                new ReplayTotals(read, agreed, differing.total(), notSaid, unknown.total(), undone, mapped, unmapped);
        return new ReplayReport(
                files,
                totals,
                differing,
                unknown,
                rejected.tallies(),
                uncatalogued.tallies(),
                assumed.tallies(),
                unasked.tallies(),
                changed ? Optional.of(changes.tallies()) : Optional.empty(),
                records.mayMissDuplicates());
    }
}
