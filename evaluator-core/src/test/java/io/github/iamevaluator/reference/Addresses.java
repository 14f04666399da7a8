package io.github.iamevaluator.reference;

import io.github.iamevaluator.request.ContextKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** COND-42 to COND-44: IpAddress and NotIpAddress. */
final class Addresses {

    private static final int IPV4_BITS = 32;
    private static final int GROUPS = 8;
    private static final String MAPPED = "0".repeat(80) + "1".repeat(16);

    private Addresses() {}

    /**
     * A network of a policy, or an address of a request.
     *
     * @param bits the address, one character a bit: 32 or 128
     * @param prefix how many of them count
     */
    record Network(String bits, int prefix) {

        private boolean hostBits() {
            return bits.substring(prefix).contains("1");
        }

        /** Whether the network is usable: an IPv6 one must not have host bits (COND-42). */
        boolean usable() {
            return bits.length() == IPV4_BITS || !hostBits();
        }

        boolean contains(String address) {
            return usable() && address.length() == bits.length() && address.startsWith(bits.substring(0, prefix));
        }
    }

    static Truth truth(boolean negated, String value, List<String> policies, boolean simulator) {
        Optional<String> address = request(value);
        if (address.isEmpty()) { // COND-10
            return Truth.FALSE;
        }
        for (String policy : policies) {
            Optional<Network> network = network(policy);
            if (network.isPresent() && network.get().contains(address.get())) {
                return Truth.of(!negated);
            }
            if (simulator && network.filter(Network::usable).isEmpty()) { // SIM-48
                return Truth.FALSE;
            }
        }
        return Truth.of(negated);
    }

    /** The address of a request; one that is IPv4-mapped is the IPv4 address (COND-43). */
    static Optional<String> request(String text) {
        String mapped = "::ffff:";
        if (ContextKeys.fold(text).startsWith(mapped) && text.contains(".")) {
            return ipv4(text.substring(mapped.length()));
        }
        return address(text).map(bits -> bits.startsWith(MAPPED) ? bits.substring(MAPPED.length()) : bits);
    }

    /** An address or CIDR block of a policy. */
    static Optional<Network> network(String text) {
        int slash = text.indexOf('/');
        Optional<String> bits = address(slash < 0 ? text : text.substring(0, slash));
        if (bits.isEmpty()) {
            return Optional.empty();
        }
        int length = bits.get().length();
        Optional<Integer> prefix = slash < 0 ? Optional.of(length) : prefix(text.substring(slash + 1), length);
        return prefix.map(p -> new Network(bits.get(), p));
    }

    private static Optional<Integer> prefix(String text, int most) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        return decimal(digits, most);
    }

    private static Optional<String> address(String text) {
        return text.contains(":") ? ipv6(text) : ipv4(text);
    }

    private static Optional<String> ipv4(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return Optional.empty();
        }
        StringBuilder bits = new StringBuilder();
        for (String octet : octets) {
            Optional<Integer> value = decimal(octet, 255);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            bits.append(binary(value.get(), 8));
        }
        return Optional.of(bits.toString());
    }

    /** COND-44. */
    private static Optional<String> ipv6(String text) {
        int run = text.indexOf("::");
        if (run < 0) {
            return groups(withoutTrailingColon(text))
                    .filter(g -> g.size() == GROUPS)
                    .map(Addresses::bits);
        }
        int end = run;
        while (end < text.length() && text.charAt(end) == ':') {
            end++;
        }
        String right = text.substring(end);
        if (end - run > 3 || right.contains("::")) {
            return Optional.empty();
        }
        Optional<List<String>> before = groups(text.substring(0, run));
        Optional<List<String>> after = groups(withoutTrailingColon(right));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(before.get());
        int zeros = GROUPS - all.size() - after.get().size();
        if (zeros < 1) {
            return Optional.empty();
        }
        all.addAll(Collections.nCopies(zeros, "0"));
        all.addAll(after.get());
        return Optional.of(bits(all));
    }

    private static String withoutTrailingColon(String text) {
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    /** The groups of a text; an empty one at the start is a zero group. */
    private static Optional<List<String>> groups(String text) {
        List<String> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return Optional.of(groups);
        }
        for (String group : text.split(":", -1)) {
            boolean emptyStart = group.isEmpty() && groups.isEmpty();
            if (!emptyStart && !hexadecimal(group)) {
                return Optional.empty();
            }
            groups.add(emptyStart ? "0" : group);
        }
        return Optional.of(groups);
    }

    private static boolean hexadecimal(String group) {
        return !group.isEmpty()
                && group.length() <= 4
                && group.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }

    private static String bits(List<String> groups) {
        StringBuilder bits = new StringBuilder();
        groups.forEach(group -> bits.append(binary(Integer.parseInt(group, 16), 16)));
        return bits.toString();
    }

    private static String binary(int value, int width) {
        String digits = Integer.toBinaryString(value);
        return "0".repeat(width - digits.length()) + digits;
    }

    /** A decimal number without sign, leading zeros allowed, at most so large. */
    private static Optional<Integer> decimal(String text, int most) {
        if (text.isEmpty() || !Numbers.digits(text)) {
            return Optional.empty();
        }
        String significant = text.replaceFirst("^0+(?=.)", "");
        return significant.length() > 3
                ? Optional.empty()
                : Optional.of(Integer.parseInt(significant)).filter(value -> value <= most);
    }
}
