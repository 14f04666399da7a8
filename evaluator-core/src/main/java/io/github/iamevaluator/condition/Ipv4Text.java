package io.github.iamevaluator.condition;

/** The spelling of IPv4 addresses: four decimal octets, leading zeros allowed (observed, COND-44). */
final class Ipv4Text {

    /** What {@link #parse} returns for a text that is no IPv4 address. */
    static final long MALFORMED = -1;

    private static final int LARGEST_OCTET = 255;

    private Ipv4Text() {}

    /** The address that the end of a text spells, as an unsigned number of 32 bits, or {@link #MALFORMED}. */
    static long parse(String text, int from) {
        long address = 0;
        int at = from;
        for (int octets = 1; octets <= 4; octets++) {
            int end = AsciiDigits.endOfRun(text, at);
            int octet = AsciiDigits.numberUpTo(LARGEST_OCTET, text, at, end);
            boolean ended = octets == 4 ? end == text.length() : end < text.length() && text.charAt(end) == '.';
            if (octet < 0 || !ended) {
                return MALFORMED;
            }
            address = address << 8 | octet;
            at = end + 1;
        }
        return address;
    }
}
