package io.github.iamevaluator.generate;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.TextPosition;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes conditions: such as hold in a context, as far as that can be told simply, and such as may do anything. */
final class ConditionGenerator {

    private static final List<String> FIXED_BYTES = List.of("AQID", "YQ==", "AQIE", "");

    private final Dice dice;
    private final PatternGenerator patterns;

    ConditionGenerator(Dice dice) {
        this.dice = dice;
        this.patterns = new PatternGenerator(dice);
    }

    /** Up to so many conditions; all hold, or all may do anything. */
    List<Condition> conditions(RequestContext context, int most, boolean holding) {
        List<Condition> conditions = new ArrayList<>();
        int count = dice.between(1, most);
        for (int i = 0; i < count; i++) {
            Condition condition = holding ? holding(context) : any(context);
            boolean repeated = conditions.stream()
                    .anyMatch(c -> c.operatorText().equals(condition.operatorText())
                            && c.key().equals(condition.key()));
            if (!repeated) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    /** A condition on any key with any values. */
    Condition any(RequestContext context) {
        ConditionOperator operator = dice.of(ConditionOperator.values());
        KeySpec key = dice.chance(80) ? keyFor(operator, context) : dice.of(KeySpec.ALL);
        Quantifier quantifier =
                dice.of(Quantifier.NONE, Quantifier.NONE, Quantifier.FOR_ALL_VALUES, Quantifier.FOR_ANY_VALUE);
        String name = dice.chance(20) ? dice.of(KeySpec.DERIVED) : key.name();
        List<String> values = new ArrayList<>();
        int count = dice.chance(3) ? 0 : dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            values.add(anyValue(operator, key));
        }
        boolean ifExists = operator != ConditionOperator.NULL && dice.chance(25);
        return condition(operator, quantifier, ifExists, name, values);
    }

    private String anyValue(ConditionOperator operator, KeySpec key) {
        return switch (operator.family()) {
            case NULL -> dice.of("true", "false", "TRUE", "yes");
            case BINARY -> dice.of(FIXED_BYTES);
            case STRING, ARN, BOOL -> {
                String value = dice.of(key.values());
                yield switch (dice.below(6)) {
                    case 0 -> patterns.like(value);
                    case 1 ->
                        dice.of(
                                "${corp:text}",
                                "${aws:PrincipalTag/none}",
                                "${corp:texts, 'web'}",
                                "${corp:text, 'web'}x");
                    default -> value;
                };
            }
            case IP_ADDRESS -> dice.chance(40) ? networkOf(dice.of(key.values())) : dice.of(key.values());
            case NUMERIC, DATE -> dice.of(key.values());
        };
    }

    private KeySpec keyFor(ConditionOperator operator, RequestContext context) {
        List<KeySpec> fitting = operator.family() == Family.NULL ? KeySpec.ALL : KeySpec.of(operator.family());
        List<KeySpec> present =
                fitting.stream().filter(key -> context.contains(key.name())).toList();
        return dice.of(present.isEmpty() || dice.chance(25) ? fitting : present);
    }

    /** A condition that holds in the context. */
    Condition holding(RequestContext context) {
        ConditionOperator operator = dice.of(ConditionOperator.values());
        KeySpec key = keyFor(operator, context);
        Optional<ContextValue> value = context.get(key.name());
        if (operator == ConditionOperator.NULL) {
            String wanted = value.isEmpty() ? dice.of("true", "TRUE") : dice.of("false", "no");
            return condition(operator, Quantifier.NONE, false, key.name(), List.of(wanted));
        }
        if (value.isEmpty()) {
            boolean plain = operator.negated() && dice.chance(50);
            Quantifier quantifier =
                    plain ? dice.of(Quantifier.NONE, Quantifier.FOR_ALL_VALUES) : dice.of(Quantifier.values());
            return condition(operator, quantifier, !plain, key.name(), List.of(anyValue(operator, key)));
        }
        boolean list = value.get().fold(single -> false, many -> true);
        Quantifier quantifier = list || dice.chance(20)
                ? dice.of(Quantifier.FOR_ALL_VALUES, Quantifier.FOR_ANY_VALUE)
                : Quantifier.NONE;
        List<String> values = new ArrayList<>();
        for (String one : value.get().values()) {
            values.add(operator.negated() ? apart(operator) : agreeing(operator, one));
        }
        if (values.isEmpty()) {
            quantifier = Quantifier.FOR_ALL_VALUES;
            values.add(apart(operator));
        }
        if (!operator.negated() && dice.chance(30)) {
            values.add(apart(operator));
        }
        return condition(operator, quantifier, dice.chance(20), key.name(), values);
    }

    /** A policy value that a request value satisfies. */
    private String agreeing(ConditionOperator operator, String value) {
        return switch (operator) {
            case STRING_EQUALS_IGNORE_CASE -> Texts.swapCase(value);
            case STRING_LIKE, ARN_LIKE, ARN_EQUALS -> patterns.like(value);
            case NUMERIC_LESS_THAN, NUMERIC_LESS_THAN_EQUALS -> "1e999999999";
            case NUMERIC_GREATER_THAN, NUMERIC_GREATER_THAN_EQUALS -> "-1e9";
            case DATE_LESS_THAN, DATE_LESS_THAN_EQUALS -> "2100-01-01";
            case DATE_GREATER_THAN, DATE_GREATER_THAN_EQUALS -> "1000-01";
            case IP_ADDRESS -> networkOf(value);
            case BINARY_EQUALS -> FIXED_BYTES.contains(value) ? value : "AQID";
            default -> value;
        };
    }

    /** A policy value that no usual request value equals. */
    private String apart(ConditionOperator operator) {
        return switch (operator.family()) {
            case STRING -> dice.of("nobody", "zz*", "${aws:PrincipalTag/none}");
            case NUMERIC -> "123456";
            case DATE -> "1999-12-31";
            case BOOL -> "true";
            case BINARY -> "////";
            case IP_ADDRESS -> dice.of("198.51.100.0/24", "2001:db8:ffff::/48");
            case ARN -> "arn:aws:sns:us-east-1:999999999999:nothing";
            case NULL -> "false";
        };
    }

    private String networkOf(String address) {
        if (address.contains("/")) {
            return address;
        }
        return address.contains(":")
                ? address + dice.of("", "/128", "/0128", "/64")
                : address + dice.of("", "/32", "/24", "/+8", "/0", "/33");
    }

    private Condition condition(
            ConditionOperator operator, Quantifier quantifier, boolean ifExists, String key, List<String> values) {
        String spelled = dice.chance(10) ? Texts.swapCase(key) : key;
        return new Condition(operator, quantifier, ifExists, spelled, values, TextPosition.START);
    }
}
