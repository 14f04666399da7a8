package io.github.iamevaluator.cli.whatif;

import java.util.Map;
import java.util.TreeMap;

/**
 * Requests that were given, not made up.
 *
 * @param source the file or folder
 * @param uses how often they were made
 * @param rejections how many of what was given is no request, by reason
 */
public record Against(String source, Uses uses, Map<String, Long> rejections) {

    private static final String NOT_ASKABLE = "not askable";

    /** Copies the map. */
    public Against {
        rejections = Map.copyOf(rejections);
    }

    /** How many were rejected, by reason: what is no request, and those that the environment cannot be asked. */
    Map<String, Long> rejections(long all) {
        Map<String, Long> counts = new TreeMap<>(rejections);
        long notAskable =
                all - rejections.values().stream().mapToLong(Long::longValue).sum();
        if (notAskable > 0) {
            counts.merge(NOT_ASKABLE, notAskable, Long::sum);
        }
        return counts;
    }
}
