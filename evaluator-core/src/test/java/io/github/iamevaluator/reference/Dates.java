package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.ConditionOperator;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** COND-36 to COND-38: the Date operators, on whole milliseconds since the epoch. */
final class Dates {

    private static final BigInteger FIRST_MILLISECONDS = BigInteger.TEN.pow(11);
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private Dates() {}

    static Truth truth(ConditionOperator operator, String value, List<String> policies) {
        Optional<BigInteger> request = parse(value);
        if (request.isEmpty()) { // COND-10
            return Truth.of(operator.negated());
        }
        boolean any = policies.stream()
                .map(Dates::parse)
                .flatMap(Optional::stream)
                .anyMatch(policy -> compares(operator, request.get().compareTo(policy)));
        return Truth.of(operator.negated() != any);
    }

    /** The comparison {@code request OP policy}, before negation. */
    private static boolean compares(ConditionOperator operator, int sign) {
        return switch (operator) {
            case DATE_EQUALS, DATE_NOT_EQUALS -> sign == 0;
            case DATE_LESS_THAN -> sign < 0;
            case DATE_LESS_THAN_EQUALS -> sign <= 0;
            case DATE_GREATER_THAN -> sign > 0;
            case DATE_GREATER_THAN_EQUALS -> sign >= 0;
            default -> throw new IllegalStateException(operator + " is no Date operator");
        };
    }

    /** COND-37. */
    static Optional<BigInteger> parse(String text) {
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String magnitude = signed ? text.substring(1) : text;
        if (!magnitude.isEmpty() && Numbers.digits(magnitude)) {
            BigInteger number = new BigInteger(magnitude);
            BigInteger millis = number.compareTo(FIRST_MILLISECONDS) >= 0 ? number : number.multiply(THOUSAND);
            return Optional.of(text.startsWith("-") ? millis.negate() : millis);
        }
        int time = text.indexOf('T');
        String date = time < 0 ? text : text.substring(0, time);
        boolean dayNeeded = time >= 0;
        if (!shape(date, "dddd-dd-dd") && (dayNeeded || !shape(date, "dddd-dd"))) {
            return Optional.empty();
        }
        return instant(date.length() == 7 ? date + "-01" : date, time < 0 ? "00:00" : text.substring(time + 1));
    }

    /** A day and {@code hh:mm[:ss[.f+]]} with {@code Z}, {@code +hh:mm}, {@code -hh:mm} or nothing. */
    private static Optional<BigInteger> instant(String date, String time) {
        int zone = zoneStart(time);
        String clock = time.substring(0, zone);
        String offset = time.substring(zone);
        int point = clock.indexOf('.');
        String seconds = point < 0 ? clock : clock.substring(0, point);
        String fraction = point < 0 ? "0" : clock.substring(point + 1);
        boolean clockFits = shape(seconds, "dd:dd:dd") || (point < 0 && shape(seconds, "dd:dd"));
        boolean offsetFits = offset.isEmpty() || offset.equals("Z") || shape(offset.substring(1), "dd:dd");
        if (!clockFits || !offsetFits || fraction.isEmpty() || !Numbers.digits(fraction)) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(date, 0, 4),
                    number(date, 5, 7),
                    number(date, 8, 10),
                    number(seconds, 0, 2),
                    number(seconds, 3, 5),
                    seconds.length() > 5 ? number(seconds, 6, 8) : 0);
            long epoch = local.toEpochSecond(zone(offset));
            long millis = Long.parseLong((fraction + "00").substring(0, 3));
            return Optional.of(BigInteger.valueOf(epoch * 1000 + millis));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static int zoneStart(String time) {
        for (int i = 0; i < time.length(); i++) {
            char c = time.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
        }
        return time.length();
    }

    private static ZoneOffset zone(String offset) {
        return offset.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text.substring(start, end));
    }

    private static boolean shape(String text, String shape) {
        if (text.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (shape.charAt(i) == 'd' ? !digit : text.charAt(i) != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
