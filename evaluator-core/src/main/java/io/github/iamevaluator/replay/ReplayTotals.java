package io.github.iamevaluator.replay;

import io.github.iamevaluator.cloudtrail.RejectionReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many records there were, and what became of them: {@code read = decided + undecided + rejected}.
 *
 * @param read all records, readable or not
 * @param agreed decided as AWS did
 * @param differed decided otherwise than AWS did
 * @param outcomeNotSaid decided, of calls that failed for another reason than permissions
 * @param undecidedByPolicy undecided, because policies are unknown (INC-2)
 * @param undone those that were not decided, by reason
 * @param mapped calls whose action is known
 * @param unmapped calls whose action is not
 * @since 0.1.0
 */
public record ReplayTotals(
        long read,
        long agreed,
        long differed,
        long outcomeNotSaid,
        long undecidedByPolicy,
        Map<RejectionReason, Long> undone,
        long mapped,
        long unmapped) {

    /** Copies the map. */
    public ReplayTotals {
        EnumMap<RejectionReason, Long> ordered = new EnumMap<>(RejectionReason.class);
        ordered.putAll(undone);
        undone = Collections.unmodifiableMap(ordered);
    }

    /** Records that were decided: allowed or denied. */
    public long decided() {
        return agreed + differed + outcomeNotSaid;
    }

    /** Records that were not decided although the call is known: policies or the resource are not. */
    public long undecided() {
        return undecidedByPolicy + undone(true);
    }

    /** Records of which no question can be made. */
    public long rejected() {
        return undone(false);
    }

    /**
     * Calls that were not decided: the undecided ones, and those whose action or caller is not known. Duplicates, what is no
     * call, and what cannot be read are none.
     */
    public long callsNotDecided() {
        return undecidedByPolicy
                + undone.entrySet().stream()
                        .filter(entry -> entry.getKey().isCall())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    private long undone(boolean undecided) {
        return undone.entrySet().stream()
                .filter(entry -> entry.getKey().isUndecided() == undecided)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
