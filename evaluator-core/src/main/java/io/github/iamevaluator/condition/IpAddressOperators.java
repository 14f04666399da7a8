package io.github.iamevaluator.condition;

import io.github.iamevaluator.request.DisputedPoint;
import java.util.Optional;

/**
 * IpAddress and NotIpAddress: an address of the request against addresses and CIDR blocks.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", IP address condition operators; COND-10,
 * COND-42 to COND-44, SIM-48.
 */
final class IpAddressOperators {

    private final OperatorSource source;

    private IpAddressOperators(OperatorSource source) {
        this.source = source;
    }

    /**
     * An address of the request.
     *
     * @param text as written
     * @param address what it spells
     */
    private record Actual(String text, IpAddress address) {

        static Optional<Actual> of(String text) {
            return IpAddress.ofRequest(text).map(address -> new Actual(text, address));
        }
    }

    /** A text of the request that is no address makes both operators false (COND-10). */
    static ValueJudge of(OperatorSource source) {
        PolicyValues<Actual> values = source.literal(new IpAddressOperators(source)::operand);
        return new TypedJudge<>(
                text -> Actual.of(text).orElse(null), Truth.FALSE, ConditionNote.NOT_CONVERTIBLE, values);
    }

    private Operand<Actual> operand(String text) {
        return IpBlock.parse(text)
                .map(block -> operand(text, block))
                .orElseGet(() -> flawed(ConditionNote.NOT_CONVERTIBLE));
    }

    private Operand<Actual> operand(String text, IpBlock block) {
        if (block.matchesNothing()) {
            return flawed(ConditionNote.IPV6_HOST_BITS);
        }
        boolean bareIpv6 = block.family() == IpFamily.IPV6 && text.indexOf('/') < 0;
        if (bareIpv6 && source.alternative(DisputedPoint.BARE_IPV6_COMPARED_AS_TEXT)) {
            return Operand.matching(actual -> actual.text().equals(text));
        }
        return Operand.matching(actual -> block.contains(actual.address()));
    }

    /** AWS's simulator stops at a block that it cannot use (SIM-48); a real call goes on to the next. */
    private Operand<Actual> flawed(ConditionNote note) {
        boolean converts = note != ConditionNote.NOT_CONVERTIBLE;
        Outcome reading = converts ? Outcome.DIFFERS : source.ifNotConvertible();
        return Operand.flawed(source.options().simulator() ? Outcome.FAILS : reading, note);
    }
}
