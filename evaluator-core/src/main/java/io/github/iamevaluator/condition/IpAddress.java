package io.github.iamevaluator.condition;

import java.util.Optional;

/**
 * An IP address.
 *
 * @param family IPv4 or IPv6
 * @param high the first 64 bits of an IPv6 address; 0 for IPv4
 * @param low the last 64 bits, or the 32 bits of an IPv4 address
 */
record IpAddress(IpFamily family, long high, long low) {

    private static final String MAPPED = "::ffff:";
    private static final long MAPPED_BITS = 0xFFFFL;
    private static final long IPV4_MASK = 0xFFFF_FFFFL;

    /**
     * The address that a text of the request spells, or empty. An IPv4-mapped address, hexadecimal or
     * {@code ::ffff:a.b.c.d}, is the IPv4 address (COND-43, COND-44).
     */
    static Optional<IpAddress> ofRequest(String text) {
        if (text.indexOf(':') < 0) {
            return ipv4(Ipv4Text.parse(text, 0));
        }
        if (text.regionMatches(true, 0, MAPPED, 0, MAPPED.length()) && text.indexOf('.') >= 0) {
            return ipv4(Ipv4Text.parse(text, MAPPED.length()));
        }
        return Ipv6Text.parse(text).map(IpAddress::unmapped);
    }

    /** The address that a policy text without prefix length spells, or empty. A mapped address stays IPv6 (COND-43). */
    static Optional<IpAddress> ofPolicy(String text) {
        return text.indexOf(':') < 0 ? ipv4(Ipv4Text.parse(text, 0)) : Ipv6Text.parse(text);
    }

    private static Optional<IpAddress> ipv4(long bits) {
        return bits == Ipv4Text.MALFORMED ? Optional.empty() : Optional.of(new IpAddress(IpFamily.IPV4, 0, bits));
    }

    private IpAddress unmapped() {
        boolean mapped = family == IpFamily.IPV6 && high == 0 && low >>> 32 == MAPPED_BITS;
        return mapped ? new IpAddress(IpFamily.IPV4, 0, low & IPV4_MASK) : this;
    }
}
