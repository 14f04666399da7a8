package io.github.iamevaluator.laws;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts that operators compare, and plain questions that one condition decides. */
final class ConditionTexts {

    /** A key that no catalog knows, so that a value keeps the form in which it is supplied (CTX-3). */
    static final String KEY = "corp:key";

    /** Each positive operator that has a negated twin. */
    static final Map<ConditionOperator, ConditionOperator> TWINS = Map.of(
            ConditionOperator.STRING_EQUALS, ConditionOperator.STRING_NOT_EQUALS,
            ConditionOperator.STRING_EQUALS_IGNORE_CASE, ConditionOperator.STRING_NOT_EQUALS_IGNORE_CASE,
            ConditionOperator.STRING_LIKE, ConditionOperator.STRING_NOT_LIKE,
            ConditionOperator.NUMERIC_EQUALS, ConditionOperator.NUMERIC_NOT_EQUALS,
            ConditionOperator.DATE_EQUALS, ConditionOperator.DATE_NOT_EQUALS,
            ConditionOperator.IP_ADDRESS, ConditionOperator.NOT_IP_ADDRESS,
            ConditionOperator.ARN_EQUALS, ConditionOperator.ARN_NOT_EQUALS,
            ConditionOperator.ARN_LIKE, ConditionOperator.ARN_NOT_LIKE);

    private ConditionTexts() {}

    /** Every operator but Null. */
    static ConditionOperator valueOperator(Dice dice) {
        return dice.of(Stream.of(ConditionOperator.values())
                .filter(operator -> operator != ConditionOperator.NULL)
                .toList());
    }

    /** An operator of one polarity whose values are each judged alone: none of the Arn operators (COND-49). */
    static ConditionOperator independent(Dice dice, boolean negated) {
        return dice.of(Stream.of(ConditionOperator.values())
                .filter(operator -> operator.negated() == negated)
                .filter(operator -> operator.family() != Family.ARN && operator.family() != Family.NULL)
                .toList());
    }

    /** Texts that convert, for both sides; in a policy some are patterns or networks. */
    static String convertible(Dice dice, Family family, boolean ofPolicy) {
        return switch (family) {
            case STRING -> dice.of("web", "ops", "WEB", "we?", "", "a*");
            case NUMERIC -> dice.of("10", "1e1", "7", "-3", "010", "0.5");
            case DATE -> dice.of("2026-01-01T00:00:00Z", "2026-01-01", "1767225600", "2024-05");
            case BOOL, NULL -> dice.of("true", "false", "TRUE");
            case BINARY -> dice.of("AQID", "YQ==", "");
            case IP_ADDRESS ->
                ofPolicy && dice.chance(60)
                        ? dice.of("203.0.113.0/24", "10.0.0.0/8", "2001:db8::/32", "0.0.0.0/0")
                        : dice.of("203.0.113.7", "10.1.2.3", "2001:db8::1");
            case ARN ->
                ofPolicy && dice.chance(60)
                        ? dice.of("arn:aws:iam::*:role/*", "arn:aws:sns:*:*:alerts")
                        : dice.of("arn:aws:iam::111111111111:role/Deploy", "arn:aws:sns:eu-west-1:111111111111:alerts");
        };
    }

    /** Texts of a policy, one in five of which does not convert where that is no policy error. */
    static List<String> values(Dice dice, Family family) {
        List<String> values = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            boolean odd = family != Family.BINARY && dice.chance(20);
            values.add(odd ? dice.of("odd", "${aws:PrincipalTag/none}") : convertible(dice, family, true));
        }
        return values;
    }

    static RequestContext single(String value) {
        return RequestContext.builder().add(KEY, value).build();
    }

    static RequestContext list(List<String> values) {
        return RequestContext.builder().add(KEY, ContextValue.ofAll(values)).build();
    }

    /** A condition on the key. */
    static Condition on(Quantifier quantifier, ConditionOperator operator, List<String> values) {
        return Parts.condition(operator, quantifier, false, KEY, values);
    }

    /** A plain question that is allowed if all conditions hold. */
    static Scenario question(RequestContext context, Condition... conditions) {
        return question(context, List.of(conditions));
    }

    /** A plain question that is allowed if all conditions hold. */
    static Scenario question(RequestContext context, List<Condition> conditions) {
        Statement allow = Parts.withConditions(Made.statement(Effect.ALLOW, "*", "*"), conditions);
        PolicySet policies =
                PolicySet.builder().identity(List.of(Made.policy(allow))).build();
        return Asked.with(Asked.plain(Dice.of(1), context), policies);
    }
}
