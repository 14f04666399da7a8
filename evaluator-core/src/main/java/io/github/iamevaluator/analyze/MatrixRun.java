package io.github.iamevaluator.analyze;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * How the columns of a matrix are visited.
 *
 * @param threads how many; with one, the calling thread does all
 * @param cancelled asked now and then, by each thread; once it says true, the visit ends
 * @param progress told now and then, by each thread, how many more cells are done
 * @since 0.1.0
 */
public record MatrixRun(int threads, BooleanSupplier cancelled, LongConsumer progress) {

    /** In the calling thread, up to the end, telling nobody. */
    public static final MatrixRun DEFAULT = new MatrixRun(1, () -> false, cells -> {});

    /** Refuses less than one thread. */
    public MatrixRun {
        if (threads < 1) {
            throw new IllegalArgumentException("threads");
        }
    }

    /** The same with so many threads. */
    public MatrixRun withThreads(int number) {
        return new MatrixRun(number, cancelled, progress);
    }

    /** The same, ended once this says true. */
    public MatrixRun withCancel(BooleanSupplier test) {
        return new MatrixRun(threads, test, progress);
    }

    /** The same, telling of progress. */
    public MatrixRun withProgress(LongConsumer listener) {
        return new MatrixRun(threads, cancelled, listener);
    }
}
