package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Section 3: whether a statement of a policy type applies to a check.
 *
 * @param check the check
 * @param type of the policy
 * @param resource the ARN under which the policy sees the resource (S3-6)
 * @param hasBoundary whether the caller has a permissions boundary (PRIN-22)
 * @param endpoint type of the VPC endpoint
 * @param options how to evaluate
 */
record Statements(
        Check check,
        PolicyType type,
        String resource,
        boolean hasBoundary,
        EndpointType endpoint,
        EvaluationOptions options) {

    /** The kind with which a statement applies; NONE when it does not. */
    MatchKind applies(PolicyDocument document, Statement statement) {
        Variables variables = new Variables(document.version(), check.context());
        boolean matches = Actions.match(statement.action(), check.action())
                && resources(variables, statement).match(statement.resource())
                && new Conditions(variables, check.context(), options.simulator())
                        .hold(statement.conditions(), statement.effect())
                && !check.foreignType(); // SIM-51
        return matches ? kind(statement) : MatchKind.NONE;
    }

    /** SIM-6: the absent keys that a statement reads, if its action and principal match, and its resource might. */
    Set<String> missingKeys(PolicyDocument document, Statement statement) {
        Variables variables = new Variables(document.version(), check.context());
        boolean near = Actions.match(statement.action(), check.action())
                && kind(statement) != MatchKind.NONE
                && resources(variables, statement).mightMatch(statement.resource());
        return near ? MissingKeys.absent(variables, statement, check.context()) : new LinkedHashSet<>();
    }

    private MatchKind kind(Statement statement) {
        return new PrincipalMatching(
                        check.principal(),
                        check.context(),
                        type,
                        endpoint,
                        hasBoundary,
                        options.alternative(DisputedPoint.NOT_PRINCIPAL_STRICT))
                .kind(statement.principal(), statement.effect());
    }

    private Resources resources(Variables variables, Statement statement) {
        Resources.Request request = new Resources.Request(
                resource,
                check.wildcardOnly(),
                check.service().equals("s3"),
                check.literal(),
                options.alternative(DisputedPoint.STAR_STAYS_IN_SEGMENT));
        return new Resources(type, statement.effect(), variables, request);
    }
}
