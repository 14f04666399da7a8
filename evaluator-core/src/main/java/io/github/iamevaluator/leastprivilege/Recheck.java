package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.replay.DecisionReason;
import io.github.iamevaluator.replay.Difference;
import io.github.iamevaluator.replay.Tallies;
import io.github.iamevaluator.replay.TallyCounter;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides the recorded requests of a principal again, with the smallest policy in place of its identity policies.
 *
 * @since 0.1.0
 */
public final class Recheck {

    private static final int GROUPS = 1_000;

    private final PreparedPolicies before;
    private final PreparedPolicies after;
    private final PrincipalFilter principal;
    private final TallyCounter<Difference> lost = new TallyCounter<>(GROUPS);
    private long requests;

    /** A check of a report; policies that are not at hand stay attached. */
    public Recheck(IamEvaluator evaluator, Environment environment, LeastPrivilegeReport report) {
        Principal caller = Principals.parse(report.principal());
        this.before = evaluator.prepare(environment);
        this.after = evaluator.prepare(
                environment, PolicySet.builder().identity(policies(report)).build());
        this.principal = new PrincipalFilter(caller);
    }

    private static List<Policy> policies(LeastPrivilegeReport report) {
        List<Policy> policies = parsed(report.documents());
        report.unknownPolicies().stream().map(Policy::unknown).forEach(policies::add);
        return policies;
    }

    private static List<Policy> parsed(List<String> documents) {
        PolicyParser parser = PolicyParser.create(service -> false);
        List<Policy> policies = new ArrayList<>();
        documents.forEach(text -> policies.add(
                parser.parse(PolicyForm.IDENTITY, PolicyInput.text("least privilege " + (policies.size() + 1), text))));
        return policies;
    }

    /** Decides a recorded request again, if it is one of the principal and allowed today. */
    public void add(RecordedRequest recorded) {
        if (!principal.is(recorded.request().principal()) || recorded.outcome() == RecordedOutcome.DENIED) {
            return;
        }
        try {
            if (before.decide(recorded.request()) == Decision.ALLOWED) {
                requests++;
                Decision decision = after.decide(recorded.request());
                if (decision != Decision.ALLOWED) {
                    lose(recorded, decision);
                }
            }
        } catch (InvalidRequestException | PolicyParseException notAskable) {
            // it has no part in the policy either
        }
    }

    private void lose(RecordedRequest recorded, Decision decision) {
        String resource = recorded.request().resources().stream()
                .findFirst()
                .map(ResourceTarget::arn)
                .orElse("");
        Difference difference = new Difference(
                principal.name(),
                recorded.request().action(),
                recorded.outcome(),
                decision,
                DecisionReason.of(after.evaluate(recorded.request())));
        lost.add(difference, recorded.event().time(), resource);
    }

    /** The policies with the smallest one in place. */
    PreparedPolicies after() {
        return after;
    }

    /** How many requests were decided again. */
    public long requests() {
        return requests;
    }

    /** Requests that are no longer allowed: none, or there is a bug. */
    public Tallies<Difference> lost() {
        return lost.tallies();
    }
}
