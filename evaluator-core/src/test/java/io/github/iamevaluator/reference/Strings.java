package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.reference.Glob.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** COND-30 to COND-32: the String operators, before negation. */
final class Strings {

    /** A lower case letter of the Basic Multilingual Plane that stands for characters above it. */
    private static final char STAND_IN = '\uA7FA';

    private Strings() {}

    static boolean match(ConditionOperator operator, String value, List<Token> policy) {
        return switch (operator) {
            case STRING_EQUALS, STRING_NOT_EQUALS -> value.equals(Glob.text(policy));
            case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE ->
                lower(value).equals(lower(Glob.text(policy)));
            case STRING_LIKE, STRING_NOT_LIKE -> Glob.matches(policy, value);
            default -> throw new IllegalStateException(operator + " is no String operator");
        };
    }

    /** COND-31: characters above U+FFFF stay as they are, but count as letters around a final sigma. */
    static String lower(String text) {
        Deque<Integer> standIns = new ArrayDeque<>();
        StringBuilder replaced = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean standsIn = c > 0xFFFF || c == STAND_IN;
            if (standsIn) {
                standIns.add(c);
            }
            replaced.appendCodePoint(standsIn ? STAND_IN : c);
        });
        StringBuilder lower = new StringBuilder();
        replaced.toString()
                .toLowerCase(Locale.ROOT)
                .chars()
                .forEach(c -> lower.appendCodePoint(c == STAND_IN ? standIns.remove() : c));
        return lower.toString();
    }
}
