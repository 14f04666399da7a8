package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.whatif.AccessChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many requests of a caller change.
 *
 * @param lost how many are lost
 * @param gained how many are gained
 * @param undecided how many may be either
 * @param use how often they were made, if that is known
 */
record CallerCounts(int lost, int gained, int undecided, Optional<Use> use) {

    /** Those who lose most first, then those who gain most. */
    static final Comparator<CallerCounts> MOST_FIRST = Comparator.comparingInt(CallerCounts::lost)
            .thenComparingInt(CallerCounts::gained)
            .thenComparingInt(CallerCounts::undecided)
            .reversed();

    /** One request. */
    static CallerCounts of(AccessChange.Kind kind, Optional<Use> use) {
        return switch (kind) {
            case LOST -> new CallerCounts(1, 0, 0, use);
            case GAINED -> new CallerCounts(0, 1, 0, use);
            case UNDECIDED -> new CallerCounts(0, 0, 1, use);
        };
    }

    /** What stands in the first so many columns of uses: how often, and when last. */
    List<String> useCells(int columns) {
        return Stream.of(
                        use.map(made -> String.valueOf(made.count())).orElse(""),
                        use.flatMap(Use::last).map(Instant::toString).orElse(""))
                .limit(columns)
                .toList();
    }

    /** Both together. */
    CallerCounts and(CallerCounts other) {
        return new CallerCounts(
                lost + other.lost,
                gained + other.gained,
                undecided + other.undecided,
                Stream.of(use, other.use).flatMap(Optional::stream).reduce(Use::and));
    }
}
