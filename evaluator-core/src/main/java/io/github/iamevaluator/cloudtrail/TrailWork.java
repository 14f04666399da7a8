package io.github.iamevaluator.cloudtrail;

/**
 * What is done with the records of a trail, in two steps: one that several threads may take at once, and one that takes the
 * results in the order of the files.
 *
 * @param <T> what the first step makes of a record
 * @since 0.1.0
 */
public interface TrailWork<T> {

    /** The first step, a function of the record alone; called from several threads. */
    T work(TrailRecord record);

    /** The second step; called from one thread, in the order of the files and records. */
    void accept(T done);

    /** A record or a file that cannot be read; called as {@link #accept} is. */
    void problem(TrailProblem problem);
}
