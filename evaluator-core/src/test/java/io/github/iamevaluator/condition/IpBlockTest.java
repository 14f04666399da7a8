package io.github.iamevaluator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COND-42 to COND-44: addresses and blocks. */
class IpBlockTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7/24, 203.0.113.200",
        "192.0.2.0/0, 203.0.113.1",
        "192.0.2.0/31, 192.0.2.1",
        "192.000.002.0/024, 192.0.2.1",
        "192.0.2.0/+24, 192.000.0002.1",
        "0.0.0.0/0, 255.255.255.255",
        "192.0.2.0/24, ::ffff:192.0.2.1",
        "192.0.2.0/24, ::FFFF:c000:201",
        "192.0.2.0/24, 0:0:0:0:0:ffff:c000:201",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "2001:db8::/64, 2001:db8:0:0:ffff:ffff:ffff:ffff",
        "2001:DB8::/064, 2001:db8::1",
        "2001:db8::4/127, 2001:db8::5",
        "::/0, 2001:db8::1",
        "::/0, :::",
        "::/0, ::",
        "2001:db8::1/128, 2001:db8:::1",
        "2001:db8:::1/128, 2001:db8::1",
        "2001:db8::1/128, 2001:db8::1:",
        "2001:db8::1:/128, 2001:db8::1",
        "0:2001:db8::1/128, :2001:db8::1",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "::2:3:4:5:6:7:8, :2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8:"
    })
    void aBlockContainsItsAddresses(String block, String address) {
        assertThat(contains(block, address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.8",
        "192.0.2.0/31, 192.0.2.2",
        "192.0.2.0/0, 2001:db8::1",
        "::/0, 203.0.113.7",
        "::/0, ::ffff:192.0.2.1",
        "::ffff:c000:200/120, ::ffff:c000:201",
        "::ffff:c000:200/120, 192.0.2.1",
        "2001:db8::/64, 2001:db8:0:1::",
        "2001:db8::/64, 2001:db9::",
        "2001:db8::4/127, 2001:db8::6",
        "2001:db8::5/64, 2001:db8::1",
        "2001:db8::5/64, 2001:db8::5",
        "2001:db8::5/127, 2001:db8::5",
        "2001:db8::1/0, 2001:db8::1"
    })
    void aBlockDoesNotContainOthers(String block, String address) {
        assertThat(contains(block, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "not-an-ip",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "192.0.2.0/++24",
                "192.0.2.0/24/24",
                "192.0.2.0/ 24",
                "192.0.2/24",
                "192.0.2.0.0/24",
                "192.0.2.256",
                "192.0.2.",
                ".192.0.2",
                "192..2.1",
                "3221225985",
                "192.0.2.1 ",
                "0xc0.0.2.1",
                "\u0661.0.0.1",
                "2001:db8::/129",
                "::ffff:192.0.2.0/120",
                "::192.0.2.0/120",
                "2001:db8::192.0.2.0/120",
                "::::",
                "2001::db8::1",
                "2001::db8:::1",
                "2001::::1",
                ":",
                "1",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "1:2:3:4:5:6:7:8:9",
                ":1:2:3:4:5:6:7:8",
                "1:2:3:4::5:6:7:8",
                "12345::",
                "g::",
                "fe80::1%eth0",
                "[::1]",
                "2001:db8::1 "
            })
    void otherPolicyTextsAreMalformed(String text) {
        assertThat(IpBlock.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "3221225985",
                "192.0.2.1/32",
                "2001:db8::1/128",
                "::192.0.2.1",
                "2001:db8::192.0.2.1",
                "::ffff:192.0.2.1:",
                "::ffff:192.0.2",
                "::ffff:1:192.0.2.1",
                "2001::db8::1",
                "2001::db8:::1"
            })
    void otherRequestTextsAreMalformed(String text) {
        assertThat(IpAddress.ofRequest(text)).isEmpty();
    }

    @Test
    void prefixLengthAndFamilyCanBeRead() {
        assertThat(IpBlock.parse("10.0.0.0/7").map(IpBlock::prefixLength)).contains(7);
        assertThat(IpBlock.parse("10.0.0.1").map(IpBlock::prefixLength)).contains(32);
        assertThat(IpBlock.parse("2001:db8::1").orElseThrow())
                .returns(128, IpBlock::prefixLength)
                .returns(IpFamily.IPV6, IpBlock::family);
    }

    @Test
    void hostBitsAreSeen() {
        assertThat(IpBlock.parse("203.0.113.7/24").map(IpBlock::hasHostBits)).contains(true);
        assertThat(IpBlock.parse("203.0.113.0/24").map(IpBlock::hasHostBits)).contains(false);
        assertThat(IpBlock.parse("2001:db8::5/64").map(IpBlock::hasHostBits)).contains(true);
    }

    @Property
    void ipv4BlocksAgreeWithArithmetic(
            @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long network,
            @ForAll @IntRange(min = 0, max = 32) int prefix,
            @ForAll @IntRange(min = 0, max = 31) int flipped) {
        long address = network ^ (1L << flipped);
        long size = 1L << (32 - prefix);

        assertThat(contains(dotted(network) + "/" + prefix, dotted(address)))
                .isEqualTo(network / size == address / size);
    }

    @Property
    void ipv6BlocksAgreeWithArithmetic(
            @ForAll @Size(16) byte[] bytes,
            @ForAll @IntRange(min = 0, max = 128) int prefix,
            @ForAll @IntRange(min = 0, max = 127) int flipped)
            throws UnknownHostException {
        bytes[0] |= 1; // never IPv4-mapped
        BigInteger size = BigInteger.ONE.shiftLeft(128 - prefix);
        BigInteger network = new BigInteger(1, bytes).divide(size).multiply(size);
        BigInteger address = network.flipBit(flipped);
        boolean mapped = address.shiftRight(32).equals(BigInteger.valueOf(0xFFFF));

        assertThat(contains(ipv6(network) + "/" + prefix, ipv6(address)))
                .isEqualTo(!mapped && network.divide(size).equals(address.divide(size)));
    }

    private static String ipv6(BigInteger address) throws UnknownHostException {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 16; i++) {
            bytes[i] = address.shiftRight(8 * (15 - i)).byteValue();
        }
        // A mapped address comes back as IPv4, which no IPv6 block contains either.
        return InetAddress.getByAddress(bytes).getHostAddress();
    }

    private static String dotted(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    private static boolean contains(String block, String address) {
        Optional<IpBlock> parsed = IpBlock.parse(block);
        return parsed.orElseThrow().contains(IpAddress.ofRequest(address).orElseThrow());
    }
}
