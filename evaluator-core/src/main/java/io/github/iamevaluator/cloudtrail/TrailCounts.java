package io.github.iamevaluator.cloudtrail;

/**
 * What a reading went over.
 *
 * @param files files that were read, to their end or not
 * @param digestFiles digest files, which hold no events and were passed over
 * @param otherFiles files that are neither JSON nor gzip by their name, passed over
 * @since 0.1.0
 */
public record TrailCounts(long files, long digestFiles, long otherFiles) {

    /** Both readings together. */
    public TrailCounts plus(TrailCounts other) {
        return new TrailCounts(files + other.files, digestFiles + other.digestFiles, otherFiles + other.otherFiles);
    }
}
