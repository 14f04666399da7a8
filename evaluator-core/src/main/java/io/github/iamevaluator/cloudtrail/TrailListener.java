package io.github.iamevaluator.cloudtrail;

/**
 * Takes what {@link CloudTrailReader} finds, in the order of the files.
 *
 * @since 0.1.0
 */
public interface TrailListener {

    /** Does all of a work at once, on the thread that reads. */
    static <T> TrailListener of(TrailWork<T> work) {
        return new TrailListener() {
            @Override
            public void record(TrailRecord record) {
                work.accept(work.work(record));
            }

            @Override
            public void problem(TrailProblem problem) {
                work.problem(problem);
            }
        };
    }

    /** A record. */
    void record(TrailRecord record);

    /** A record or a file that cannot be read. */
    void problem(TrailProblem problem);
}
