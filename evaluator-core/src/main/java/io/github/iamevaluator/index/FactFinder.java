package io.github.iamevaluator.index;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.PolicySetFacts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.facts.ResourcePolicyFacts;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Matches every policy set against a check: the step from policies and a request to {@link Facts}. */
public final class FactFinder {

    /** The caller's own policies, its boundary and its session policies: matched first, reported last. */
    private static final int CALLERS_SETS = 3;

    private final EvaluationOptions options;
    private final Optional<ServiceCatalog> catalog;
    private final Supplier<Optional<PlainQuestions>> index;

    /**
     * A finder.
     *
     * @param index gives the index over the identity policies, if there is one now
     */
    public FactFinder(
            EvaluationOptions options, Optional<ServiceCatalog> catalog, Supplier<Optional<PlainQuestions>> index) {
        this.options = options;
        this.catalog = catalog;
        this.index = index;
    }

    /**
     * What is found of a check.
     *
     * @param facts all that its decision depends on
     * @param sets every policy set, in the order in which they are reported
     */
    public record Found(Facts facts, List<SetReport> sets) {}

    /**
     * The facts of a check. Cost: linear in the policies and in the values of the statements about the action; of
     * documents outside the index, also in their actions.
     *
     * @param notes receives missing keys and warnings
     */
    public Found find(Check check, CompiledPolicySet policies, MatchNotes notes) {
        CheckSets sets = new CheckSets(check, policies, options, catalog);
        SetMatcher matcher = new SetMatcher(options, candidates(check.action()), notes);
        List<SetReport> reports = new ArrayList<>();
        PolicySetFacts identity = match(sets.identity(), matcher, reports);
        PolicySetFacts boundary = match(sets.boundary(), matcher, reports);
        PolicySetFacts session = match(sets.session(), matcher, reports);
        List<PolicySetFacts> serviceControl = match(sets.serviceControl(), matcher, reports);
        List<PolicySetFacts> resourceControl = match(sets.resourceControl(), matcher, reports);
        PolicySetFacts endpoint = match(sets.endpoint(), matcher, reports);
        List<ResourcePolicyFacts> resources = resources(check, sets.resources(), matcher, reports);
        Collections.rotate(reports, -CALLERS_SETS);
        Facts facts = new Facts(
                request(check), identity, boundary, session, serviceControl, resourceControl, endpoint, resources);
        return new Found(facts, reports);
    }

    private static PolicySetFacts match(CheckSet set, SetMatcher matcher, List<SetReport> reports) {
        PolicySetFacts found = matcher.match(set);
        reports.add(new SetReport(set, found));
        return found;
    }

    private static List<PolicySetFacts> match(List<CheckSet> levels, SetMatcher matcher, List<SetReport> reports) {
        List<PolicySetFacts> found = new ArrayList<>(levels.size());
        for (CheckSet level : levels) {
            found.add(match(level, matcher, reports));
        }
        return found;
    }

    /** The resource patterns of all policies that lie inside a check's resource, each once (EVAL-43). */
    public List<String> patternsWithin(Check check, CompiledPolicySet policies) {
        return new CheckSets(check, policies, options, catalog)
                .all()
                .flatMap(set -> set.policies().stream()
                        .flatMap(policy -> policy.document().statements().stream())
                        .flatMap(statement ->
                                statement.resource().narrower(set.subject().resource(), check.context()).stream()))
                .distinct()
                .toList();
    }

    private CandidateStatements candidates(ActionName action) {
        Optional<PlainQuestions> known = index.get();
        return known.isPresent() ? known.get().candidates(action) : CandidateStatements.asked(action);
    }

    private static List<ResourcePolicyFacts> resources(
            Check check, List<CheckSet> sets, SetMatcher matcher, List<SetReport> reports) {
        List<ResourcePolicyFacts> facts = new ArrayList<>();
        for (CheckSet set : sets) {
            PolicySetFacts found = match(set, matcher, reports);
            facts.add(new ResourcePolicyFacts(found, found.present() && set.isPublic()));
        }
        List<ApplyingStatement> grants = KmsGrants.applying(check);
        return grants.isEmpty() ? facts : List.of(withGrants(facts, grants));
    }

    /** KMS-6: a grant joins the key policy. */
    private static ResourcePolicyFacts withGrants(List<ResourcePolicyFacts> facts, List<ApplyingStatement> grants) {
        PolicySetFacts key = facts.isEmpty()
                ? PolicySetFacts.absent(PolicyType.RESOURCE)
                : facts.get(0).set();
        return new ResourcePolicyFacts(key.withAllows(grants), false);
    }

    private RequestFacts request(Check check) {
        return new RequestFacts(
                check.principal().kind(),
                check.principal().account(),
                check.owner(),
                Principals.isAssumedRoot(check.principal(), check.context()),
                check.action(),
                check.arn(),
                check.fitsAction(),
                check.target().settings().restrictPublicBuckets(),
                options);
    }
}
