package io.github.iamevaluator;

import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.analyze.column.ColumnMatrix;
import io.github.iamevaluator.analyze.column.MatrixAxes;
import io.github.iamevaluator.analyze.column.MatrixSource;
import io.github.iamevaluator.decide.DecisionDiagrams;
import io.github.iamevaluator.index.PlainColumns;
import io.github.iamevaluator.index.PlainQuestions;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;

/** What access matrices of prepared policies are decided by. */
final class MatrixOfPolicies implements MatrixSource {

    private final PreparedPolicies policies;

    private MatrixOfPolicies(PreparedPolicies policies) {
        this.policies = policies;
    }

    /** The matrix, its axes checked. */
    static AccessMatrix of(PreparedPolicies policies, MatrixAxes axes) {
        MatrixOfPolicies source = new MatrixOfPolicies(policies);
        policies.index().ifPresent(index -> checkPrincipals(index, axes.principals()));
        return new ColumnMatrix(
                axes, source, new DecisionDiagrams(policies.plain().table()));
    }

    private static void checkPrincipals(PlainQuestions index, List<Principal> principals) {
        for (Principal principal : principals) {
            named("principal " + principal.text(), () -> index.caller(principal));
        }
    }

    @Override
    public void check(MatrixAxes axes) {
        axes.resources().forEach(MatrixOfPolicies::check);
        policies.index().ifPresent(index -> checkActions(index, axes));
    }

    private static void check(ResourceTarget resource) {
        if (!resource.arn().equals("*") && !resource.segments().isArn()) {
            throw new InvalidRequestException(
                    InputError.NO_RESOURCE_TYPES,
                    "resource \"" + resource + "\" is neither an ARN nor \"*\"; give arn:partition:service:region:"
                            + "account:resource");
        }
    }

    private void checkActions(PlainQuestions index, MatrixAxes axes) {
        for (String action : axes.actions()) {
            if (index.action(action) == null && !axes.principals().isEmpty()) {
                named(
                        "action " + action,
                        () -> decide(axes.principals().get(0), action, ResourceTarget.of("*"), RequestContext.EMPTY));
            }
        }
    }

    private static void named(String what, Runnable question) {
        try {
            question.run();
        } catch (InvalidRequestException refused) {
            throw new InvalidRequestException(refused.error(), what + ": " + refused.getMessage());
        }
    }

    @Override
    public Optional<PlainColumns> columns(List<Principal> principals) {
        return policies.index().map(index -> index.columns(principals));
    }

    @Override
    public Decision decide(Principal principal, String action, ResourceTarget resource, RequestContext context) {
        return policies.decide(AccessRequest.builder(principal, action)
                .resources(List.of(resource))
                .context(context)
                .build());
    }
}
