package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.ConditionExplanation;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.text.AsciiCase;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values of a context key that may turn a condition, made from the condition's own values.
 *
 * <p>They are candidates: whoever uses them decides again. Cost: at most {@value #MOST_VALUES} values of the policy are
 * looked at.
 *
 * @since 0.1.0
 */
public final class ConditionValues {

    private static final int MOST_VALUES = 4;

    /** Keys that say who calls: with another value the question would be another. */
    private static final Set<String> TELL_THE_CALLER = Set.of(
            "aws:principalarn",
            "aws:principalaccount",
            "aws:principaltype",
            "aws:principalisawsservice",
            "aws:principalservicename",
            "aws:principalservicenameslist",
            "aws:userid",
            "aws:username");

    private static final String IF_EXISTS = "IfExists";

    private ConditionValues() {}

    /** Changes of the condition's key that may make it hold if it does not, or fail if it does, likely ones first; none
     * for keys that say who calls. */
    public static List<ContextChange> changes(ConditionExplanation condition) {
        if (TELL_THE_CALLER.contains(ContextKeys.fold(condition.key()))) {
            return List.of();
        }
        boolean many = condition.operator().startsWith("For");
        List<ContextChange> changes = new ArrayList<>();
        for (String text : texts(condition)) {
            ContextValue value = many ? ContextValue.ofAll(List.of(text)) : ContextValue.of(text);
            if (!condition.actual().equals(Optional.of(value))) {
                changes.add(new ContextChange(condition.key(), condition.actual(), Optional.of(value)));
            }
        }
        if (condition.actual().isPresent()) {
            changes.add(new ContextChange(condition.key(), condition.actual(), Optional.empty()));
        }
        return changes;
    }

    private static List<String> texts(ConditionExplanation condition) {
        Optional<ConditionOperator> operator = operator(condition.operator());
        return condition.wanted().stream()
                .limit(MOST_VALUES)
                .flatMap(wanted -> operator.stream().flatMap(known -> texts(known, wanted)))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(ConditionOperator operator, String wanted) {
        return switch (operator.family()) {
            case STRING, ARN, BINARY -> Stream.of(hasWildcards(operator) ? withoutWildcards(wanted) : wanted);
            case NUMERIC -> numbers(wanted);
            case DATE -> days(wanted);
            case BOOL -> Stream.of(wanted, String.valueOf(!AsciiCase.equal(wanted, "true")));
            case IP_ADDRESS -> Stream.of(withoutPrefixLength(wanted));
            case NULL -> Stream.of("x");
        };
    }

    private static boolean hasWildcards(ConditionOperator operator) {
        return operator.family() == Family.ARN
                || operator == ConditionOperator.STRING_LIKE
                || operator == ConditionOperator.STRING_NOT_LIKE;
    }

    private static String withoutWildcards(String pattern) {
        return pattern.replace('*', 'x').replace('?', 'x');
    }

    private static Optional<ConditionOperator> operator(String text) {
        String plain = text.substring(text.indexOf(':') + 1);
        String name = plain.endsWith(IF_EXISTS) ? plain.substring(0, plain.length() - IF_EXISTS.length()) : plain;
        return Stream.of(ConditionOperator.values())
                .filter(operator -> operator.awsName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The number itself, one less and one more. */
    private static Stream<String> numbers(String wanted) {
        try {
            BigDecimal number = new BigDecimal(wanted);
            return Stream.of(number, number.subtract(BigDecimal.ONE), number.add(BigDecimal.ONE))
                    .map(BigDecimal::toPlainString);
        } catch (NumberFormatException noNumber) {
            return Stream.empty();
        }
    }

    /** The date itself, a day before and a day behind. */
    private static Stream<String> days(String wanted) {
        try {
            if (wanted.indexOf('T') < 0) {
                LocalDate day = LocalDate.parse(wanted);
                return Stream.of(day, day.minusDays(1), day.plusDays(1)).map(LocalDate::toString);
            }
            OffsetDateTime time = OffsetDateTime.parse(wanted);
            return Stream.of(time, time.minusDays(1), time.plusDays(1))
                    .map(near -> near.toInstant().toString());
        } catch (DateTimeException noDate) {
            return Stream.empty();
        }
    }

    private static String withoutPrefixLength(String block) {
        int slash = block.indexOf('/');
        return slash < 0 ? block : block.substring(0, slash);
    }
}
