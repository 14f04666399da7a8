package io.github.iamevaluator.cloudtrail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Cuts the records out of a file: the elements of a member {@code Records} or {@code Events}, those of an outermost array,
 * or objects that follow one another, such as JSON Lines.
 *
 * <p>Only quotes and brackets are looked at, so that a record that is not JSON spoils nothing but itself: {@link
 * #resume} goes on at the next place behind its beginning that looks like a record: whose first member is that of CloudTrail's,
 * or of a good record before it. A record longer than the limit is passed over. Memory: the longest record, or the limit.
 *
 * <p>Cost: linear in the file: where records are broken, some is read again, until that is more than {@link #TRUST} and what
 * was read so far; from then on a record ends at the latest where another seems to begin. Of JSON Lines that holds from the
 * first whole line on. Nothing is left out for its cost.
 */
final class RecordCutter {

    /** How many bytes are read again before an object that looks like a record is no longer taken for a part of one. */
    private static final long TRUST = 1L << 26;

    /** The same for an object that is the value of a member, as {@code detail} of EventBridge is. */
    private static final long TRUST_OF_MEMBERS = 1L << 29;

    private static final String OF_TABLES =
            "it was passed over; of tables (Athena, CloudTrail Lake) export rows of eventJson as JSON Lines";
    private static final int LOOK_AHEAD = 128;
    private static final int NONE = -1;
    private static final int IN_ARRAY = 1;
    private static final int IN_MEMBER = 2;
    private static final int BEHIND_MEMBER = Integer.MAX_VALUE;

    private final String file;
    private final RecordBytes buffer;
    private final int sizeLimit;

    private boolean begun;
    private int at;
    private int start = NONE;
    private int depth;
    private int recordDepth;
    private boolean inString;
    private boolean escaped;
    private int stringStart;
    private int stringEnd;
    private boolean skipping;
    private boolean strayed;
    private boolean severalLines;
    private boolean jsonLines;
    private long number;
    private long reread;
    private int cutStart;
    private int cutEnd;
    private Optional<TrailProblem> fileProblem = Optional.empty();

    RecordCutter(String file, InputStream in, int sizeLimit) {
        this.file = file;
        this.buffer = new RecordBytes(in);
        this.sizeLimit = sizeLimit;
    }

    /** What came next: a record, or why there is none. */
    record Cut(TrailPlace at, Optional<TrailProblem> problem) {}

    /** The bytes of the record given last, until the next is asked for. */
    byte[] bytes() {
        return buffer.copy(cutStart, cutEnd);
    }

    /** What ended the file early, if anything did. */
    Optional<TrailProblem> fileProblem() {
        return fileProblem;
    }

    /** The next record, or empty at the end of the file. */
    Optional<Cut> next() {
        if (!begun) {
            begin();
        }
        while (at < buffer.end() || fill()) {
            byte c = buffer.bytes()[at];
            if (c == '{' && isOutside() && startsAnew()) {
                continue;
            }
            if (c == '{' && start != NONE && at > start && isAnother()) {
                return Optional.of(runsIntoAnother());
            }
            if (inString) {
                inString(c);
            } else {
                Optional<Cut> cut = structure(c);
                if (cut.isPresent()) {
                    return cut;
                }
            }
            if (start != NONE && at - start > sizeLimit) {
                return Optional.of(tooLong());
            }
        }
        if (start != NONE) {
            return Optional.of(endedInside());
        }
        if (depth > 0 && fileProblem.isEmpty()) {
            end("the file has no end: a bracket is not closed", "copy the file again");
        }
        return Optional.empty();
    }

    /** Says that the record given last is a good one. */
    void confirm() {
        buffer.learn(cutStart);
    }

    /** Passes over a byte order mark. */
    private void begin() {
        begun = true;
        while (buffer.end() < LOOK_AHEAD && fill()) {
            // what is at hand is too short to tell
        }
        at = buffer.byteOrderMark();
    }

    /**
     * Goes on behind the beginning of the record given last, whose bytes turned out to be no JSON.
     *
     * @return whether another record seems to begin in it
     */
    boolean resume() {
        for (int i = cutStart + 1; i < cutEnd; i++) {
            if (mayBegin(i)) {
                restart(i);
                return true;
            }
        }
        return false;
    }

    /** Tells whether a record may begin here: its first member says so, or it begins a line of JSON Lines. */
    private boolean mayBegin(int i) {
        return buffer.bytes()[i] == '{' && (buffer.recordBegins(i) || (recordDepth == 0 && beginsLine(i)));
    }

    private boolean beginsLine(int i) {
        return i > 0 && buffer.bytes()[i - 1] == '\n';
    }

    /** Tells whether the brace at hand begins another record, so that the open one has no end. */
    private boolean isAnother() {
        lookAhead();
        if (!mayBegin(at)) {
            return false;
        }
        boolean line = recordDepth == 0 && beginsLine(at);
        if (inString || (line && jsonLines)) {
            return true;
        }
        if (buffer.isBehind(':', at)) {
            return isUsedUp(TRUST_OF_MEMBERS);
        }
        return isUsedUp(TRUST) || (line && buffer.recordBegins(at));
    }

    /** Tells whether so much was read again; the more of the file was read, the more may be. */
    private boolean isUsedUp(long trust) {
        return reread > trust + trust / TRUST * buffer.offset(at);
    }

    private void lookAhead() {
        if (buffer.end() - at < LOOK_AHEAD) {
            fill();
        }
    }

    private void restart(int place) {
        reread += at - place;
        at = place;
        depth = recordDepth == BEHIND_MEMBER ? depth : recordDepth;
        recordDepth = depth;
        inString = false;
        escaped = false;
        skipping = false;
        start = NONE;
    }

    /** Tells whether no record is expected: behind them all, in what is passed over, or in a text between them. */
    private boolean isOutside() {
        return skipping || recordDepth == BEHIND_MEMBER || (inString && start == NONE);
    }

    /** Where no record is expected: whether one begins here all the same. */
    private boolean startsAnew() {
        lookAhead();
        if (mayBegin(at)) {
            restart(at);
            return true;
        }
        return false;
    }

    private void inString(byte c) {
        at++;
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
            stringEnd = at - 1;
        } else if (!skipping) {
            byte[] bytes = buffer.bytes();
            while (at < buffer.end() && bytes[at] != '"' && bytes[at] != '\\' && bytes[at] != '{') {
                at++;
            }
        }
    }

    private Optional<Cut> structure(byte c) {
        at++;
        switch (c) {
            case '\n' -> severalLines = true;
            case ' ', '\r', '\t', ',', ':' -> {}
            case '{' -> open();
            case '[' -> {
                if (expectsRecord() && depth > 0) {
                    return stray();
                }
                openArray();
            }
            case '}', ']' -> {
                return close(c);
            }
            case '"' -> {
                inString = true;
                stringStart = at;
                return expectsRecord() ? stray() : Optional.empty();
            }
            default -> {
                return expectsRecord() ? stray() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Tells whether only a record may stand here. */
    private boolean expectsRecord() {
        return start == NONE && !skipping && depth == recordDepth;
    }

    private void open() {
        if (recordDepth == BEHIND_MEMBER && depth == 1 && buffer.isBehind(',', at - 1)) {
            // no name stands before it: it is an element, and the array was closed too early
            recordDepth = depth;
        }
        if (expectsRecord()) {
            start = at - 1;
            number++;
            strayed = false;
            severalLines = false;
        }
        depth++;
    }

    private void openArray() {
        if (start != NONE && depth == 1 && recordDepth == 0 && namesRecords()) {
            start = NONE;
            number--;
            depth = IN_MEMBER;
            recordDepth = IN_MEMBER;
            return;
        }
        if (expectsRecord() && depth == 0) {
            recordDepth = IN_ARRAY;
        }
        depth++;
    }

    private boolean namesRecords() {
        return buffer.is("Records", stringStart, stringEnd) || buffer.is("Events", stringStart, stringEnd);
    }

    private Optional<Cut> close(byte c) {
        if (expectsRecord() && (c == '}' || depth == 0)) {
            return stray();
        }
        depth--;
        if (start != NONE && depth == recordDepth) {
            return Optional.of(cut());
        }
        if (skipping && depth <= recordDepth) {
            skipping = false;
            depth = recordDepth;
        } else if (depth == 0) {
            recordDepth = 0;
        } else if (depth < recordDepth) {
            recordDepth = BEHIND_MEMBER;
        }
        return Optional.empty();
    }

    private Cut cut() {
        cutStart = start;
        cutEnd = at;
        jsonLines |= recordDepth == 0 && !severalLines;
        TrailPlace place = place(start);
        start = NONE;
        return new Cut(place, Optional.empty());
    }

    /** Something between the records that is none: said once for each stretch of it. */
    private Optional<Cut> stray() {
        if (strayed) {
            return Optional.empty();
        }
        strayed = true;
        number++;
        TrailPlace place = place(at - 1);
        return Optional.of(
                number == 1 && depth == 0
                        ? problem(place, "the file does not begin as JSON does", OF_TABLES)
                        : problem(place, "there is something that is no record", "it was passed over"));
    }

    private Cut tooLong() {
        TrailPlace place = place(start);
        cutStart = start;
        cutEnd = at;
        start = NONE;
        skipping = true;
        return resume()
                ? noEnd(place)
                : problem(place, "the record is longer than " + sizeLimit + " bytes", "it was passed over");
    }

    private Cut runsIntoAnother() {
        Cut problem = noEnd(place(start));
        cutStart = start;
        cutEnd = at + 1;
        resume();
        return problem;
    }

    private static Cut noEnd(TrailPlace place) {
        return problem(place, "the record has no end before another begins", "it was passed over");
    }

    private Cut endedInside() {
        Cut problem = problem(place(start), "the record has no end", "it was passed over");
        cutStart = start;
        cutEnd = at;
        start = NONE;
        resume();
        return problem;
    }

    private static Cut problem(TrailPlace place, String what, String mend) {
        return new Cut(place, Optional.of(new TrailProblem(place, what, mend)));
    }

    private TrailPlace place(int index) {
        return new TrailPlace(file, number, buffer.offset(index));
    }

    /** Reads on; what can no longer be asked for is forgotten. */
    private boolean fill() {
        int keep = start != NONE ? start : Math.max(0, at - 1);
        boolean more = false;
        try {
            more = buffer.more(keep);
        } catch (EOFException cutOff) {
            end("the file is cut off: its gzip stream has no end", "copy the file again");
        } catch (ZipException damaged) {
            end("the file is damaged: " + damaged.getMessage(), "copy the file again");
        } catch (IOException unreadable) {
            end("the file cannot be read on: " + unreadable.getMessage(), "try again");
        }
        at -= keep;
        start = start == NONE ? NONE : start - keep;
        stringStart -= keep;
        stringEnd -= keep;
        return more && (at < buffer.end() || fill());
    }

    private void end(String what, String mend) {
        fileProblem = Optional.of(new TrailProblem(TrailPlace.of(file), what, mend));
        buffer.cutOff();
    }
}
