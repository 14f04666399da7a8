package io.github.iamevaluator.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * How the columns of a matrix are visited.
 *
 * @param threads how many; with one, the calling thread does all
 * @param cancelled asked now and then, by each thread; once it says true, the visit ends
 * @param progress told now and then, by each thread, how many more cells are done
 * @param leaveOpen whether cells that cannot be decided together with others are left to the visitor, who asks {@code
 *     PreparedPolicies.decide} about them; such a visit never fails for what is wrong with a cell, and what it decides as
 *     undecided is so because of identity policies of the principal that are not at hand, and of nothing else
 * @since 0.1.0
 */
public record MatrixRun(int threads, BooleanSupplier cancelled, LongConsumer progress, boolean leaveOpen) {

    /** In the calling thread, up to the end, telling nobody. */
    public static final MatrixRun DEFAULT = new MatrixRun(1, () -> false, cells -> {}, false);

    /** Refuses less than one thread. */
    public MatrixRun {
        if (threads < 1) {
            throw new IllegalArgumentException("threads");
        }
    }

    /** The same with so many threads. */
    public MatrixRun withThreads(int number) {
        return new MatrixRun(number, cancelled, progress, leaveOpen);
    }

    /** The same, ended once this says true. */
    public MatrixRun withCancel(BooleanSupplier test) {
        return new MatrixRun(threads, test, progress, leaveOpen);
    }

    /** The same, telling of progress. */
    public MatrixRun withProgress(LongConsumer listener) {
        return new MatrixRun(threads, cancelled, listener, leaveOpen);
    }

    /** The same, with what cannot be decided together left to the visitor. */
    public MatrixRun leavingOpen() {
        return new MatrixRun(threads, cancelled, progress, true);
    }

    /**
     * Does the same work in each of the threads, and waits until all have done it.
     *
     * @param stop called when one of them fails, so that the others end soon; what it failed with is then thrown
     * @throws CancellationException if the waiting thread is interrupted
     */
    public void inEachThread(Runnable work, Runnable stop) {
        if (threads == 1) {
            work.run();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> stoppingOthers(work, stop)));
            }
            await(all);
        } finally {
            stop.run();
            pool.shutdownNow();
        }
    }

    private static void stoppingOthers(Runnable work, Runnable stop) {
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                stop.run();
            }
        }
    }

    private static void await(List<Future<?>> all) {
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new CompletionException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw (CancellationException)
                        new CancellationException("the thread was interrupted").initCause(interrupted);
            }
        }
    }

    /**
     * Ends the work of a thread if the run was cancelled.
     *
     * @throws CancellationException then
     */
    public void requireGoingOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the run was cancelled");
        }
    }
}
