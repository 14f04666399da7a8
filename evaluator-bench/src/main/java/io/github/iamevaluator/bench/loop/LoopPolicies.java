package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.PolicySet;
import org.jspecify.annotations.Nullable;

/** All policies of a caller's side, compiled; a set that does not exist is null. */
final class LoopPolicies {

    final LoopStatement[] identity;
    final LoopStatement @Nullable [] boundary;
    final LoopStatement @Nullable [] session;
    final LoopStatement[][] serviceControl;

    LoopPolicies(PolicySet policies, LoopCompiler compiler) {
        identity = compiler.statements(policies.identity());
        boundary = compiler.pool(policies.permissionsBoundary());
        session = compiler.pool(policies.session());
        serviceControl = policies.serviceControl().stream()
                .map(level -> compiler.statements(level.policies()))
                .toArray(LoopStatement[][]::new);
    }
}
