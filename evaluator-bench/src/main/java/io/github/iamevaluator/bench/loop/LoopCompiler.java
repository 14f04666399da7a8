package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.bench.estate.Bucket;
import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.Principals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the loop's statements of all policies of an estate; a document that several have is made once. */
final class LoopCompiler {

    private final IdentityHashMap<PolicyDocument, List<LoopStatement>> compiled = new IdentityHashMap<>();
    private final Map<String, byte[]> actions = new HashMap<>();
    private final Map<String, LoopPolicies> byCaller = new HashMap<>();
    private final Map<String, LoopStatement[]> byResource = new HashMap<>();
    private LoopStatement @Nullable [] everyResource;

    LoopCompiler(Estate estate) {
        for (String caller : estate.callers()) {
            PolicySet policies = estate.policiesOf(Principals.parse(caller));
            byCaller.put(caller, new LoopPolicies(policies, this));
            everyResource = pool(policies.resource());
        }
        for (Bucket bucket : estate.buckets()) {
            byResource.put(bucket.arn(), statements(List.of(bucket.policy())));
        }
    }

    Map<String, LoopPolicies> byCaller() {
        return byCaller;
    }

    Map<String, LoopStatement[]> byResource() {
        return byResource;
    }

    LoopStatement @Nullable [] everyResource() {
        return everyResource;
    }

    LoopStatement @Nullable [] pool(List<Policy> policies) {
        return policies.isEmpty() ? null : statements(policies);
    }

    LoopStatement[] statements(List<Policy> policies) {
        List<LoopStatement> all = new ArrayList<>();
        for (Policy policy : policies) {
            all.addAll(compiled.computeIfAbsent(policy.document().orElseThrow(), this::statements));
        }
        return all.toArray(new LoopStatement[0]);
    }

    private List<LoopStatement> statements(PolicyDocument document) {
        return document.statements().stream()
                .map(statement -> new LoopStatement(statement, document.version(), actions))
                .toList();
    }
}
