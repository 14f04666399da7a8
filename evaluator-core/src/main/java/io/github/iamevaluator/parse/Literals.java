package io.github.iamevaluator.parse;

import io.github.iamevaluator.policy.ConditionOperator.Family;

/**
 * Tells which literals IAM takes for an operator when it stores a policy (GRAM-41).
 *
 * <p>Only strict validation asks; evaluation is lenient. A text with a policy variable cannot be judged and is taken for
 * ARNs, the only operators of these that resolve variables. Source: observed, the table of GRAM-41.
 */
final class Literals {

    private static final int ARN_COLONS = 5;

    private Literals() {}

    /** Tells whether IAM stores a policy with this literal. Cost: linear in the text. */
    static boolean fits(Family family, String text) {
        return switch (family) {
            case NUMERIC -> isNumber(text);
            case DATE -> DateLiteral.isDate(text);
            case IP_ADDRESS -> AddressLiteral.isAddressRange(text);
            case ARN -> text.contains("${") || isArn(text);
            case STRING, BOOL, NULL, BINARY -> true;
        };
    }

    /** What a literal of an operator family looks like, for messages. */
    static String form(Family family) {
        return switch (family) {
            case NUMERIC -> "a decimal number";
            case DATE -> "a date as in \"2026-01-31T12:00:00Z\", or epoch seconds";
            case IP_ADDRESS -> "an address or a CIDR block without host bits, as in \"203.0.113.0/24\"";
            case ARN -> "an ARN, with all six parts";
            case STRING, BOOL, NULL, BINARY -> "any text";
        };
    }

    private static boolean isArn(String text) {
        return text.startsWith("arn:") && text.chars().filter(c -> c == ':').count() >= ARN_COLONS;
    }

    /** Sign, digits, point, exponent (COND-34). */
    private static boolean isNumber(String text) {
        Scan scan = new Scan(text);
        scan.oneOf("+-");
        int digits = scan.digits();
        if (scan.oneOf(".")) {
            digits += scan.digits();
        }
        if (digits == 0) {
            return false;
        }
        if (scan.oneOf("eE")) {
            scan.oneOf("+-");
            return scan.digits() > 0 && scan.atEnd();
        }
        return scan.atEnd();
    }
}
