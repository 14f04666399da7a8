package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.ConditionOperator;
import java.util.List;
import java.util.Optional;

/** COND-33 to COND-35: the Numeric operators. */
final class Numbers {

    private static final int EXPONENT_DIGITS = 18;

    private Numbers() {}

    /**
     * A number: {@code sign * 0.digits * 10^exponent}; digits neither begin nor end with a zero, none and sign 0 is zero.
     */
    record Decimal(int sign, String digits, long exponent) implements Comparable<Decimal> {

        @Override
        public int compareTo(Decimal other) {
            if (sign != other.sign || sign == 0) {
                return Integer.compare(sign, other.sign);
            }
            int magnitude = exponent != other.exponent
                    ? Long.compare(exponent, other.exponent)
                    : digits.compareTo(other.digits);
            return sign * Integer.signum(magnitude);
        }
    }

    static Truth truth(ConditionOperator operator, String value, List<String> policies, boolean simulator) {
        Optional<Decimal> request = parse(value);
        if (request.isEmpty()) { // COND-10; SIM-47
            return Truth.of(operator.negated() && !simulator);
        }
        boolean any = policies.stream()
                .map(Numbers::parse)
                .flatMap(Optional::stream)
                .anyMatch(policy -> compares(operator, request.get().compareTo(policy)));
        return Truth.of(operator.negated() != any);
    }

    /** The comparison {@code request OP policy}, before negation. */
    private static boolean compares(ConditionOperator operator, int sign) {
        return switch (operator) {
            case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS -> sign == 0;
            case NUMERIC_LESS_THAN -> sign < 0;
            case NUMERIC_LESS_THAN_EQUALS -> sign <= 0;
            case NUMERIC_GREATER_THAN -> sign > 0;
            case NUMERIC_GREATER_THAN_EQUALS -> sign >= 0;
            default -> throw new IllegalStateException(operator + " is no Numeric operator");
        };
    }

    /** COND-34. */
    static Optional<Decimal> parse(String text) {
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String rest = signed ? text.substring(1) : text;
        int e = Math.max(rest.indexOf('e'), rest.indexOf('E'));
        String mantissa = e < 0 ? rest : rest.substring(0, e);
        Optional<Long> exponent = e < 0 ? Optional.of(0L) : exponent(rest.substring(e + 1));
        int point = mantissa.indexOf('.');
        String whole = point < 0 ? mantissa : mantissa.substring(0, point);
        String fraction = point < 0 ? "" : mantissa.substring(point + 1);
        if (exponent.isEmpty() || (whole + fraction).isEmpty() || !digits(whole + fraction)) {
            return Optional.empty();
        }
        return Optional.of(decimal(text.startsWith("-") ? -1 : 1, whole, fraction, exponent.get()));
    }

    private static Decimal decimal(int sign, String whole, String fraction, long exponent) {
        String all = whole + fraction;
        int first = 0;
        while (first < all.length() && all.charAt(first) == '0') {
            first++;
        }
        int end = all.length();
        while (end > first && all.charAt(end - 1) == '0') {
            end--;
        }
        return first == end
                ? new Decimal(0, "", 0)
                : new Decimal(sign, all.substring(first, end), exponent + whole.length() - first);
    }

    private static Optional<Long> exponent(String text) {
        String magnitude = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
        if (magnitude.isEmpty() || magnitude.length() > EXPONENT_DIGITS || !digits(magnitude)) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(magnitude) * (text.startsWith("-") ? -1 : 1));
    }

    static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
