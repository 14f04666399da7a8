package io.github.iamevaluator.reference;

import io.github.iamevaluator.reference.Glob.Token;
import java.util.List;
import java.util.Optional;

/** COND-45, COND-46, COND-49: the Arn operators. */
final class ArnOperators {

    private static final int PARTS = 6;

    private ArnOperators() {}

    /** Tries the policy values in the order written; an empty one is an unresolved variable. */
    static Truth truth(boolean negated, String value, List<Optional<List<Token>>> policies) {
        List<List<Token>> request = Glob.splitAtColons(Glob.literal(value), PARTS);
        if (request.size() < PARTS) { // COND-46
            return Truth.FALSE;
        }
        for (Optional<List<Token>> policy : policies) {
            if (policy.isPresent()) {
                List<List<Token>> pattern = Glob.splitAtColons(policy.get(), PARTS);
                if (pattern.size() < PARTS) {
                    return Truth.INDETERMINATE;
                }
                if (matches(pattern, request)) {
                    return Truth.of(!negated);
                }
            }
        }
        return Truth.of(negated);
    }

    private static boolean matches(List<List<Token>> pattern, List<List<Token>> request) {
        for (int i = 0; i < PARTS; i++) {
            if (!Glob.matches(pattern.get(i), Glob.text(request.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
