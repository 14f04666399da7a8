package io.github.iamevaluator.spark;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question in an executor, and gives the values of the columns that answer it.
 *
 * @param policies the broadcast
 * @param comparing whether two environments are asked; else the first
 * @param reasons of which answers to tell what made them; of two environments, of those that differ if of any
 */
record Asking(Broadcast<SharedPolicies> policies, boolean comparing, Reasons reasons) implements Serializable {

    private static final StructType BOTH =
            new StructType().add(Answers.BEFORE, Answers.ANSWER).add(Answers.AFTER, Answers.ANSWER);

    /** Makes a question, or throws what {@link #ask} turns into a rejection. */
    interface Question {
        AccessRequest of(SharedPolicies.AskedPolicies first);
    }

    /** The columns: those of the answer, and {@code rejected}. */
    StructType columns() {
        return (comparing ? BOTH : Answers.ANSWER).add(Answers.REJECTED, Answers.REJECTION);
    }

    /** The first environment. */
    SharedPolicies.AskedPolicies first() {
        return policies.value().policies(0);
    }

    /** The values of {@link #columns}: the answer and a null, or nulls and why this was rejected. */
    @Nullable
    Object[] ask(Question question) {
        try {
            return answers(question.of(first()));
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
        @Nullable Object[] values = new @Nullable Object[columns().size()];
        values[values.length - 1] = Answers.rejection(code, message);
        return values;
    }

    private @Nullable Object[] answers(AccessRequest request) {
        PreparedPolicies first = first().policies();
        if (!comparing) {
            Row answer = answer(first, request, reasons);
            return new @Nullable Object[] {answer.get(0), answer.get(1), answer.get(2), null};
        }
        PreparedPolicies second = policies.value().policies(1).policies();
        boolean same = first.decide(request) == second.decide(request);
        Reasons wanted = same ? Reasons.NONE : reasons;
        return new @Nullable Object[] {answer(first, request, wanted), answer(second, request, wanted), null};
    }

    private static Row answer(PreparedPolicies policies, AccessRequest request, Reasons reasons) {
        return switch (reasons) {
            case NONE -> Answers.of(policies.decide(request));
            case ALL -> Answers.of(policies.evaluate(request));
            case NOT_ALLOWED -> {
                Decision decision = policies.decide(request);
                yield decision == Decision.ALLOWED ? Answers.of(decision) : Answers.of(policies.evaluate(request));
            }
        };
    }

    private static String message(RuntimeException error) {
        return String.valueOf(error.getMessage());
    }
}
