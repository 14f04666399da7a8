package io.github.iamevaluator.index;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.PolicySetFacts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.facts.ResourcePolicyFacts;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Matches every policy set against a check: the step from policies and a request to {@link Facts}. */
public final class FactFinder {

    private final EvaluationOptions options;
    private final Optional<ServiceCatalog> catalog;

    /** A finder that knows the catalog, if there is one. */
    public FactFinder(EvaluationOptions options, Optional<ServiceCatalog> catalog) {
        this.options = options;
        this.catalog = catalog;
    }

    /**
     * The facts of a check. Cost: linear in statements times values.
     *
     * @param notes receives missing keys and warnings
     */
    public Facts find(Check check, CompiledPolicySet policies, MatchNotes notes) {
        CheckSets sets = new CheckSets(check, policies, options, catalog);
        SetMatcher matcher = new SetMatcher(options, notes);
        return new Facts(
                request(check),
                matcher.match(sets.identity()),
                matcher.match(sets.boundary()),
                matcher.match(sets.session()),
                sets.serviceControl().stream().map(matcher::match).toList(),
                sets.resourceControl().stream().map(matcher::match).toList(),
                matcher.match(sets.endpoint()),
                resources(check, sets, matcher));
    }

    /** Every policy set of a check with every statement, for explanations. Cost: as {@link #find}, without short cuts. */
    public List<SetReport> report(Check check, CompiledPolicySet policies) {
        return new CheckSets(check, policies, options, catalog)
                .all()
                .map(SetReport::of)
                .toList();
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

    private List<ResourcePolicyFacts> resources(Check check, CheckSets sets, SetMatcher matcher) {
        List<ResourcePolicyFacts> facts = new ArrayList<>();
        for (CheckSet set : sets.resources()) {
            PolicySetFacts found = matcher.match(set);
            boolean isPublic = found.present()
                    && set.policies().stream()
                            .anyMatch(policy -> policy.document().isPublic());
            facts.add(new ResourcePolicyFacts(found, isPublic));
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
