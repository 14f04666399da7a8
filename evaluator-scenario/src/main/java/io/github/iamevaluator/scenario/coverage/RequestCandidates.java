package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import io.github.iamevaluator.scenario.tests.PolicyCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requests that may tell a mutant from the policy: the tests' own, then each caller with each action and resource, from
 * the statement's own literals, from the tests and from the environment; each also with the statement's conditions true,
 * and with one of them turned.
 */
final class RequestCandidates {

    private static final int MOST_ACTIONS = 4;

    private final Mutant mutant;
    private final PoliciesUnderTest policies;
    private final List<AccessRequest> asked;
    private final ConditionTurns turns;

    RequestCandidates(Mutant mutant, PoliciesUnderTest policies, List<PolicyCheck> checks) {
        this.mutant = mutant;
        this.policies = policies;
        this.asked =
                checks.stream().map(PolicyCheck::request).distinct().limit(100).toList();
        this.turns = new ConditionTurns(mutant.statement().conditions());
    }

    /** The candidates, likely ones first; made as they are asked for. */
    Stream<AccessRequest> stream() {
        List<String> own = ownResources();
        List<String> around = around();
        return Stream.of(asked.stream(), made(own), made(around))
                .flatMap(requests -> requests)
                .flatMap(turns::of);
    }

    private Stream<AccessRequest> made(List<String> resources) {
        List<Principal> callers = callers();
        List<String> actions = actions();
        return resources.stream()
                .flatMap(resource -> actions.stream()
                        .flatMap(action ->
                                callers.stream().flatMap(caller -> request(caller, action, resource).stream())));
    }

    private static Optional<AccessRequest> request(Principal caller, String action, String resource) {
        try {
            return Optional.of(AccessRequest.builder(caller, action)
                    .resource(resource)
                    .context(RequestContext.EMPTY)
                    .build());
        } catch (InvalidRequestException refused) {
            return Optional.empty();
        }
    }

    private List<Principal> callers() {
        CallerCandidates named = new CallerCandidates(mutant.statement().principal());
        return Stream.concat(
                        named.stream(),
                        Stream.concat(
                                asked.stream().map(AccessRequest::principal),
                                policies.environment().stream()
                                        .flatMap(environment -> environment.principals().stream())
                                        .flatMap(arn -> CallerCandidates.ofArn(arn.toString()).stream())))
                .distinct()
                .toList();
    }

    /** What the entries of Action name, a wildcard filled from the catalog; for NotAction what the tests ask. */
    private List<String> actions() {
        Statement statement = mutant.statement();
        List<String> named = statement
                .action()
                .fold(
                        action -> action.patterns().stream()
                                .map(ActionPattern::text)
                                .flatMap(text -> new ActionNames(policies.iam()).named(text).stream())
                                .toList(),
                        notAction -> List.of());
        return Stream.concat(named.stream(), asked.stream().map(AccessRequest::action))
                .distinct()
                .limit(MOST_ACTIONS)
                .toList();
    }

    /** What the entries of Resource name, wildcards filled; what a resource policy is attached to. */
    private List<String> ownResources() {
        Stream<String> attachedTo =
                mutant.type() == PolicyType.RESOURCE && mutant.policy().name().startsWith("arn:")
                        ? Stream.of(mutant.policy().name())
                        : Stream.empty();
        Stream<String> named = mutant.statement()
                .resource()
                .fold(
                        resource -> resource.patterns().stream().map(ResourcePattern::text),
                        notResource -> Stream.empty(),
                        Stream::empty);
        return Stream.concat(named.filter(text -> !text.equals("*")).map(RequestCandidates::filled), attachedTo)
                .distinct()
                .toList();
    }

    private List<String> around() {
        Stream<String> ofTests =
                asked.stream().flatMap(request -> request.resources().stream()).map(ResourceTarget::arn);
        Stream<String> known =
                policies.environment().stream().flatMap(environment -> environment.resources().keySet().stream());
        return Stream.of(Stream.of("*"), ofTests, known)
                .flatMap(arns -> arns)
                .distinct()
                .toList();
    }

    private static String filled(String pattern) {
        return pattern.replace('*', 'x').replace('?', 'x');
    }
}
