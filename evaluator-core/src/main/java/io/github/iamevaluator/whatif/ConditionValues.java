package io.github.iamevaluator.whatif;

import io.github.iamevaluator.condition.IpBlock;
import io.github.iamevaluator.match.CommonText;
import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextView;
import java.util.Optional;
import java.util.stream.Stream;

/** Values to ask a condition with: those with which it holds, those with which it does not, and those that it names. */
final class ConditionValues {

    private static final String ENDPOINT = "aws:sourcevpce";
    private static final String ELSEWHERE = "192.0.2.1";
    private static final String LONG_AGO = "1970-01-01T00:00:00Z";
    private static final String FAR_AHEAD = "2999-12-31T23:59:59Z";
    private static final ResolvedText ANYTHING = ResolvedText.written("*");

    private final StatementTexts texts;
    private final ContextView variables;

    /**
     * Values for the conditions of a statement.
     *
     * @param variables what its policy variables stand for
     */
    ConditionValues(StatementTexts texts, ContextView variables) {
        this.texts = texts;
        this.variables = variables;
    }

    /** A value with which a condition holds; empty: the key is best left out. */
    String holding(Condition condition) {
        if (condition.operator().family() == Family.NULL) {
            return condition.values().contains("true") ? "" : PatternFill.WORD;
        }
        boolean differs = condition.operator().negated();
        if (differs && ContextKeys.fold(condition.key()).equals(ENDPOINT)) {
            return ""; // an endpoint that is not there would bring an unknown policy along
        }
        String first = named(condition).findFirst().orElse("");
        return switch (condition.operator().family()) {
            case STRING, ARN, BINARY -> differs ? PatternFill.WORD : first;
            case IP_ADDRESS -> differs ? ELSEWHERE : first;
            case BOOL -> first;
            case DATE -> date(condition, first, true);
            case NUMERIC -> number(condition, first, true);
            case NULL -> "";
        };
    }

    /** A value with which a condition fails that holds without the key; empty if it is no such one, or its values tell. */
    Optional<String> failing(Condition condition) {
        boolean holdsWithout = condition.ifExists() || condition.quantifier() == Quantifier.FOR_ALL_VALUES;
        if (!holdsWithout || condition.operator().negated()) {
            return Optional.empty();
        }
        String first = named(condition).findFirst().orElse("");
        return switch (condition.operator().family()) {
            case STRING, ARN, BINARY -> Optional.of(PatternFill.WORD);
            case IP_ADDRESS -> Optional.of(ELSEWHERE);
            case DATE -> Optional.of(date(condition, first, false));
            case NUMERIC -> Optional.of(number(condition, first, false));
            case BOOL, NULL -> Optional.empty();
        };
    }

    /** The values that it names, variables replaced, wildcards filled; of an address block the first and the last address. */
    Stream<String> named(Condition condition) {
        return switch (condition.operator().family()) {
            case NULL -> Stream.empty();
            case BOOL ->
                Stream.of("true", "false")
                        .sorted((a, b) -> Boolean.compare(
                                condition.values().contains(b),
                                condition.values().contains(a)));
            case IP_ADDRESS -> condition.values().stream().flatMap(ConditionValues::addresses);
            case STRING, ARN, BINARY, NUMERIC, DATE ->
                condition.values().stream()
                        .map(text -> texts.read(text).resolve(variables))
                        .flatMap(Optional::stream)
                        .map(text -> CommonText.of(text, ANYTHING, PatternFill.WORD))
                        .flatMap(Optional::stream);
        };
    }

    private static String date(Condition condition, String limit, boolean holds) {
        return switch (condition.operator()) {
            case DATE_LESS_THAN, DATE_LESS_THAN_EQUALS -> holds ? LONG_AGO : FAR_AHEAD;
            case DATE_GREATER_THAN, DATE_GREATER_THAN_EQUALS -> holds ? FAR_AHEAD : LONG_AGO;
            case DATE_EQUALS -> holds ? limit : LONG_AGO;
            default -> holds ? LONG_AGO : limit;
        };
    }

    private static String number(Condition condition, String limit, boolean holds) {
        double value;
        try {
            value = Double.parseDouble(limit);
        } catch (NumberFormatException noNumber) {
            return limit;
        }
        String below = String.valueOf((long) Math.ceil(value) - 1);
        String above = String.valueOf((long) Math.floor(value) + 1);
        return switch (condition.operator()) {
            case NUMERIC_LESS_THAN -> holds ? below : above;
            case NUMERIC_LESS_THAN_EQUALS -> holds ? limit : above;
            case NUMERIC_GREATER_THAN -> holds ? above : below;
            case NUMERIC_GREATER_THAN_EQUALS -> holds ? limit : below;
            case NUMERIC_EQUALS -> holds ? limit : above;
            default -> holds ? above : limit;
        };
    }

    private static Stream<String> addresses(String block) {
        int slash = block.indexOf('/');
        return slash < 0
                ? Stream.of(block)
                : Stream.concat(
                        Stream.of(block.substring(0, slash)), IpBlock.parse(block).map(IpBlock::lastAddress).stream());
    }
}
