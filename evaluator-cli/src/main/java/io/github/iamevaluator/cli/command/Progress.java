package io.github.iamevaluator.cli.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;

/**
 * A bar on standard error that shows how far a run is, for runs of more than a second on a terminal.
 *
 * <p>The share is that of the bytes of the file at hand; of standard input nobody knows the size.
 */
final class Progress implements AutoCloseable {

    private static final long NANOS = 1_000_000_000;
    private static final long BETWEEN = NANOS / 5;
    private static final long BETWEEN_LINES = 5 * NANOS;
    private static final int WIDTH = 30;
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final String unit;
    private final PrintWriter err;
    private boolean wanted;
    private final boolean terminal;
    private long due = System.nanoTime() + NANOS;
    private boolean shown;
    private long steps;
    private long bytes;
    private long size;
    private long expected;

    Progress(Streams streams) {
        this(streams, "scenarios");
    }

    /**
     * A bar.
     *
     * @param unit what is counted
     */
    Progress(Streams streams, String unit) {
        this.unit = unit;
        this.err = streams.err();
        this.terminal = streams.progress();
        this.wanted = terminal;
    }

    /** Tells how many there will be, so that the share can be shown. */
    Progress of(long all) {
        expected = all;
        return this;
    }

    /** Shows it anyhow; where nothing can be overwritten, a line every few seconds. */
    Progress asked() {
        wanted = true;
        return this;
    }

    /** Opens an input whose reading is followed. */
    InputStream of(InputSource source, String name) throws IOException {
        InputStream in = source.open(name);
        bytes = 0;
        size = name.equals(InputSource.STANDARD_INPUT) ? 0 : Files.size(InputSource.path(name));
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                bytes += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                bytes += Math.max(0, read);
                return read;
            }
        };
    }

    /** One scenario more is done. */
    void step() {
        steps++;
        if (wanted && steps % STEPS_BETWEEN_LOOKS == 0 && System.nanoTime() - due >= 0) {
            due = System.nanoTime() + BETWEEN;
            show();
        }
    }

    /** So many more are done. Safe for use by any number of threads, unlike the others. */
    synchronized void steps(long more) {
        steps += more;
        if (wanted && System.nanoTime() - due >= 0) {
            due = System.nanoTime() + (terminal ? BETWEEN : BETWEEN_LINES);
            show();
        }
    }

    /** Takes the bar away, so that something else can be written. */
    void clear() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
            shown = false;
        }
    }

    @Override
    public void close() {
        clear();
    }

    private void show() {
        String text = bar() + steps + " " + unit;
        if (terminal) {
            shown = true;
            err.print("\r\u001b[K" + text);
        } else {
            err.println(text);
        }
        err.flush();
    }

    private String bar() {
        if (size == 0 && expected == 0) {
            return "";
        }
        double part = size == 0 ? (double) steps / expected : (double) bytes / size;
        int share = (int) Math.min(100, part * 100);
        int full = share * WIDTH / 100;
        return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + share + " %  ";
    }
}
