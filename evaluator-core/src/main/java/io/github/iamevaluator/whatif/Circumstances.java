package io.github.iamevaluator.whatif;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances under which to ask some callers about a statement: none; such that its conditions hold; and each key with
 * each of the values that the statement names. What the callers have by themselves is left to them, and what a resource of
 * the environment has to it. They also tell what the policy variables of the statement stand for.
 */
final class Circumstances implements ContextView {

    /** So many values that the other side does not name are asked at most for each condition, and so many others. */
    static final int MOST_VALUES = 100;

    private static final int MOST_SHARED_VALUES = 6;

    private final StatementTexts texts;
    private final Map<String, ContextValue> callers;
    private final Map<String, String> holding = new LinkedHashMap<>();
    private final List<Condition> open;
    private final ConditionValues values;
    private final Map<Boolean, List<Map<String, String>>> contexts = new HashMap<>();

    /**
     * The circumstances of a statement.
     *
     * @param callers what the callers' own keys are, those that variables of the statement read; by folded name
     */
    Circumstances(StatementTexts texts, Map<String, ContextValue> callers) {
        this.texts = texts;
        this.callers = callers;
        this.values = new ConditionValues(texts, this);
        this.open = texts.statement().conditions().stream()
                .filter(condition -> !KnownCaller.isOwnKey(ContextKeys.fold(condition.key())))
                .filter(condition -> condition.key().indexOf('$') < 0)
                .toList();
        hold(condition -> condition.values().stream().map(texts::read).allMatch(VariableTemplate::isConstant));
        texts.variables().forEach((folded, name) -> {
            if (find(folded) == null && !KnownCaller.isOwnKey(folded) && !isOfResource(folded)) {
                holding.put(name, PatternFill.WORD);
            }
        });
        hold(condition -> true);
        holding.values().removeIf(String::isEmpty);
    }

    private void hold(Predicate<Condition> which) {
        open.stream()
                .filter(which)
                .forEach(condition -> holding.putIfAbsent(condition.key(), values.holding(condition)));
    }

    /** Context keys under which its conditions hold, as far as they are not the callers' own. */
    Map<String, String> holding() {
        return holding;
    }

    /** What a variable of the statement stands for. */
    @Override
    public @Nullable ContextValue find(String foldedName) {
        ContextValue own = callers.get(foldedName);
        return own != null
                ? own
                : holding.entrySet().stream()
                        .filter(entry -> ContextKeys.fold(entry.getKey()).equals(foldedName))
                        .map(entry -> ContextValue.of(entry.getValue()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The circumstances, each a map from key to value, the plain ones first.
     *
     * @param listed whether the environment knows the resource, and so its tags
     */
    List<Map<String, String>> contexts(boolean listed) {
        return contexts.computeIfAbsent(listed, this::made);
    }

    private List<Map<String, String>> made(boolean listed) {
        Map<String, String> base = leftOpen(holding, listed);
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        all.add(base);
        for (Condition condition : open) {
            if (!listed || !isOfResource(ContextKeys.fold(condition.key()))) {
                asked(condition).forEach(value -> {
                    Map<String, String> variant = new LinkedHashMap<>(base);
                    variant.put(condition.key(), value);
                    all.add(variant);
                });
            }
        }
        return all.stream().distinct().toList();
    }

    private Stream<String> asked(Condition condition) {
        Map<Boolean, List<String>> named = values.named(condition)
                .collect(Collectors.partitioningBy(value -> texts.isShared(condition.key(), value)));
        return Stream.of(
                        named.getOrDefault(false, List.of()).stream().limit(MOST_VALUES),
                        named.getOrDefault(true, List.of()).stream().limit(MOST_SHARED_VALUES),
                        values.failing(condition).stream())
                .flatMap(some -> some);
    }

    /** Those keys that a request may say: what a known resource has is left to it. */
    static Map<String, String> leftOpen(Map<String, String> keys, boolean listed) {
        Map<String, String> open = new LinkedHashMap<>(keys);
        open.keySet().removeIf(key -> listed && isOfResource(ContextKeys.fold(key)));
        return open;
    }

    private static boolean isOfResource(String folded) {
        return folded.startsWith("aws:resource");
    }
}
