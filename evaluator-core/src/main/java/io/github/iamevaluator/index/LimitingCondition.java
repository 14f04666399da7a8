package io.github.iamevaluator.index;

import io.github.iamevaluator.condition.IpBlock;
import io.github.iamevaluator.condition.IpFamily;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ContextKeys;
import java.util.Set;

/** The conditions that keep an Allow for everyone from being public: fixed values of certain keys (S3-9 a to d). */
final class LimitingCondition {

    private static final Set<String> FIXED_TEXT = Set.of(
            "aws:principalorgid",
            "aws:principalaccount",
            "aws:sourceaccount",
            "aws:sourceorgid",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:userid",
            "s3:dataaccesspointaccount",
            "aws:vpceaccount",
            "aws:vpceorgid");

    private static final Set<String> FIXED_ARN =
            Set.of("aws:principalarn", "aws:sourcearn", "s3:dataaccesspointarn", "aws:sourcevpcarn");

    private static final Set<String> OTHER_KEYS = Set.of(
            "aws:sourceip",
            "aws:principalorgpaths",
            "aws:vpceorgpaths",
            "aws:principalisawsservice",
            "aws:principalservicename",
            "aws:principalservicenameslist");
    private static final int ARN_FIELDS = 6;
    private static final int ACCOUNT_FIELD = 4;
    private static final int NARROW_IPV4 = 8;
    private static final int NARROW_IPV6 = 32;

    private final PolicyVersion version;

    LimitingCondition(PolicyVersion version) {
        this.version = version;
    }

    /** Tells whether a condition is not negated, on a key that can limit, and every value limits. */
    boolean limits(Condition condition) {
        String key = ContextKeys.fold(condition.key());
        boolean limitingKey = FIXED_TEXT.contains(key) || FIXED_ARN.contains(key) || OTHER_KEYS.contains(key);
        return limitingKey && !condition.operator().negated() && limits(condition.operator(), condition);
    }

    /** Tells whether every value of a condition, read by an operator, limits; without values it does. */
    boolean limits(ConditionOperator operator, Condition condition) {
        String key = ContextKeys.fold(condition.key());
        return condition.values().stream().allMatch(value -> !hasVariable(value) && limits(operator, key, value));
    }

    private boolean hasVariable(String value) {
        return version == PolicyVersion.V2012_10_17 && value.contains("${");
    }

    private static boolean limits(ConditionOperator operator, String key, String value) {
        if (FIXED_TEXT.contains(key)) {
            return limitsText(operator, key, value);
        }
        if (FIXED_ARN.contains(key)) {
            return limitsArn(operator, value);
        }
        return switch (key) {
            case "aws:sourceip" -> operator == ConditionOperator.IP_ADDRESS && isNarrow(value);
            case "aws:principalorgpaths", "aws:vpceorgpaths" -> limitsPath(operator, value);
            case "aws:principalisawsservice" -> operator == ConditionOperator.BOOL && value.equalsIgnoreCase("true");
            case "aws:principalservicename", "aws:principalservicenameslist" -> limitsService(operator, value);
            default -> false;
        };
    }

    private static boolean limitsText(ConditionOperator operator, String key, String value) {
        boolean sessionsOfOne = key.equals("aws:userid") && value.endsWith(":*") && isFixed(value, value.length() - 1);
        return isEquality(operator)
                || (operator == ConditionOperator.STRING_LIKE && (isFixed(value, value.length()) || sessionsOfOne));
    }

    private static boolean limitsArn(ConditionOperator operator, String value) {
        boolean arnOperator = operator == ConditionOperator.ARN_EQUALS || operator == ConditionOperator.ARN_LIKE;
        return operator == ConditionOperator.STRING_EQUALS || (arnOperator && hasFixedAccount(value));
    }

    /** Wildcards in the other fields do not matter, not even in the first. */
    private static boolean hasFixedAccount(String arn) {
        String[] fields = arn.split(":", ARN_FIELDS);
        return fields.length == ARN_FIELDS
                && !fields[ACCOUNT_FIELD].isEmpty()
                && isFixed(fields[ACCOUNT_FIELD], fields[ACCOUNT_FIELD].length());
    }

    private static boolean limitsPath(ConditionOperator operator, String value) {
        int fixed = value.endsWith("*") ? value.length() - 1 : value.length();
        return isEquality(operator)
                || (operator == ConditionOperator.STRING_LIKE && fixed > 0 && isFixed(value, fixed));
    }

    private static boolean limitsService(ConditionOperator operator, String value) {
        boolean onlyStars = value.chars().allMatch(c -> c == '*');
        return isEquality(operator) || (operator == ConditionOperator.STRING_LIKE && !onlyStars);
    }

    private static boolean isEquality(ConditionOperator operator) {
        return operator == ConditionOperator.STRING_EQUALS || operator == ConditionOperator.STRING_EQUALS_IGNORE_CASE;
    }

    private static boolean isFixed(String value, int end) {
        return value.substring(0, end).chars().noneMatch(c -> c == '*' || c == '?');
    }

    private static boolean isNarrow(String value) {
        return IpBlock.parse(value)
                .filter(block -> block.prefixLength() >= (block.family() == IpFamily.IPV4 ? NARROW_IPV4 : NARROW_IPV6))
                .isPresent();
    }
}
