package io.github.iamevaluator.spark;

/** A record that is no request: which part of it, and how to mend it. */
final class RejectedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private RejectedRecordException(String code, String message) {
        super(message);
        this.code = code;
    }

    static RejectedRecordException unreadable() {
        return new RejectedRecordException(
                "unreadable.record", "the record cannot be read; mend what stands in the column \"record\"");
    }

    static RejectedRecordException missing(String column) {
        return new RejectedRecordException("missing." + column, "there is no " + column + "; give one");
    }

    static RejectedRecordException noArn(String column, String text) {
        return new RejectedRecordException("invalid." + column, "\"" + text + "\" is no ARN; give one");
    }

    static RejectedRecordException nullInContext(String key) {
        return new RejectedRecordException(
                "null.in.context", "context key \"" + key + "\" has a null; give its values, or leave out the key");
    }

    static RejectedRecordException noContext(String what) {
        return new RejectedRecordException(
                "invalid.context", "the context cannot be read: " + what + "; write {\"key\": \"value\", ...}");
    }

    /** For programs; never changes its meaning. */
    String code() {
        return code;
    }
}
