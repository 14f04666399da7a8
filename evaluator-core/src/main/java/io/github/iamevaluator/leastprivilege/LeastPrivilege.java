package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.CheckResult;
import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedCaller;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.replay.DecisionReason;
import io.github.iamevaluator.replay.Difference;
import io.github.iamevaluator.replay.TallyCounter;
import io.github.iamevaluator.replay.UnrecordedSession;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;

/**
 * Collects what a principal really used, and writes the smallest sensible identity policy that still allows it.
 *
 * <p>Nothing is allowed that was not before, by construction: every statement lies inside one Allow statement that the
 * principal has today and carries its conditions, and every Deny statement is kept. {@link Recheck} decides every recorded
 * request again. For one thread.
 *
 * @since 0.1.0
 */
public final class LeastPrivilege {

    private static final int GROUPS = 10_000;

    private final IamEvaluator evaluator;
    private final PreparedPolicies policies;
    private final PrincipalFilter principal;
    private final Holdings holdings;
    private final Environment environment;
    private final LeastPrivilegeOptions options;
    private final Usage usage;
    private final TallyCounter<String> withoutResource = new TallyCounter<>(GROUPS);
    private final TallyCounter<String> withoutAction = new TallyCounter<>(GROUPS);
    private final TallyCounter<String> unasked = new TallyCounter<>(GROUPS);
    private final TallyCounter<String> callerInPart = new TallyCounter<>(GROUPS);
    private final TallyCounter<Difference> notAllowed = new TallyCounter<>(GROUPS);
    private long requests;
    private long otherwise;

    private LeastPrivilege(
            IamEvaluator evaluator, Environment environment, ResolvedCaller caller, LeastPrivilegeOptions options) {
        this.evaluator = evaluator;
        this.environment = environment;
        this.options = options;
        this.policies = evaluator.prepare(environment);
        this.principal = new PrincipalFilter(caller.principal());
        this.holdings = new Holdings(caller, evaluator.options());
        this.usage = new Usage(options.mostResources());
    }

    /**
     * A collection for a user or role of an environment.
     *
     * @throws InvalidRequestException if the environment is sure that there is no such principal, or if it is neither a
     *     user nor a role
     */
    public static LeastPrivilege of(
            IamEvaluator evaluator, Environment environment, Principal principal, LeastPrivilegeOptions options) {
        switch (principal.kind()) {
            case USER, ROLE, ROLE_SESSION -> {
                return new LeastPrivilege(evaluator, environment, environment.caller(principal), options);
            }
            case ROOT,
                    FEDERATED_USER,
                    FEDERATED_CALLER,
                    SERVICE,
                    ANONYMOUS,
                    ORIGIN_ACCESS_IDENTITY,
                    CANONICAL_ACCOUNT ->
                throw new InvalidRequestException(
                        InputError.INVALID_PRINCIPAL,
                        principal.text() + " has no policies to be written; name a user or a role");
        }
        throw new AssertionError(principal.kind());
    }

    /** Adds a recorded request, if it is one of the principal. */
    public void add(RecordedRequest recorded) {
        AccessRequest request = recorded.request();
        if (!principal.is(request.principal()) || recorded.outcome() == RecordedOutcome.DENIED) {
            return;
        }
        Optional<EvaluationResult> result = evaluate(request);
        if (result.filter(answer -> answer.decision() == Decision.ALLOWED).isPresent()) {
            requests++;
            recorded.unasked()
                    .forEach(words -> unasked.add(
                            words, recorded.event().time(), recorded.event().id()));
            Evidence use = Evidence.of(recorded.event().time());
            MadeResources made = MadeResources.of(recorded, known(request.action()));
            result.get().checks().forEach(check -> add(check, made, use));
        } else if (result.flatMap(answer -> UnrecordedSession.of(recorded, answer))
                .isPresent()) {
            callerInPart.add(
                    request.action(), recorded.event().time(), recorded.event().id());
        } else if (recorded.outcome() == RecordedOutcome.ALLOWED) {
            notAllowed(recorded, result);
        }
    }

    private Optional<EvaluationResult> evaluate(AccessRequest request) {
        try {
            return Optional.of(policies.evaluate(request));
        } catch (InvalidRequestException | PolicyParseException notAskable) {
            return Optional.empty();
        }
    }

    private void notAllowed(RecordedRequest recorded, Optional<EvaluationResult> result) {
        AccessRequest request = recorded.request();
        Difference difference = new Difference(
                principal.name(),
                request.action(),
                recorded.outcome(),
                result.map(EvaluationResult::decision).orElse(Decision.UNDECIDED),
                result.map(DecisionReason::of).orElse("not askable"));
        String resource = request.resources().stream()
                .findFirst()
                .map(ResourceTarget::arn)
                .orElse("");
        notAllowed.add(difference, recorded.event().time(), resource);
    }

    private void add(CheckResult check, MadeResources made, Evidence use) {
        List<Grant> allowing = check.matchedStatements().stream()
                .filter(statement -> statement.policyType() == PolicyType.IDENTITY)
                .flatMap(statement -> statement.at().flatMap(holdings::at).stream())
                .toList();
        if (allowing.isEmpty()) {
            otherwise++;
        } else {
            ActionName action = Arns.action(check.action());
            usage.add(
                    allowing,
                    action,
                    check.resource(),
                    known(check.action()).filter(ServiceAction::wildcardOnly).isPresent(),
                    made.pattern(check),
                    use);
        }
    }

    private Optional<ServiceAction> known(String action) {
        return evaluator.catalog().flatMap(catalog -> catalog.action(action));
    }

    /**
     * Adds a record of which no request can be made: for one of the principal's without resource all that may matter is kept;
     * one without known action is told.
     */
    public void add(RejectedRecord rejected) {
        boolean mine = rejected.principal().filter(principal::is).isPresent();
        if (!mine || rejected.outcome() == RecordedOutcome.DENIED) {
            return;
        }
        rejected.event().ifPresent(event -> {
            if (rejected.reason() == RejectionReason.UNKNOWN_RESOURCE) {
                needed(rejected).forEach(action -> {
                    withoutResource.add(action, event.time(), event.id());
                    keepAll(Arns.action(action), Evidence.of(event.time()));
                });
            } else if (rejected.reason() == RejectionReason.UNKNOWN_EVENT) {
                withoutAction.add(rejected.subject(), event.time(), event.id());
            }
        });
    }

    private static List<String> needed(RejectedRecord rejected) {
        return rejected.actions().isEmpty() ? List.of(rejected.subject()) : rejected.actions();
    }

    private void keepAll(ActionName action, Evidence use) {
        for (Grant grant : holdings.grants()) {
            if (grant.allows(action)) {
                List<String> patterns = grant.patterns().stream()
                        .map(GrantPattern::text)
                        .filter(pattern -> mayBeResource(action, pattern))
                        .toList();
                if (!grant.hasResource() || !patterns.isEmpty()) {
                    usage.addUnknownResource(grant, action, patterns, use);
                }
            }
        }
    }

    private boolean mayBeResource(ActionName action, String pattern) {
        return known(action.toString())
                .map(known ->
                        !known.resourceTypesWithin(GrantPattern.opened(pattern)).isEmpty())
                .orElse(true);
    }

    /** The policy for what was added so far. */
    public LeastPrivilegeReport report() {
        PolicyDraft draft = new PolicyDraft(
                holdings,
                usage,
                new PatternPool(environment, principal.account(), evaluator.options()).patterns(),
                options);
        return new LeastPrivilegeReport(
                principal.name(),
                draft.documents(),
                draft.statements(),
                holdings.denials().size(),
                new UnusedGrants(holdings, usage, evaluator.catalog()).list(),
                requests,
                otherwise,
                withoutResource.tallies(),
                withoutAction.tallies(),
                unasked.tallies(),
                callerInPart.tallies(),
                notAllowed.tallies(),
                holdings.unknown());
    }
}
