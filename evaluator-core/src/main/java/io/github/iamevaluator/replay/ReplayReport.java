package io.github.iamevaluator.replay;

import io.github.iamevaluator.cloudtrail.TrailCounts;
import java.util.Optional;

/**
 * What a {@link Replay} found.
 *
 * @param files what was read
 * @param totals how many records, and what became of them
 * @param differences where the environment decides otherwise than AWS did
 * @param undecided by principal, action and what is unknown
 * @param rejected what was not decided, by reason and subject; examples are places
 * @param uncatalogued actions that the catalog does not know and that were evaluated all the same
 * @param assumed actions asked on {@code *} because the record names no resource
 * @param unasked what calls may need that was not asked for, in words; examples are callers
 * @param changes what a change decides otherwise; empty if none was given
 * @param duplicatesMayBeMissed whether there were too many events to know all duplicates
 * @since 0.1.0
 */
public record ReplayReport(
        TrailCounts files,
        ReplayTotals totals,
        Tallies<Difference> differences,
        Tallies<Difference> undecided,
        Tallies<Rejected> rejected,
        Tallies<String> uncatalogued,
        Tallies<String> assumed,
        Tallies<String> unasked,
        Optional<Tallies<ChangedRequest>> changes,
        boolean duplicatesMayBeMissed) {}
