package io.github.iamevaluator.spark;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What policies cost an executor. All hold the same, so that what the driver needs to prepare them is what each executor does.
 *
 * @param sent bytes of the archives that are sent to it
 * @param heap bytes that its heap grows by; of a busy driver an estimate
 */
record IndexSize(long sent, long heap) {

    private static final int MEGABYTE = 1 << 20;

    /** Before anything is prepared; costs a collection of garbage. */
    static IndexSize empty(long sent) {
        return new IndexSize(sent, used());
    }

    /** After that; costs another. */
    IndexSize measured() {
        return new IndexSize(sent, Math.max(0, used() - heap));
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** In one line. */
    String describe() {
        return String.format(
                Locale.ROOT,
                "each executor gets %,d bytes of policies, which take %,d MB of its heap when prepared",
                sent,
                (heap + MEGABYTE - 1) / MEGABYTE);
    }
}
