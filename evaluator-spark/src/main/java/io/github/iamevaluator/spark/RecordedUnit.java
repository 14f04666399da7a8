package io.github.iamevaluator.spark;

/**
 * What of CloudTrail gets an answer of its own.
 *
 * @since 0.1.0
 */
public enum RecordedUnit {
    /** Every record, also of a call that is recorded in several accounts or was delivered twice. Nothing is moved. */
    RECORD,
    /** Every call; further records of it are rejected as duplicates. Rows are moved by the id of their event. */
    CALL,
    /**
     * Every different question, with the number of calls that asked it. Time, address and user agent of a call are no part
     * of the question unless a policy asks for them. Rows are moved by event, and then by question.
     */
    QUESTION
}
