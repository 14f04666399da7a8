package io.github.iamevaluator.whatif;

import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.whatif.ChangeCause.How;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Looks for what made an answer another one. */
final class CauseSearch {

    private final AccessAnswer was;
    private final AccessAnswer is;

    CauseSearch(AccessAnswer was, AccessAnswer is) {
        this.was = was;
        this.is = is;
    }

    /**
     * The cause.
     *
     * @param allowingBefore the Allow statements that apply before, whether or not they suffice; asked only if that matters
     * @param allowingAfter the same after
     */
    ChangeCause cause(Supplier<Set<StatementName>> allowingBefore, Supplier<Set<StatementName>> allowingAfter) {
        if (!was.callerExists() || !is.callerExists()) {
            return new ChangeCause(
                    is.callerExists() ? How.NEW_CALLER : How.CALLER_GONE,
                    (is.callerExists() ? is : was).statements().stream().findFirst(),
                    "");
        }
        if (was.decision() == Decision.UNDECIDED || is.decision() == Decision.UNDECIDED) {
            boolean now = is.decision() == Decision.UNDECIDED;
            return new ChangeCause(
                    now ? How.UNKNOWN : How.NO_LONGER_UNKNOWN,
                    Optional.empty(),
                    String.join(", ", (now ? is : was).unknown()));
        }
        return is.decision() == Decision.ALLOWED ? gained(allowingBefore) : lost(allowingAfter);
    }

    private ChangeCause lost(Supplier<Set<StatementName>> stillAllowing) {
        return first(How.DENIES, unshared(is, was, Effect.DENY))
                .or(() -> silent(How.SILENT, is))
                .or(() -> first(How.NO_LONGER_ALLOWS, without(unshared(was, is, Effect.ALLOW), stillAllowing)))
                .orElse(new ChangeCause(How.OTHER, Optional.empty(), ""));
    }

    private ChangeCause gained(Supplier<Set<StatementName>> allowedAlready) {
        return first(How.NO_LONGER_DENIES, unshared(was, is, Effect.DENY))
                .or(() -> silent(How.NO_LONGER_SILENT, was))
                .or(() -> first(How.ALLOWS, without(unshared(is, was, Effect.ALLOW), allowedAlready)))
                .orElse(new ChangeCause(How.OTHER, Optional.empty(), ""));
    }

    /** The statements that one answer has and the other has not. */
    private static List<MatchedStatement> unshared(AccessAnswer one, AccessAnswer other, Effect effect) {
        List<StatementName> others =
                other.statements().stream().map(StatementName::of).toList();
        return one.statements().stream()
                .filter(statement -> statement.effect() == effect && !others.contains(StatementName.of(statement)))
                .toList();
    }

    /** Those of several that the other side does not have as well, where they do not suffice; all if that leaves none. */
    private static List<MatchedStatement> without(
            List<MatchedStatement> statements, Supplier<Set<StatementName>> others) {
        if (statements.size() < 2) {
            return statements;
        }
        Set<StatementName> there = others.get();
        List<MatchedStatement> left = statements.stream()
                .filter(statement -> !there.contains(StatementName.of(statement)))
                .toList();
        return left.isEmpty() ? statements : left;
    }

    private static Optional<ChangeCause> first(How how, List<MatchedStatement> statements) {
        return statements.stream().findFirst().map(statement -> new ChangeCause(how, Optional.of(statement), ""));
    }

    private static Optional<ChangeCause> silent(How how, AccessAnswer answer) {
        return answer.blockedBy().stream()
                .sorted()
                .findFirst()
                .map(BlockedBy::label)
                .map(label -> new ChangeCause(how, Optional.empty(), label));
    }
}
