package io.github.iamevaluator.replay;

import java.time.Instant;
import java.util.List;

/**
 * How often something was recorded.
 *
 * @param count how often
 * @param first when first
 * @param last when last
 * @param examples up to three different examples, those met first
 * @since 0.1.0
 */
public record Tally(long count, Instant first, Instant last, List<String> examples) {

    static final int EXAMPLES = 3;

    /** Copies the list. */
    public Tally {
        examples = List.copyOf(examples);
    }
}
