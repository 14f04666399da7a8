package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.Principal;
import java.util.Optional;

/**
 * Where a request was made: what the first segments of its ARNs are.
 *
 * @param partition for example {@code aws}
 * @param region empty if not recorded
 * @param account the account whose record it is, else the caller's; empty if neither is known
 */
record EventScope(String partition, String region, String account) {

    /** The scope of an event. */
    static EventScope of(RecordedEvent event, Principal caller) {
        return new EventScope(
                caller.arn().map(Arn::partition).orElseGet(() -> partition(event.region())),
                event.region(),
                event.account().isEmpty() ? caller.account().orElse("") : event.account());
    }

    /** The region, if it is known. */
    Optional<String> knownRegion() {
        return Optional.of(region).filter(text -> !text.isEmpty());
    }

    /** The account, if it is known. */
    Optional<String> knownAccount() {
        return Optional.of(account).filter(text -> !text.isEmpty());
    }

    private static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
