package io.github.iamevaluator.spark;

import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.spark.SharedPolicies.Side;
import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question in an executor, and gives the values of the columns that answer it.
 *
 * @param policies the broadcast
 * @param comparing whether it is asked after a change, too
 * @param reasons of which answers to tell what made them; with a change, of those that differ if of any
 */
record Asking(Broadcast<SharedPolicies> policies, boolean comparing, Reasons reasons) implements Serializable {

    static Asking of(Broadcast<SharedPolicies> policies, Reasons reasons) {
        return new Asking(policies, policies.value().comparing(), reasons);
    }

    /** Makes a question, or throws what {@link #ask} turns into a rejection. */
    interface Question {
        AccessRequest of(SharedPolicies.AskedPolicies before);
    }

    /** The columns: those of the answer, and {@code rejected}. */
    StructType columns() {
        return (comparing ? Answers.COMPARED : Answers.ANSWER).add(Answers.REJECTED, Answers.REJECTION);
    }

    /** The environment, that before the change if there is one. */
    SharedPolicies.AskedPolicies before() {
        return policies.value().policies(Side.BEFORE);
    }

    /** The values of {@link #columns}: the answer and a null, or nulls and why this was rejected. */
    @Nullable
    Object[] ask(Question question) {
        try {
            return answers(question.of(before()));
        } catch (RejectedRecordException error) {
            return rejected(error.code(), message(error));
        } catch (InvalidRequestException error) {
            return rejected(error.error().code(), message(error));
        } catch (PolicyParseException error) {
            return rejected(InputError.POLICY_ERRORS.code(), message(error));
        }
    }

    /** The values of {@link #columns} for what cannot be asked. */
    @Nullable
    Object[] rejected(String code, String message) {
        return rejected(Answers.rejection(code, message));
    }

    /** The values of {@link #columns} for what is no question; undecided if the call is known and only its resource is not. */
    @Nullable
    Object[] unasked(Row rejection) {
        @Nullable Object[] values = rejected(rejection);
        if (rejection.getString(0).equals(Answers.UNRECORDED)) {
            Row undecided = Answers.of(Decision.UNDECIDED);
            values[0] = comparing ? undecided : undecided.get(0);
            values[1] = comparing ? undecided : null;
        }
        return values;
    }

    private @Nullable Object[] rejected(Row rejection) {
        @Nullable Object[] values = new @Nullable Object[columns().size()];
        values[values.length - 1] = rejection;
        return values;
    }

    private @Nullable Object[] answers(AccessRequest request) {
        return comparing
                ? ComparedAnswers.of(
                        before().policies(),
                        policies.value().policies(Side.AFTER).policies(),
                        request,
                        reasons)
                : Answers.values(Answers.of(before().policies(), request, reasons));
    }

    private static String message(RuntimeException error) {
        return String.valueOf(error.getMessage());
    }
}
