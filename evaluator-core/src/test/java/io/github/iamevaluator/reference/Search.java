package io.github.iamevaluator.reference;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.reference.SetFindings.Applied;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks through every statement of every policy set that takes part in a check (ALG-2). */
final class Search {

    private final Check check;
    private final Participation participation;
    private final EndpointType endpoint;
    private final EvaluationOptions options;
    private final Set<AppliedStatement> applying = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Search(Check check, Participation participation, EndpointType endpoint, EvaluationOptions options) {
        this.check = check;
        this.participation = participation;
        this.endpoint = endpoint;
        this.options = options;
    }

    Findings findings() {
        return new Findings(
                pool(PolicyType.IDENTITY, participation.identity()),
                pool(PolicyType.PERMISSIONS_BOUNDARY, participation.boundary()),
                pool(PolicyType.SESSION, participation.session()),
                levels(PolicyType.SERVICE_CONTROL, participation.serviceControl()),
                levels(PolicyType.RESOURCE_CONTROL, participation.resourceControl()),
                pool(PolicyType.VPC_ENDPOINT, participation.endpoint()),
                resource(participation.resource()),
                PublicBuckets.isPublic(participation.resource()),
                applying,
                options.simulator() ? simulatorMissing() : missing);
    }

    private SetFindings pool(PolicyType type, List<Policy> policies) {
        return policies.isEmpty() ? SetFindings.ABSENT : found(type, "", policies, check.resource());
    }

    private List<SetFindings> levels(PolicyType type, List<ControlLevel> levels) {
        return levels.stream()
                .map(level -> found(type, level.id(), level.policies(), check.resource()))
                .toList();
    }

    /** One set a policy (S3-5); grants on a key join its policy's set (KMS-6). */
    private List<SetFindings> resource(List<Policy> policies) {
        List<SetFindings> sets = new ArrayList<>();
        boolean accessPoint =
                Arn.parse(check.resource()).flatMap(AccessPoints::ofRequest).isPresent();
        for (Policy policy : policies) {
            boolean behind = accessPoint && !sets.isEmpty();
            String seen = behind
                    ? AccessPoints.behind(check.resource(), check.settings().accessPointBucket())
                    : check.resource();
            sets.add(found(PolicyType.RESOURCE, "", List.of(policy), seen));
        }
        List<Applied> grants = KmsGrants.applying(check);
        if (!grants.isEmpty()) {
            SetFindings key = sets.isEmpty() ? new SetFindings(true, false, List.of()) : sets.remove(0);
            List<Applied> joined = new ArrayList<>(key.applied());
            joined.addAll(grants);
            sets.add(0, new SetFindings(true, key.unknown(), joined));
        }
        return sets;
    }

    private SetFindings found(PolicyType type, String level, List<Policy> policies, String resource) {
        boolean hasBoundary = !participation.boundary().isEmpty();
        Statements statements = new Statements(check, type, resource, hasBoundary, endpoint, options);
        List<Applied> applied = new ArrayList<>();
        boolean unknown = false;
        for (Policy policy : policies) {
            unknown |= policy.document().isEmpty();
            for (Statement statement :
                    policy.document().map(d -> d.statements()).orElse(List.of())) {
                MatchKind kind = statements.applies(policy.document().orElseThrow(), statement);
                if (kind != MatchKind.NONE) {
                    applied.add(new Applied(statement.effect(), kind));
                    applying.add(
                            new AppliedStatement(type, level, policy.name(), statement.index(), statement.effect()));
                }
                missing.addAll(statements.missingKeys(policy.document().orElseThrow(), statement));
            }
        }
        return new SetFindings(true, unknown, applied);
    }

    /** SIM-53: in the policies and the boundary. */
    private Set<String> simulatorMissing() {
        Set<String> keys = new LinkedHashSet<>();
        for (List<Policy> policies :
                List.of(participation.identity(), participation.boundary(), participation.resource())) {
            for (Policy policy : policies) {
                policy.document().ifPresent(document -> keys.addAll(MissingKeys.simulator(document, check)));
            }
        }
        return keys;
    }
}
