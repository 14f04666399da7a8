package io.github.iamevaluator;

import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.analyze.column.ColumnMatrix;
import io.github.iamevaluator.analyze.column.MatrixAxes;
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

/** Makes the access matrix of prepared policies, its axes checked. */
final class MatrixOfPolicies {

    private final PreparedPolicies policies;
    private final MatrixAxes axes;

    private MatrixOfPolicies(PreparedPolicies policies, MatrixAxes axes) {
        this.policies = policies;
        this.axes = axes;
    }

    static AccessMatrix of(PreparedPolicies policies, MatrixAxes axes) {
        return new MatrixOfPolicies(policies, axes).matrix();
    }

    private AccessMatrix matrix() {
        axes.resources().forEach(MatrixOfPolicies::check);
        policies.index().ifPresent(this::check);
        return new ColumnMatrix(
                axes, this::columns, new DecisionDiagrams(policies.plain().table()), this::decide);
    }

    private Optional<PlainColumns> columns(List<Principal> principals) {
        return policies.index().map(index -> index.columns(principals));
    }

    private static void check(ResourceTarget resource) {
        if (!resource.arn().equals("*") && !resource.segments().isArn()) {
            throw new InvalidRequestException(
                    InputError.NO_RESOURCE_TYPES,
                    "resource \"" + resource + "\" is neither an ARN nor \"*\"; give arn:partition:service:region:"
                            + "account:resource");
        }
    }

    private void check(PlainQuestions index) {
        for (Principal principal : axes.principals()) {
            named("principal " + principal.text(), () -> index.caller(principal));
        }
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

    private Decision decide(Principal principal, String action, ResourceTarget resource, RequestContext context) {
        return policies.decide(AccessRequest.builder(principal, action)
                .resources(List.of(resource))
                .context(context)
                .build());
    }
}
