package io.github.iamevaluator.cloudtrail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, of one member or several, and fails at what stands behind them and is none, which {@link GZIPInputStream}
 * passes over.
 */
final class GzipMembers extends GZIPInputStream {

    private static final int TRAILER = 8;

    private final Counted packed;
    private long readAtFill;

    private GzipMembers(Counted packed, int buffer) throws IOException {
        super(packed, buffer);
        this.packed = packed;
        this.readAtFill = packed.count;
    }

    /** Begins to unpack; fails if no gzip header stands there. */
    static GzipMembers of(InputStream packed, int buffer) throws IOException {
        return new GzipMembers(new Counted(packed), buffer);
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        readAtFill = packed.count;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        if (count < 0 && (inf.getRemaining() > TRAILER || isReadBehindTrailer() || packed.read() >= 0)) {
            throw new ZipException("behind its gzip stream stands something that is none");
        }
        return count;
    }

    /** The trailer was read from what was at hand, and the rest of it from the file; a further header from there too. */
    private boolean isReadBehindTrailer() {
        return packed.count - readAtFill > Math.max(0, TRAILER - inf.getRemaining());
    }

    /** Counts what was read. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            count += Math.max(0, read);
            return read;
        }
    }
}
