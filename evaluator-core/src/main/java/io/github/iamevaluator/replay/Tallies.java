package io.github.iamevaluator.replay;

import java.util.List;

/**
 * Different things with how often they were recorded, the most frequent first.
 *
 * @param entries the things
 * @param total how many records there were for all things, those in no entry included
 * @param uncounted records of things that came when there were as many entries as are kept
 * @since 0.1.0
 */
public record Tallies<K>(List<Tallied<K>> entries, long total, long uncounted) {

    /** Copies the list. */
    public Tallies {
        entries = List.copyOf(entries);
    }
}
