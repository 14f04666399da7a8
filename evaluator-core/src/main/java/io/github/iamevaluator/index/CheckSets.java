package io.github.iamevaluator.index;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.context.ResourceShape;
import io.github.iamevaluator.facts.PolicySetFacts.Presence;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every policy set that bears on a check, with the way in which each sees it. */
final class CheckSets {

    private final Check check;
    private final CompiledPolicySet policies;
    private final Applicability applicability;
    private final CheckSubject subject;

    CheckSets(Check check, CompiledPolicySet policies, EvaluationOptions options, Optional<ServiceCatalog> catalog) {
        this.check = check;
        this.policies = policies;
        this.applicability = new Applicability(check, options, catalog);
        this.subject = new CheckSubject(
                check,
                Caller.of(check.principal()),
                resource(check),
                !policies.boundary().isEmpty()
                        && applicability
                                .exemption(PolicyType.PERMISSIONS_BOUNDARY)
                                .isEmpty());
    }

    private static RequestedResource resource(Check check) {
        return requested(check, check.target().arn());
    }

    private static RequestedResource requested(Check check, String text) {
        return RequestedResource.parse(
                text,
                check.shape() == ResourceShape.LITERAL,
                check.action().service(),
                check.shape() == ResourceShape.WILDCARD_ONLY);
    }

    CheckSet identity() {
        return single(PolicyType.IDENTITY, policies.identity());
    }

    CheckSet boundary() {
        return single(PolicyType.PERMISSIONS_BOUNDARY, policies.boundary());
    }

    CheckSet session() {
        return single(PolicyType.SESSION, policies.session());
    }

    CheckSet endpoint() {
        return single(PolicyType.VPC_ENDPOINT, policies.endpoint());
    }

    List<CheckSet> serviceControl() {
        return levels(PolicyType.SERVICE_CONTROL, policies.serviceControl());
    }

    List<CheckSet> resourceControl() {
        return levels(PolicyType.RESOURCE_CONTROL, policies.resourceControl());
    }

    /** None, one, or two for an S3 access point: its own policy and the bucket's (S3-5). */
    List<CheckSet> resources() {
        boolean trust = RequestFacts.isTrustAction(check.action())
                && check.arn().filter(RequestFacts::isRole).isPresent();
        boolean accessPoint = AccessPoint.isTargetOf(check);
        List<CompiledPolicy> own = policies.resource(check.target().arn(), trust);
        List<CheckSet> sets = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            CompiledPolicy policy = own.get(i);
            sets.add(set(
                    PolicyType.RESOURCE,
                    policy.policy().name(),
                    List.of(policy),
                    i == 1 && accessPoint ? bucket() : subject));
        }
        if (accessPoint && own.size() == 1) {
            sets.add(set(PolicyType.RESOURCE, "bucket policy", List.of(), bucket()));
        }
        return sets;
    }

    /** Every set, in the order in which they are reported. */
    Stream<CheckSet> all() {
        return Stream.of(
                        serviceControl().stream(),
                        resourceControl().stream(),
                        Stream.of(endpoint()),
                        resources().stream(),
                        Stream.of(identity(), boundary(), session()))
                .flatMap(sets -> sets);
    }

    /** S3-6: a bucket policy knows the bucket's ARNs; without the bucket's name only {@code *} can match. */
    private CheckSubject bucket() {
        return subject.seenAs(AccessPoint.translated(check)
                .map(arn -> requested(check, arn))
                .orElseGet(() -> RequestedResource.parse("*", false, "", true)));
    }

    private List<CheckSet> levels(PolicyType type, List<CompiledPolicySet.Level> levels) {
        if (levels.isEmpty()) {
            return List.of(set(type, type.label(), List.of(), subject));
        }
        Optional<String> exempt = applicability.exemption(type);
        Presence presence = exempt.isPresent() ? Presence.NOT_APPLICABLE : Presence.PRESENT;
        String reason = exempt.orElse(type == PolicyType.SERVICE_CONTROL ? "SCP-2" : "RCP-2");
        List<CheckSet> sets = new ArrayList<>(levels.size());
        for (CompiledPolicySet.Level level : levels) { // one without policies is there and allows nothing (SCP-4)
            sets.add(new CheckSet(type, level.id(), presence, reason, level.policies(), subject));
        }
        return sets;
    }

    private CheckSet single(PolicyType type, List<CompiledPolicy> own) {
        return set(type, type.label(), own, subject);
    }

    private CheckSet set(PolicyType type, String name, List<CompiledPolicy> own, CheckSubject seen) {
        Optional<String> exempt = applicability.exemption(type);
        if (exempt.isPresent()) {
            return new CheckSet(type, name, Presence.NOT_APPLICABLE, exempt.get(), own, seen);
        }
        Presence presence = own.isEmpty() ? Presence.ABSENT : Presence.PRESENT;
        return new CheckSet(type, name, presence, own.isEmpty() ? "EVAL-2" : "EVAL-1", own, seen);
    }
}
