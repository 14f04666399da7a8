package io.github.iamevaluator.condition;

/**
 * The two kinds of IP addresses. They never cross: an address of one is outside every block of the other (COND-43).
 *
 * @since 0.1.0
 */
public enum IpFamily {
    /** Addresses of 32 bits. */
    IPV4(32),
    /** Addresses of 128 bits. */
    IPV6(128);

    private final int bits;

    IpFamily(int bits) {
        this.bits = bits;
    }

    /** The length of an address, and of the longest prefix, in bits. */
    public int bits() {
        return bits;
    }
}
