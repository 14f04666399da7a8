package io.github.iamevaluator.cli.trail;

import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.cloudtrail.TrailWork;
import java.io.PrintWriter;

/** Passes on what is read, and tells the problems on standard error: the first hundred, then how many more. */
public final class TrailProblems<T> implements TrailWork<T> {

    private static final int SHOWN = 100;

    private final TrailWork<T> next;
    private final PrintWriter err;
    private long problems;

    /** Problems to one, all to the other. */
    public TrailProblems(TrailWork<T> next, PrintWriter err) {
        this.next = next;
        this.err = err;
    }

    @Override
    public T work(TrailRecord record) {
        return next.work(record);
    }

    @Override
    public void accept(T done) {
        next.accept(done);
    }

    @Override
    public void problem(TrailProblem problem) {
        problems++;
        if (problems <= SHOWN) {
            err.println("warning: " + problem);
        }
        next.problem(problem);
    }

    /** Says how many were not shown; tells whether there were none. */
    public boolean none() {
        if (problems > SHOWN) {
            err.println("warning: and " + (problems - SHOWN) + " more that could not be read");
        }
        return problems == 0;
    }
}
