package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.analyze.MatrixRun;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work done in several threads whose results are taken up one at a time, in the order of the work. Threads that are too far
 * ahead of what was taken up wait, so that few results are held at once.
 */
final class InOrder<T> {

    private static final int AHEAD_PER_THREAD = 4;

    private final Iterator<Supplier<T>> work;
    private final Consumer<T> taker;
    private final int ahead;
    private final Map<Long, T> finished = new HashMap<>();
    private long begun;
    private long taken;
    private boolean stopped;

    private record Task<T>(long number, Supplier<T> work) {}

    private InOrder(Iterator<Supplier<T>> work, Consumer<T> taker, int ahead) {
        this.work = work;
        this.taker = taker;
        this.ahead = ahead;
    }

    /** Does all the work; the first failure, of work or taker, ends it and is thrown. */
    static <T> void run(Iterator<Supplier<T>> work, Consumer<T> taker, MatrixRun run) {
        InOrder<T> all = new InOrder<>(work, taker, AHEAD_PER_THREAD * run.threads());
        run.inEachThread(all::work, all::stop);
    }

    private void work() {
        for (Task<T> task = next(); task != null; task = next()) {
            finish(task.number(), task.work().get());
        }
    }

    private synchronized @Nullable Task<T> next() {
        awaitTurn();
        if (stopped || !work.hasNext()) {
            return null;
        }
        begun++;
        return new Task<>(begun - 1, work.next());
    }

    private synchronized void awaitTurn() {
        try {
            while (!stopped && begun - taken >= ahead) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (CancellationException)
                    new CancellationException("the thread was interrupted").initCause(interrupted);
        }
    }

    private synchronized void finish(long number, T result) {
        finished.put(number, result);
        for (T next = finished.remove(taken); next != null && !stopped; next = finished.remove(taken)) {
            taker.accept(next);
            taken++;
        }
        notifyAll();
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
