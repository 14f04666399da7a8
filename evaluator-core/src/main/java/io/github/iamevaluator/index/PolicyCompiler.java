package io.github.iamevaluator.index;

import io.github.iamevaluator.match.PrincipalMatcher;
import io.github.iamevaluator.match.ResourceMatcher;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles policies for their use; equal texts share one compiled document, the names and places of each stay its own.
 *
 * <p>Safe for use by any number of threads.
 */
public final class PolicyCompiler {

    private final ElementCompiler elements;
    private final DocumentCache cache;

    /**
     * A compiler with an empty cache.
     *
     * @param cacheBound characters of policy text whose compiled documents are kept for whoever asks again
     */
    public PolicyCompiler(EvaluationOptions options, long cacheBound) {
        this.elements = new ElementCompiler(options);
        this.cache = new DocumentCache(cacheBound);
    }

    /** How the cache has done so far. */
    public CompileCounts counts() {
        return cache.counts();
    }

    CompiledPolicy compile(Policy policy, PolicyUse use) {
        return new CompiledPolicy(
                policy,
                policy.document()
                        .map(document -> cache.get(document, use, () -> compile(document.unpacked(), use)))
                        .orElse(CompiledDocument.UNKNOWN));
    }

    List<CompiledPolicy> compile(List<Policy> policies, PolicyUse use) {
        return policies.stream().map(policy -> compile(policy, use)).toList();
    }

    private CompiledDocument compile(PolicyDocument document, PolicyUse use) {
        List<CompiledStatement> statements = document.statements().stream()
                .map(statement -> compile(statement, document.version(), use))
                .toList();
        boolean isPublic = use.type() == PolicyType.RESOURCE && !use.trust() && PublicBucketPolicy.isPublic(document);
        return new CompiledDocument(statements, isPublic);
    }

    private CompiledStatement compile(Statement statement, PolicyVersion version, PolicyUse use) {
        ResourceMatcher resource = elements.resource(statement, version, use);
        PrincipalMatcher principal = elements.principal(statement, use);
        List<Warning> warnings = new ArrayList<>(resource.warnings());
        warnings.addAll(principal.warnings());
        return new CompiledStatement(
                statement,
                elements.action(statement),
                resource,
                principal,
                elements.conditions(statement, version),
                warnings);
    }
}
