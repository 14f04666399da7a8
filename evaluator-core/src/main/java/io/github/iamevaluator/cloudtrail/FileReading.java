package io.github.iamevaluator.cloudtrail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * One file that is read by another thread, ahead of the thread that takes the results.
 *
 * <p>Memory: {@link #CHUNKS} times {@link #CHUNK} results; the reading thread waits while there are more.
 */
final class FileReading<T> implements TrailListener {

    private static final int CHUNK = 256;
    private static final int CHUNKS = 4;
    private static final List<Runnable> END = List.of();

    private final TrailWork<T> work;
    private final BlockingQueue<List<Runnable>> finished = new ArrayBlockingQueue<>(CHUNKS);
    private List<Runnable> chunk = new ArrayList<>();
    private CompletableFuture<?> whole = CompletableFuture.completedFuture(this);

    private FileReading(TrailWork<T> work) {
        this.work = work;
    }

    /**
     * Starts to read a file.
     *
     * @param file empty behind the last one
     * @param before what could not be listed on the way to it
     */
    static <T> FileReading<T> start(
            CloudTrailReader reader,
            Optional<Path> file,
            List<TrailProblem> before,
            TrailWork<T> work,
            ExecutorService pool) {
        FileReading<T> reading = new FileReading<>(work);
        reading.whole = CompletableFuture.runAsync(() -> reading.read(reader, file, before), pool);
        return reading;
    }

    private void read(CloudTrailReader reader, Optional<Path> file, List<TrailProblem> before) {
        try {
            before.forEach(this::problem);
            file.ifPresent(path -> reader.readFile(path, this));
        } finally {
            if (!chunk.isEmpty()) {
                put(chunk);
            }
            put(END);
        }
    }

    @Override
    public void record(TrailRecord record) {
        T done = work.work(record);
        add(() -> work.accept(done));
    }

    @Override
    public void problem(TrailProblem problem) {
        add(() -> work.problem(problem));
    }

    private void add(Runnable step) {
        chunk.add(step);
        if (chunk.size() == CHUNK) {
            put(chunk);
            chunk = new ArrayList<>(CHUNK);
        }
    }

    private void put(List<Runnable> steps) {
        try {
            finished.put(steps);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the reading was given up");
        }
    }

    /** Takes all results, in order, as they come. */
    void drain() {
        try {
            for (List<Runnable> steps = finished.take(); !steps.isEmpty(); steps = finished.take()) {
                steps.forEach(Runnable::run);
            }
            whole.join();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the reading was given up");
        }
    }
}
