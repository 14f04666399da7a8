package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.scenario.wording.Words;
import io.github.iamevaluator.whatif.AccessAnswer;
import io.github.iamevaluator.whatif.ChangeCause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers and causes of changes in words. */
final class ChangeWords {

    private ChangeWords() {}

    /** An answer with the statement that decided it. */
    static String answer(AccessAnswer answer) {
        if (!answer.callerExists()) {
            return "there is no such caller";
        }
        String verdict = Words.of(answer.decision());
        return switch (answer.decision()) {
            case ALLOWED ->
                verdict + decider(answer, Effect.ALLOW).map(s -> " by " + s).orElse("");
            case EXPLICIT_DENY ->
                verdict
                        + decider(answer, Effect.DENY)
                                .map(s -> " by " + s)
                                .orElse(
                                        answer.blockedBy().contains(BlockedBy.S3_BLOCK_PUBLIC_ACCESS)
                                                ? ": the bucket blocks public access"
                                                : "");
            case IMPLICIT_DENY -> verdict + silent(answer);
            case UNDECIDED -> verdict + ": depends on " + String.join(", ", answer.unknown());
        };
    }

    /** The first statement of the effect that made an answer. */
    static Optional<String> decider(AccessAnswer answer, Effect effect) {
        return answer.statements().stream()
                .filter(statement -> statement.effect() == effect)
                .findFirst()
                .map(Words::of);
    }

    /** Why, as it follows {@code because}; empty if nothing says it. */
    static String cause(ChangeCause cause) {
        String statement = cause.statement().map(ChangeWords::named).orElse("");
        return switch (cause.how()) {
            case DENIES, ALLOWS -> "of " + statement;
            case NO_LONGER_DENIES -> statement + " no longer denies it";
            case NO_LONGER_ALLOWS -> statement + " no longer allows it";
            case SILENT ->
                isPublicAccess(cause.what())
                        ? "of Block Public Access"
                        : "no " + type(cause.what()) + " allows it any more";
            case NO_LONGER_SILENT ->
                isPublicAccess(cause.what())
                        ? "Block Public Access no longer denies it"
                        : "a " + type(cause.what()) + " allows it now";
            case UNKNOWN -> "it depends on a policy that is not at hand: " + cause.what();
            case NO_LONGER_UNKNOWN -> "it no longer depends on a policy that was not at hand: " + cause.what();
            case NEW_CALLER -> "the caller is new";
            case CALLER_GONE -> "the caller is gone";
            case OTHER -> "";
        };
    }

    private static boolean isPublicAccess(String label) {
        return label.equals(BlockedBy.S3_BLOCK_PUBLIC_ACCESS.label());
    }

    /** A statement; a grant is none, and has no number. */
    private static String named(MatchedStatement statement) {
        if (statement.index() == 0) {
            return statement.policy();
        }
        String name = statement.sid().orElseGet(() -> String.valueOf(statement.index()));
        return Words.of(statement.policyType()) + " " + statement.policy() + ", statement " + name;
    }

    private static String silent(AccessAnswer answer) {
        List<String> labels =
                answer.blockedBy().stream().sorted().map(by -> type(by.label())).toList();
        if (answer.blockedBy().contains(BlockedBy.S3_BLOCK_PUBLIC_ACCESS)) {
            return ": the bucket blocks public access";
        }
        return labels.isEmpty()
                ? ": no statement allows it"
                : labels.stream().collect(Collectors.joining(" and ", ": no ", " allows it"));
    }

    private static String type(String label) {
        return switch (label) {
            case "scp" -> "SCP";
            case "rcp" -> "RCP";
            case "vpce" -> "VPC endpoint policy";
            case "resource" -> "resource policy";
            case "identity" -> "identity policy";
            case "pb" -> "permissions boundary";
            case "session" -> "session policy";
            default -> label;
        };
    }
}
