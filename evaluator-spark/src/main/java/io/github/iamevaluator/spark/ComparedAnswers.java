package io.github.iamevaluator.spark;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.whatif.AccessChange;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The answers before and after a change. As in {@code what-if}, a caller that one side does not have is denied there. */
final class ComparedAnswers {

    private ComparedAnswers() {}

    /**
     * The values of the columns {@link Answers#COMPARED}, and a null.
     *
     * @throws InvalidRequestException if this cannot be asked; also if neither side has the caller
     */
    static @Nullable Object[] of(
            PreparedPolicies before, PreparedPolicies after, AccessRequest request, Reasons reasons) {
        Decision was = decision(before, request);
        Decision is = was == null ? after.decide(request) : decision(after, request);
        String change = AccessChange.kind(orDenied(was), orDenied(is))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .orElse(null);
        Reasons wanted = change == null ? Reasons.NONE : reasons;
        return new @Nullable Object[] {
            answer(before, was, request, wanted), answer(after, is, request, wanted), change, null
        };
    }

    /** Null: the policies are sure that there is no such caller. */
    private static @Nullable Decision decision(PreparedPolicies policies, AccessRequest request) {
        try {
            return policies.decide(request);
        } catch (InvalidRequestException refused) {
            if (refused.error() != InputError.INVALID_PRINCIPAL) {
                throw refused;
            }
            return null;
        }
    }

    private static Decision orDenied(@Nullable Decision decision) {
        return Objects.requireNonNullElse(decision, Decision.IMPLICIT_DENY);
    }

    private static Row answer(
            PreparedPolicies policies, @Nullable Decision decision, AccessRequest request, Reasons reasons) {
        return decision == null || reasons == Reasons.NONE
                ? Answers.of(orDenied(decision))
                : Answers.of(policies, request, reasons);
    }
}
