package io.github.iamevaluator.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.iamevaluator.condition.CompiledConditions;
import io.github.iamevaluator.match.ActionMatcher;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Compiles policies for their use, each document once for each use as long as somebody holds it.
 *
 * <p>Safe for use by any number of threads.
 */
public final class PolicyCompiler {

    private final EvaluationOptions options;
    private final ConcurrentMap<PolicyUse, Cache<PolicyDocument, CompiledDocument>> compiled =
            new ConcurrentHashMap<>();

    /** A compiler with an empty cache. */
    public PolicyCompiler(EvaluationOptions options) {
        this.options = options;
    }

    CompiledPolicy compile(Policy policy, PolicyUse use) {
        return new CompiledPolicy(
                policy, policy.document().map(document -> cached(document, use)).orElse(CompiledDocument.UNKNOWN));
    }

    List<CompiledPolicy> compile(List<Policy> policies, PolicyUse use) {
        return policies.stream().map(policy -> compile(policy, use)).toList();
    }

    private CompiledDocument cached(PolicyDocument document, PolicyUse use) {
        // weak keys compare by identity: a document that nobody holds any more leaves the cache
        return compiled.computeIfAbsent(
                        use, any -> Caffeine.newBuilder().weakKeys().build())
                .get(document, any -> compile(document, use));
    }

    private CompiledDocument compile(PolicyDocument document, PolicyUse use) {
        List<CompiledStatement> statements = document.statements().stream()
                .map(statement -> compile(statement, document.version(), use))
                .toList();
        boolean isPublic = use.type() == PolicyType.RESOURCE && !use.trust() && PublicBucketPolicy.isPublic(document);
        return new CompiledDocument(statements, isPublic);
    }

    private CompiledStatement compile(Statement statement, PolicyVersion version, PolicyUse use) {
        ActionMatcher action = ActionMatcher.compile(statement.action(), options);
        ResourceMatcher resource =
                ResourceMatcher.compile(statement.resource(), statement.effect(), use.type(), version, options);
        PrincipalMatcher principal = PrincipalMatcher.compile(
                statement.principal(), statement.effect(), use.type(), use.endpointType(), use.trust(), options);
        List<Warning> warnings = new ArrayList<>(resource.warnings());
        warnings.addAll(principal.warnings());
        return new CompiledStatement(
                statement,
                action,
                resource,
                principal,
                CompiledConditions.compile(statement.conditions(), version, options),
                warnings);
    }
}
