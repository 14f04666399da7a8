package io.github.iamevaluator.cloudtrail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, of one member or several, and fails at what stands behind them, which {@link GZIPInputStream} passes over.
 * Zeros behind the last member are no damage: tapes and blocks are filled up with them.
 *
 * <p>Source: RFC 1952, "GZIP file format specification version 4.3".
 */
final class GzipMembers extends InputStream {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int DEFLATED = 8;
    private static final int FIXED = 6;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final byte[] packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] one = new byte[1];
    private int at;
    private int end;
    private boolean ended;

    private GzipMembers(InputStream in, int buffer) {
        this.in = in;
        this.packed = new byte[buffer];
    }

    /** Begins to unpack; fails if no gzip header stands there. Does not close what it reads. */
    static GzipMembers of(InputStream packed, int buffer) throws IOException {
        GzipMembers members = new GzipMembers(packed, buffer);
        members.header();
        return members;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        while (!ended) {
            int count = inflate(bytes, from, most);
            if (count > 0 || most == 0) {
                checksum.update(bytes, from, count);
                return count;
            }
            if (inflater.finished()) {
                trailer();
                next();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("it wants a dictionary, which gzip has not");
            } else {
                more();
                inflater.setInput(packed, at, end - at);
                at = end;
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int from, int most) throws IOException {
        try {
            return inflater.inflate(bytes, from, most);
        } catch (DataFormatException broken) {
            ZipException damaged = new ZipException(broken.getMessage());
            damaged.initCause(broken);
            throw damaged;
        }
    }

    /** What is packed at hand is used up. */
    private void more() throws IOException {
        at = 0;
        end = Math.max(0, in.read(packed, 0, packed.length));
        if (end == 0) {
            throw new EOFException("the gzip stream has no end");
        }
    }

    private int packed() throws IOException {
        if (at == end) {
            more();
        }
        return packed[at++] & 0xff;
    }

    private boolean isAtEnd() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(packed, 0, packed.length));
        }
        return at == end;
    }

    private void trailer() throws IOException {
        at = end - inflater.getRemaining();
        if (number(4) != checksum.getValue() || number(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("its content does not have its checksum");
        }
    }

    /** A number of so many bytes, the lowest first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) packed() << (8 * i);
        }
        return number;
    }

    /** Goes on with the next member; zeros up to the end are none. */
    private void next() throws IOException {
        boolean zeros = false;
        while (!isAtEnd()) {
            if (packed[at] != 0) {
                if (zeros || (packed[at] & 0xff) != FIRST) {
                    throw new ZipException("behind its gzip stream stands something that is none");
                }
                inflater.reset();
                header();
                return;
            }
            zeros = true;
            at++;
        }
        ended = true;
        inflater.end();
    }

    private void header() throws IOException {
        checksum.reset();
        if (headed() != FIRST || headed() != SECOND || headed() != DEFLATED) {
            throw new ZipException("it is not in gzip format");
        }
        int flags = headed();
        skip(FIXED);
        if ((flags & EXTRA) != 0) {
            skip(headed() | (headed() << 8));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        long expected = checksum.getValue() & 0xffff;
        if ((flags & HEADER_CHECKSUM) != 0 && number(2) != expected) {
            throw new ZipException("its header does not have its checksum");
        }
        checksum.reset();
        inflater.setInput(packed, at, end - at);
        at = end;
    }

    /** A byte of the header. */
    private int headed() throws IOException {
        int next = packed();
        checksum.update(next);
        return next;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            headed();
        }
    }

    private void skipText() throws IOException {
        int next = headed();
        while (next != 0) {
            next = headed();
        }
    }
}
