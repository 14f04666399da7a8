package io.github.iamevaluator.whatif;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.terraform.PlanDocuments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what the Allow statements of policies allow: which resources, under which conditions. Reads each document once. */
final class CallerAllows {

    private final EvaluationOptions options;
    private final Map<PolicyDocument, List<Allow>> read = new HashMap<>();

    /** An Allow statement; if no variable reads what a caller is, what it allows is the same for everybody. */
    private record Allow(StatementTexts texts, Optional<Allowed> same) {

        static Allow of(StatementTexts texts) {
            boolean isSame = texts.variables().keySet().stream().noneMatch(KnownCaller::isOwnKey);
            Allow allow = new Allow(texts, Optional.empty());
            return isSame ? new Allow(texts, Optional.of(allow.to(RequestContext.EMPTY))) : allow;
        }

        Allowed to(ContextView caller) {
            return same.orElseGet(() -> {
                Circumstances circumstances = new Circumstances(texts, values(caller));
                return new Allowed(texts.statement().action(), texts.resources(circumstances), circumstances.holding());
            });
        }

        private Map<String, ContextValue> values(ContextView caller) {
            Map<String, ContextValue> values = new HashMap<>();
            texts.variables().keySet().stream()
                    .filter(KnownCaller::isOwnKey)
                    .forEach(key -> caller.get(key).ifPresent(value -> values.put(ContextKeys.fold(key), value)));
            return values;
        }
    }

    CallerAllows(EvaluationOptions options) {
        this.options = options;
    }

    /**
     * What a policy allows by name or under conditions; nothing of a policy that is unknown, or sensitive and so not to be
     * shown.
     *
     * @param caller what its variables stand for; entries whose variables have no value are left out
     */
    List<Allowed> of(Policy policy, ContextView caller) {
        return policy.document().map(document -> read.computeIfAbsent(document, this::read)).orElse(List.of()).stream()
                .map(allow -> allow.to(caller))
                .filter(allowed -> !allowed.resources().isEmpty())
                .toList();
    }

    private List<Allow> read(PolicyDocument document) {
        if (document.id().filter(PlanDocuments.SENSITIVE::equals).isPresent()) {
            return List.of();
        }
        return document.unpacked().statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .filter(statement -> !statement.conditions().isEmpty() || namesResources(statement))
                .map(statement -> Allow.of(
                        new StatementTexts(new ChangedStatement(document.version(), statement), options, Set.of())))
                .toList();
    }

    private static boolean namesResources(Statement statement) {
        return statement
                .resource()
                .fold(
                        named -> named.patterns().stream()
                                .noneMatch(pattern -> pattern.text().equals("*")),
                        others -> false,
                        () -> false);
    }
}
