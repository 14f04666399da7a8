package io.github.iamevaluator.parse;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Date literals: epoch digits, or ISO 8601 from year and month down to fractions of a second (COND-37). */
final class DateLiteral {

    private static final int YEAR_DIGITS = 4;
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    private DateLiteral() {}

    static boolean isDate(String text) {
        return isEpoch(text) || isIso(new Scan(text));
    }

    private static boolean isEpoch(String text) {
        Scan scan = new Scan(text);
        scan.oneOf("+-");
        return scan.digits() > 0 && scan.atEnd();
    }

    private static boolean isIso(Scan scan) {
        int year = scan.number(YEAR_DIGITS);
        int month = scan.oneOf("-") ? scan.number(2) : -1;
        if (year < 0 || scan.atEnd()) {
            return isDay(year, month, 1);
        }
        int day = scan.oneOf("-") ? scan.number(2) : -1;
        return isDay(year, month, day) && (scan.atEnd() || (scan.oneOf("T") && isTime(scan) && isZone(scan)));
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return year >= 0 && LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isTime(Scan scan) {
        if (!isUpTo(LAST_HOUR, scan) || !scan.oneOf(":") || !isUpTo(LAST_MINUTE, scan)) {
            return false;
        }
        if (!scan.oneOf(":")) {
            return true;
        }
        return isUpTo(LAST_MINUTE, scan) && (!scan.oneOf(".") || scan.digits() > 0);
    }

    private static boolean isZone(Scan scan) {
        if (scan.oneOf("+-")) {
            return isUpTo(LAST_HOUR, scan) && scan.oneOf(":") && isUpTo(LAST_MINUTE, scan) && scan.atEnd();
        }
        scan.oneOf("Z");
        return scan.atEnd();
    }

    private static boolean isUpTo(int last, Scan scan) {
        int number = scan.number(2);
        return number >= 0 && number <= last;
    }
}
