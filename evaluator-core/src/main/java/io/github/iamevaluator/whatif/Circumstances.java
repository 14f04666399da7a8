package io.github.iamevaluator.whatif;

import io.github.iamevaluator.match.CommonText;
import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances under which to ask some callers about a statement: none; such that its conditions hold; and each key with
 * each of the values that the statement names. What the callers have by themselves is left to them, and what a resource of
 * the environment has to it. They also tell what the policy variables of the statement stand for.
 */
final class Circumstances implements ContextView {

    private static final int MOST_VALUES = 6;
    private static final String ENDPOINT = "aws:sourcevpce";
    private static final ResolvedText ANYTHING = ResolvedText.written("*");

    private final StatementTexts texts;
    private final Map<String, ContextValue> callers;
    private final Map<String, String> holding = new LinkedHashMap<>();
    private final List<Condition> open;

    /**
     * The circumstances of a statement.
     *
     * @param callers what the callers' own keys are, those that variables of the statement read; by folded name
     */
    Circumstances(StatementTexts texts, Map<String, ContextValue> callers) {
        this.texts = texts;
        this.callers = callers;
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
        open.stream().filter(which).forEach(condition -> holding.putIfAbsent(condition.key(), value(condition)));
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
        Map<String, String> base = leftOpen(holding, listed);
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        all.add(base);
        for (Condition condition : open) {
            if (!listed || !isOfResource(ContextKeys.fold(condition.key()))) {
                values(condition).limit(MOST_VALUES).forEach(value -> {
                    Map<String, String> variant = new LinkedHashMap<>(base);
                    variant.put(condition.key(), value);
                    all.add(variant);
                });
            }
        }
        return all.stream().distinct().toList();
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

    /** A value with which the condition holds; empty: the key is best left out. */
    private String value(Condition condition) {
        if (condition.operator().family() == Family.NULL) {
            return condition.values().contains("true") ? "" : PatternFill.WORD;
        }
        boolean differs = condition.operator().negated();
        if (differs && ContextKeys.fold(condition.key()).equals(ENDPOINT)) {
            return ""; // an endpoint that is not there would bring an unknown policy along
        }
        String first = values(condition).findFirst().orElse("");
        return switch (condition.operator().family()) {
            case STRING, ARN, BINARY -> differs ? PatternFill.WORD : first;
            case IP_ADDRESS -> differs ? "192.0.2.1" : first;
            case BOOL, DATE -> first;
            case NUMERIC -> number(condition, first);
            case NULL -> "";
        };
    }

    private static String number(Condition condition, String limit) {
        double value;
        try {
            value = Double.parseDouble(limit);
        } catch (NumberFormatException noNumber) {
            return limit;
        }
        return switch (condition.operator()) {
            case NUMERIC_LESS_THAN -> String.valueOf((long) Math.ceil(value) - 1);
            case NUMERIC_GREATER_THAN, NUMERIC_NOT_EQUALS -> String.valueOf((long) Math.floor(value) + 1);
            default -> limit;
        };
    }

    /** The values that a condition names, variables replaced, wildcards filled; an address block becomes its first address. */
    private Stream<String> values(Condition condition) {
        return switch (condition.operator().family()) {
            case NULL -> Stream.empty();
            case BOOL ->
                Stream.of("true", "false")
                        .sorted((a, b) -> Boolean.compare(
                                condition.values().contains(b),
                                condition.values().contains(a)));
            case IP_ADDRESS -> condition.values().stream().map(Circumstances::address);
            case STRING, ARN, BINARY, NUMERIC, DATE ->
                condition.values().stream()
                        .map(text -> texts.read(text).resolve(this))
                        .flatMap(Optional::stream)
                        .map(text -> CommonText.of(text, ANYTHING, PatternFill.WORD))
                        .flatMap(Optional::stream);
        };
    }

    private static String address(String block) {
        int slash = block.indexOf('/');
        return slash < 0 ? block : block.substring(0, slash);
    }
}
