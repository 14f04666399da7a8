package io.github.iamevaluator.spark;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks the question of a row, in an executor, and puts the answer behind the columns that the row has.
 *
 * @param policies the broadcast
 * @param columns where the question stands
 */
record RowQuestions(Broadcast<SharedPolicies> policies, RequestColumns columns) implements Serializable {

    /** The row, and the decision of the first environment with its reasons. */
    Row decided(Row row, Reasons reasons) {
        PreparedPolicies first = asked(0).policies();
        return extended(row, 3, request -> {
            Row answer = answer(first, request, reasons);
            return new @Nullable Object[] {answer.get(0), answer.get(1), answer.get(2)};
        });
    }

    /** The row, and the answers of the first and the second environment, with reasons if they differ. */
    Row compared(Row row) {
        PreparedPolicies first = asked(0).policies();
        PreparedPolicies second = asked(1).policies();
        return extended(row, 2, request -> {
            Decision before = first.decide(request);
            Decision after = second.decide(request);
            Reasons reasons = before == after ? Reasons.NONE : Reasons.ALL;
            return new @Nullable Object[] {answer(first, request, reasons), answer(second, request, reasons)};
        });
    }

    private SharedPolicies.AskedPolicies asked(int index) {
        return policies.value().policies(index);
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

    private Row extended(Row row, int width, Function<AccessRequest, @Nullable Object[]> answer) {
        try {
            AccessRequest request = columns.read(row, asked(0).environment());
            return extended(row, answer.apply(request), null);
        } catch (RejectedRecordException error) {
            return extended(row, new @Nullable Object[width], Answers.rejection(error.code(), message(error)));
        } catch (InvalidRequestException error) {
            return extended(
                    row,
                    new @Nullable Object[width],
                    Answers.rejection(error.error().code(), message(error)));
        } catch (PolicyParseException error) {
            return extended(
                    row,
                    new @Nullable Object[width],
                    Answers.rejection(InputError.POLICY_ERRORS.code(), message(error)));
        }
    }

    private static String message(RuntimeException error) {
        return String.valueOf(error.getMessage());
    }

    private static Row extended(Row row, @Nullable Object[] answers, @Nullable Row rejection) {
        int given = row.size();
        @Nullable Object[] values = new @Nullable Object[given + answers.length + 1];
        for (int i = 0; i < given; i++) {
            values[i] = row.get(i);
        }
        System.arraycopy(answers, 0, values, given, answers.length);
        values[values.length - 1] = rejection;
        return RowFactory.create(values);
    }
}
