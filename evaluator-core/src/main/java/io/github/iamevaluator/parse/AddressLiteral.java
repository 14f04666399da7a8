package io.github.iamevaluator.parse;

import java.util.Arrays;
import java.util.List;

/**
 * Address literals of stored policies: an address or a CIDR block, IPv4 or IPv6, with the spellings of COND-44; a dotted
 * tail and host bits are refused in IPv6 (GRAM-41).
 */
final class AddressLiteral {

    private static final int IPV4_OCTETS = 4;
    private static final int IPV4_BITS = 32;
    private static final int OCTET_MAX = 255;
    private static final int IPV6_GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final int GROUP_DIGITS = 4;
    private static final int HEX = 16;

    private AddressLiteral() {}

    static boolean isAddressRange(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (address.indexOf(':') < 0) {
            return isIpv4(address) && prefix(text, slash, IPV4_BITS) >= 0;
        }
        int bits = prefix(text, slash, IPV6_GROUPS * GROUP_BITS);
        int[] groups = ipv6(address);
        return bits >= 0 && groups.length == IPV6_GROUPS && !hasHostBits(groups, bits);
    }

    /** The prefix length behind the slash, all bits without one, -1 if malformed. */
    private static int prefix(String text, int slash, int bits) {
        if (slash < 0) {
            return bits;
        }
        String digits = text.startsWith("+", slash + 1) ? text.substring(slash + 2) : text.substring(slash + 1);
        int number = decimal(digits, bits);
        return number <= bits ? number : -1;
    }

    /** The number that digits spell; -1 for other texts, more than {@code max} as soon as it is exceeded. */
    private static int decimal(String digits, int max) {
        int number = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length() && number <= max; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static boolean isIpv4(String address) {
        String[] octets = address.split("\\.", -1);
        return octets.length == IPV4_OCTETS
                && Arrays.stream(octets)
                        .mapToInt(octet -> decimal(octet, OCTET_MAX))
                        .allMatch(octet -> octet >= 0 && octet <= OCTET_MAX);
    }

    /** The eight groups of an IPv6 address, or an empty array if it is malformed. */
    private static int[] ipv6(String address) {
        int run = address.indexOf("::");
        boolean trailing = address.endsWith(":") && !address.endsWith("::");
        String text = trailing ? address.substring(0, address.length() - 1) : address;
        if (run < 0) {
            return groups(text.startsWith(":") ? "0" + text : text, IPV6_GROUPS);
        }
        int end = text.startsWith(":::", run) ? run + 3 : run + 2;
        int[] head = run == 0 ? new int[0] : groups(text.substring(0, run), IPV6_GROUPS - 1);
        int[] tail = end >= text.length() ? new int[0] : groups(text.substring(end), IPV6_GROUPS - 1);
        boolean malformed = (run > 0 && head.length == 0) || (end < text.length() && tail.length == 0);
        if (malformed || head.length + tail.length >= IPV6_GROUPS) {
            return new int[0];
        }
        int[] groups = Arrays.copyOf(head, IPV6_GROUPS);
        System.arraycopy(tail, 0, groups, IPV6_GROUPS - tail.length, tail.length);
        return groups;
    }

    private static int[] groups(String text, int most) {
        List<String> parts = List.of(text.split(":", -1));
        boolean wellFormed = parts.size() <= most && parts.stream().allMatch(AddressLiteral::isGroup);
        return wellFormed
                ? parts.stream().mapToInt(part -> Integer.parseInt(part, HEX)).toArray()
                : new int[0];
    }

    private static boolean isGroup(String text) {
        return !text.isEmpty()
                && text.length() <= GROUP_DIGITS
                && text.chars().allMatch(c -> c < 128 && Character.digit(c, HEX) >= 0);
    }

    private static boolean hasHostBits(int[] groups, int prefix) {
        for (int bit = prefix; bit < IPV6_GROUPS * GROUP_BITS; bit++) {
            int shift = GROUP_BITS - 1 - bit % GROUP_BITS;
            if (((groups[bit / GROUP_BITS] >> shift) & 1) == 1) {
                return true;
            }
        }
        return false;
    }
}
