package io.github.iamevaluator.bench.loop;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** One text of a request's context, and all that an operator may read it as, found out before anything is decided. */
final class LoopValue {

    final String text;
    final String lower;
    final String[] arnParts;
    final double number;
    final long second;
    final long address;

    LoopValue(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
        this.arnParts = text.split(":", LoopArnTest.PARTS);
        this.number = number(text);
        this.second = second(text);
        this.address = address(text);
    }

    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    /** Seconds since the epoch, or {@link Long#MIN_VALUE}. */
    static long second(String text) {
        try {
            return Instant.parse(text).getEpochSecond();
        } catch (DateTimeParseException notOne) {
            double number = number(text);
            return Double.isNaN(number) ? Long.MIN_VALUE : (long) number;
        }
    }

    /** An IPv4 address as a number, or -1. */
    static long address(String text) {
        String[] bytes = text.split("\\.", -1);
        if (bytes.length != 4) {
            return -1;
        }
        long address = 0;
        for (String part : bytes) {
            double number = number(part);
            if (!(number >= 0 && number <= 255)) {
                return -1;
            }
            address = address << 8 | (long) number;
        }
        return address;
    }
}
