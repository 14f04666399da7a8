package io.github.iamevaluator.whatif;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The circumstances under which to ask about a statement: none; such that its conditions hold; and each key with each of
 * the values that the statement names. What caller and resource have by themselves is left to them.
 */
final class CandidateContexts {

    private static final int MOST_VALUES = 6;
    private static final List<String> FILLED_ELSEWHERE =
            List.of("aws:principal", "aws:resource", "aws:userid", "aws:username", "aws:sourcevpce");

    private CandidateContexts() {}

    /** The circumstances, each a map from key to value, the plain ones first. */
    static List<Map<String, String>> of(Statement statement) {
        List<Condition> open = statement.conditions().stream()
                .filter(CandidateContexts::isOpen)
                .toList();
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        if (open.isEmpty()) {
            return all;
        }
        Map<String, String> holding = new LinkedHashMap<>();
        open.forEach(condition -> holding.putIfAbsent(condition.key(), value(condition)));
        holding.values().removeIf(String::isEmpty);
        all.add(holding);
        for (Condition condition : open) {
            values(condition).limit(MOST_VALUES).forEach(value -> {
                Map<String, String> variant = new LinkedHashMap<>(holding);
                variant.put(condition.key(), value);
                all.add(variant);
            });
        }
        return all.stream().distinct().toList();
    }

    private static boolean isOpen(Condition condition) {
        String key = ContextKeys.fold(condition.key());
        return FILLED_ELSEWHERE.stream().noneMatch(key::startsWith) && key.indexOf('$') < 0;
    }

    /** A value with which the condition holds; empty: the key is best left out. */
    private static String value(Condition condition) {
        if (condition.operator().family() == Family.NULL) {
            return condition.values().contains("true") ? "" : "example";
        }
        boolean differs = condition.operator().negated();
        String first = values(condition).findFirst().orElse("");
        return switch (condition.operator().family()) {
            case STRING, ARN, BINARY -> differs ? "example" : first;
            case IP_ADDRESS -> differs ? "192.0.2.1" : first;
            case BOOL, DATE -> first;
            case NUMERIC -> number(condition, first);
            case NULL -> "";
        };
    }

    private static String number(Condition condition, String limit) {
        long value;
        try {
            value = Long.parseLong(limit);
        } catch (NumberFormatException noWholeNumber) {
            return limit;
        }
        return switch (condition.operator()) {
            case NUMERIC_LESS_THAN -> String.valueOf(value - 1);
            case NUMERIC_GREATER_THAN, NUMERIC_NOT_EQUALS -> String.valueOf(value + 1);
            default -> limit;
        };
    }

    /** The values that a condition names, wildcards filled; an address block becomes its first address. */
    private static Stream<String> values(Condition condition) {
        return switch (condition.operator().family()) {
            case NULL -> Stream.empty();
            case BOOL ->
                Stream.of("true", "false")
                        .sorted((a, b) -> Boolean.compare(
                                condition.values().contains(b),
                                condition.values().contains(a)));
            case IP_ADDRESS -> condition.values().stream().map(CandidateContexts::address);
            case STRING, ARN, BINARY, NUMERIC, DATE ->
                condition.values().stream().map(PatternFill::filled);
        };
    }

    private static String address(String block) {
        int slash = block.indexOf('/');
        return slash < 0 ? block : block.substring(0, slash);
    }
}
