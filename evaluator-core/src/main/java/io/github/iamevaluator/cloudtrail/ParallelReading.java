package io.github.iamevaluator.cloudtrail;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads several files at once, and hands on what is made of their records in the order of the files.
 *
 * <p>Twice as many files as threads are under way at most; each holds a bounded number of results ({@link FileReading}).
 */
final class ParallelReading<T> {

    private final CloudTrailReader reader;
    private final TrailWork<T> work;
    private final int threads;

    ParallelReading(CloudTrailReader reader, TrailWork<T> work, int threads) {
        this.reader = reader;
        this.work = work;
        this.threads = threads;
    }

    /** Reads all files. */
    TrailCounts read(TrailFiles files) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<FileReading<T>> underWay = new ArrayDeque<>();
        long read = 0;
        try {
            Optional<Path> next = Optional.empty();
            do {
                List<TrailProblem> unlisted = new ArrayList<>();
                next = CloudTrailReader.next(files, unlisted::add);
                underWay.add(FileReading.start(reader, next, unlisted, work, pool));
                read += next.isPresent() ? 1 : 0;
                while (underWay.size() >= (next.isPresent() ? 2 * threads : 1)) {
                    underWay.remove().drain();
                }
            } while (next.isPresent());
        } finally {
            pool.shutdownNow();
        }
        return new TrailCounts(read, files.digestFiles(), files.otherFiles());
    }
}
