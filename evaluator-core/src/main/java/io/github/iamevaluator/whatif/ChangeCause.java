package io.github.iamevaluator.whatif;

import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.List;
import java.util.Optional;

/**
 * Why an answer changed.
 *
 * @param how what happened
 * @param statement the statement that did it, if one did
 * @param what the policy type that is silent, or the unknown policies
 * @since 0.1.0
 */
public record ChangeCause(How how, Optional<MatchedStatement> statement, String what) {

    /** What happened. */
    public enum How {
        /** A Deny now applies. */
        DENIES,
        /** A Deny no longer applies. */
        NO_LONGER_DENIES,
        /** An Allow now applies. */
        ALLOWS,
        /** An Allow no longer applies. */
        NO_LONGER_ALLOWS,
        /** A policy type that has to allow is silent now. */
        SILENT,
        /** A policy type that has to allow is silent no longer. */
        NO_LONGER_SILENT,
        /** It depends on what is not at hand. */
        UNKNOWN,
        /** It depends no longer on what is not at hand. */
        NO_LONGER_UNKNOWN,
        /** The caller is new. */
        NEW_CALLER,
        /** The caller is gone. */
        CALLER_GONE,
        /** None of these. */
        OTHER
    }

    static ChangeCause of(AccessChange change) {
        AccessAnswer was = change.before();
        AccessAnswer is = change.after();
        if (!was.callerExists() || !is.callerExists()) {
            return new ChangeCause(
                    is.callerExists() ? How.NEW_CALLER : How.CALLER_GONE,
                    (is.callerExists() ? is : was).statements().stream().findFirst(),
                    "");
        }
        if (change.kind() == AccessChange.Kind.UNDECIDED) {
            boolean now = is.decision() == Decision.UNDECIDED;
            return new ChangeCause(
                    now ? How.UNKNOWN : How.NO_LONGER_UNKNOWN,
                    Optional.empty(),
                    String.join(", ", (now ? is : was).unknown()));
        }
        return change.kind() == AccessChange.Kind.LOST ? lost(was, is) : gained(was, is);
    }

    private static ChangeCause lost(AccessAnswer was, AccessAnswer is) {
        return first(How.DENIES, is, was, Effect.DENY)
                .or(() -> silent(How.SILENT, is))
                .or(() -> first(How.NO_LONGER_ALLOWS, was, is, Effect.ALLOW))
                .orElse(new ChangeCause(How.OTHER, Optional.empty(), ""));
    }

    private static ChangeCause gained(AccessAnswer was, AccessAnswer is) {
        return first(How.NO_LONGER_DENIES, was, is, Effect.DENY)
                .or(() -> silent(How.NO_LONGER_SILENT, was))
                .or(() -> first(How.ALLOWS, is, was, Effect.ALLOW))
                .orElse(new ChangeCause(How.OTHER, Optional.empty(), ""));
    }

    /** The first statement that one answer has and the other has not. */
    private static Optional<ChangeCause> first(How how, AccessAnswer one, AccessAnswer other, Effect effect) {
        List<Key> others = other.statements().stream().map(Key::of).toList();
        return one.statements().stream()
                .filter(statement -> statement.effect() == effect && !others.contains(Key.of(statement)))
                .findFirst()
                .map(statement -> new ChangeCause(how, Optional.of(statement), ""));
    }

    private static Optional<ChangeCause> silent(How how, AccessAnswer answer) {
        return answer.blockedBy().stream()
                .sorted()
                .findFirst()
                .map(BlockedBy::label)
                .map(label -> new ChangeCause(how, Optional.empty(), label));
    }

    /** A statement, wherever its text stands. */
    private record Key(PolicyType type, String policy, String name, Effect effect) {

        static Key of(MatchedStatement statement) {
            String name = statement.sid().orElse("") + "#" + (statement.sid().isPresent() ? "" : statement.index());
            return new Key(statement.policyType(), statement.policy(), name, statement.effect());
        }
    }
}
