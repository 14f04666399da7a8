package io.github.iamevaluator.condition;

import java.util.Optional;

/**
 * The addresses that a value of an IpAddress condition names: an address or a CIDR block.
 *
 * <p>Source: observed, COND-42 to COND-44.
 *
 * @param family the kind of its addresses
 * @param high the first 64 bits of an IPv6 address; 0 for IPv4
 * @param low the last 64 bits, or the 32 bits of an IPv4 address
 * @param prefixLength how many leading bits count; all for a bare address
 * @since 0.1.0
 */
public record IpBlock(IpFamily family, long high, long low, int prefixLength) {

    /** The block that a policy text spells, or empty if it is malformed. */
    public static Optional<IpBlock> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.ofPolicy(text)
                    .map(address -> of(address, address.family().bits()));
        }
        return IpAddress.ofPolicy(text.substring(0, slash)).flatMap(address -> of(address, text.substring(slash + 1)));
    }

    private static Optional<IpBlock> of(IpAddress address, String prefix) {
        int digits = prefix.startsWith("+") ? 1 : 0;
        int length = AsciiDigits.numberUpTo(address.family().bits(), prefix, digits, prefix.length());
        return length < 0 ? Optional.empty() : Optional.of(of(address, length));
    }

    private static IpBlock of(IpAddress address, int prefixLength) {
        return new IpBlock(address.family(), address.high(), address.low(), prefixLength);
    }

    /** Tells whether some bit behind the prefix is set: an IPv4 block ignores it, an IPv6 block matches nothing. */
    public boolean hasHostBits() {
        return (high & ~mask(0)) != 0 || (low & ~lowMask()) != 0;
    }

    /** Tells whether it has a bit set that keeps it from matching anything (COND-42). */
    boolean matchesNothing() {
        return family == IpFamily.IPV6 && hasHostBits();
    }

    /** Tells whether an address of the request lies in the block. */
    boolean contains(IpAddress address) {
        return address.family() == family
                && ((address.high() ^ high) & mask(0)) == 0
                && ((address.low() ^ low) & lowMask()) == 0
                && !matchesNothing();
    }

    /** The last address of the block, as text. */
    public String lastAddress() {
        long lastHigh = high | ~mask(0);
        long lastLow = low | ~lowMask();
        StringBuilder text = new StringBuilder();
        if (family == IpFamily.IPV4) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                text.append((lastLow >>> shift) & 0xff).append(shift > 0 ? "." : "");
            }
        } else {
            for (int group = 0; group < 8; group++) {
                long half = group < 4 ? lastHigh : lastLow;
                text.append(group > 0 ? ":" : "").append(Long.toHexString((half >>> (48 - 16 * (group % 4))) & 0xffff));
            }
        }
        return text.toString();
    }

    private long lowMask() {
        return mask(family == IpFamily.IPV4 ? -Integer.SIZE : Long.SIZE);
    }

    /** The bits of a 64-bit word that the prefix covers, when so many bits of the address stand before the word. */
    private long mask(int before) {
        int covered = Math.max(0, Math.min(Long.SIZE, prefixLength - before));
        return covered == 0 ? 0 : -1L << (Long.SIZE - covered);
    }
}
