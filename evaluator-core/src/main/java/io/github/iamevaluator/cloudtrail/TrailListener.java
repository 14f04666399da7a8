package io.github.iamevaluator.cloudtrail;

/**
 * Takes what {@link CloudTrailReader} finds, in the order of the files.
 *
 * @since 0.1.0
 */
public interface TrailListener {

    /** A record. */
    void record(TrailRecord record);

    /** A record or a file that cannot be read. */
    void problem(TrailProblem problem);
}
