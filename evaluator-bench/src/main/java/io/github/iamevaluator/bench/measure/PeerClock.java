package io.github.iamevaluator.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Measures a peer outside of JMH: CPU time of the asking thread in eleven windows, after three to warm up, each at least
 * half a second long.
 */
public final class PeerClock {

    private static final int WARM_UPS = 3;
    private static final int WINDOWS = 11;
    private static final long WINDOW_NANOS = 500_000_000;

    private PeerClock() {}

    /**
     * The line that a report reads: name, scenario, median, least and greatest of the windows in nanoseconds of CPU time
     * a decision, and on how many requests of the pool the peer decided as expected.
     *
     * @param agrees asks the peer the request of that number and tells whether its decision is the expected one
     */
    public static String measure(String name, String scenario, int pool, IntPredicate agrees) {
        int agreed = 0;
        for (int i = 0; i < pool; i++) {
            agreed += agrees.test(i) ? 1 : 0;
        }
        double[] windows = new double[WINDOWS];
        int asked = 0;
        for (int i = -WARM_UPS; i < WINDOWS; i++) {
            double nanos = window(agrees, pool, asked);
            asked += 7;
            if (i >= 0) {
                windows[i] = nanos;
            }
        }
        Arrays.sort(windows);
        return name + '\t' + scenario + '\t' + windows[WINDOWS / 2] + '\t' + windows[0] + '\t' + windows[WINDOWS - 1]
                + '\t' + agreed + " of " + pool;
    }

    private static double window(IntPredicate agrees, int pool, int first) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long end = start;
        int asked = 0;
        int agreed = 0;
        while (end - start < WINDOW_NANOS) {
            agreed += agrees.test((first + asked++) % pool) ? 1 : 0;
            end = asked % 16 == 0 ? threads.getCurrentThreadCpuTime() : end;
        }
        if (agreed < 0) {
            throw new IllegalStateException("the answers are needed");
        }
        return (double) (end - start) / asked;
    }
}
