package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides recorded requests again, by the policies in hand, and compares with what AWS did; on demand also by changed
 * policies.
 *
 * <p>Give it to {@link CloudTrailReader#read} and then ask for the {@link #report}. Memory is bounded, whatever the number
 * of records: of groups, those met first are kept, and later ones are counted together. For one thread.
 *
 * @since 0.1.0
 */
public final class Replay implements TrailListener {

    private static final int GROUPS = 10_000;

    private final DistinctRecords records;
    private final PreparedPolicies policies;
    private final Optional<PreparedPolicies> changed;
    private final Map<RejectionReason, Long> undone = new EnumMap<>(RejectionReason.class);
    private final TallyCounter<Difference> differences = new TallyCounter<>(GROUPS);
    private final TallyCounter<Difference> undecided = new TallyCounter<>(GROUPS);
    private final TallyCounter<Rejected> rejected = new TallyCounter<>(GROUPS);
    private final TallyCounter<String> uncatalogued = new TallyCounter<>(GROUPS);
    private final TallyCounter<String> assumed = new TallyCounter<>(GROUPS);
    private final TallyCounter<ChangedRequest> changes = new TallyCounter<>(GROUPS);
    private long read;
    private long agreed;
    private long notSaid;
    private long mapped;
    private long unmapped;

    private Replay(CloudTrailEvents events, PreparedPolicies policies, Optional<PreparedPolicies> changed) {
        this.records = new DistinctRecords(events);
        this.policies = policies;
        this.changed = changed;
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

    @Override
    public void problem(TrailProblem problem) {
        if (problem.at().isRecord()) {
            read++;
            reject(RejectionReason.UNREADABLE, problem.what(), Instant.EPOCH, problem.at());
        }
    }

    @Override
    public void record(TrailRecord record) {
        read++;
        TrailPlace place = record.at();
        records.read(record).fold(request -> accept(request, place), refused -> refuse(refused, place));
    }

    private boolean accept(RecordedRequest request, TrailPlace place) {
        mapped++;
        decide(request, place);
        return true;
    }

    private boolean refuse(RejectedRecord refused, TrailPlace place) {
        mapped += refused.reason() == RejectionReason.UNKNOWN_RESOURCE ? 1 : 0;
        unmapped += refused.reason() == RejectionReason.UNKNOWN_EVENT ? 1 : 0;
        Instant time = refused.event().map(RecordedEvent::time).orElse(Instant.EPOCH);
        reject(refused.reason(), refused.subject(), time, place);
        return false;
    }

    private void reject(RejectionReason reason, String subject, Instant time, TrailPlace place) {
        undone.merge(reason, 1L, Long::sum);
        rejected.add(new Rejected(reason, subject), time, place.toString());
    }

    private void decide(RecordedRequest recorded, TrailPlace place) {
        Optional<Decision> decision = decision(recorded, place);
        if (decision.isPresent()) {
            compare(recorded, decision.get());
            note(recorded);
            changed.ifPresent(after -> compare(recorded, decision.get(), after));
        }
    }

    /** The decision; one that cannot be made is a rejection. */
    private Optional<Decision> decision(RecordedRequest recorded, TrailPlace place) {
        AccessRequest request = recorded.request();
        try {
            return Optional.of(policies.decide(request));
        } catch (InvalidRequestException refused) {
            if (refused.error() == InputError.INVALID_PRINCIPAL) {
                String caller = caller(request.principal());
                reject(
                        RejectionReason.UNKNOWN_PRINCIPAL,
                        caller,
                        recorded.event().time(),
                        place);
            } else {
                String what = request.action() + ": " + refused.error().code();
                reject(RejectionReason.NOT_ASKABLE, what, recorded.event().time(), place);
            }
        } catch (PolicyParseException broken) {
            String what = String.valueOf(broken.getMessage());
            reject(RejectionReason.NOT_ASKABLE, what, recorded.event().time(), place);
        }
        return Optional.empty();
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
    }

    private void compare(RecordedRequest recorded, Decision decision) {
        boolean same = (decision == Decision.ALLOWED) == (recorded.outcome() == RecordedOutcome.ALLOWED);
        if (decision == Decision.UNDECIDED) {
            tell(undecided, recorded, decision);
        } else if (recorded.outcome() == RecordedOutcome.NOT_SAID) {
            notSaid++;
        } else if (same) {
            agreed++;
        } else {
            tell(differences, recorded, decision);
        }
    }

    private void tell(TallyCounter<Difference> where, RecordedRequest recorded, Decision decision) {
        AccessRequest request = recorded.request();
        Difference difference = new Difference(
                caller(request.principal()),
                request.action(),
                recorded.outcome(),
                decision,
                DecisionReason.of(policies.evaluate(request)));
        where.add(difference, recorded.event().time(), resource(request));
    }

    private void compare(RecordedRequest recorded, Decision before, PreparedPolicies after) {
        try {
            Decision decision = after.decide(recorded.request());
            if (decision != before) {
                change(recorded, before, decision, DecisionReason.of(after.evaluate(recorded.request())));
            }
        } catch (InvalidRequestException refused) {
            change(recorded, before, Decision.IMPLICIT_DENY, "the change removes the principal");
        } catch (PolicyParseException broken) {
            change(recorded, before, Decision.UNDECIDED, "the change breaks a policy: " + broken.getMessage());
        }
    }

    private void change(RecordedRequest recorded, Decision before, Decision after, String reason) {
        if (after == before) {
            return;
        }
        AccessRequest request = recorded.request();
        ChangedRequest change = new ChangedRequest(
                caller(request.principal()), request.action(), recorded.outcome(), before, after, reason);
        changes.add(change, recorded.event().time(), resource(request));
    }

    private static String resource(AccessRequest request) {
        return request.resources().stream().findFirst().map(ResourceTarget::arn).orElse("");
    }

    /** Who called: of a session its role, so that the sessions of a role are one group. */
    private static String caller(Principal principal) {
        return principal.roleArn().map(Object::toString).orElseGet(principal::text);
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
                changed.map(after -> changes.tallies()),
                records.mayMissDuplicates());
    }
}
