package io.github.iamevaluator.scenario.wording;

import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.PolicySetExplanation.Standing;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.Decision;
import java.util.Optional;

/** How things of the engine are called in answers. */
public final class Words {

    /** How the label of a statement without Sid begins; its position follows. */
    private static final String STATEMENT = "statement ";

    private Words() {}

    /** The type of a policy. */
    public static String of(PolicyType type) {
        return switch (type) {
            case IDENTITY -> "identity policy";
            case RESOURCE -> "resource policy";
            case PERMISSIONS_BOUNDARY -> "permissions boundary";
            case SESSION -> "session policy";
            case SERVICE_CONTROL -> "SCP";
            case RESOURCE_CONTROL -> "RCP";
            case VPC_ENDPOINT -> "VPC endpoint policy";
        };
    }

    /** A decision. */
    public static String of(Decision decision) {
        return switch (decision) {
            case ALLOWED -> "allowed";
            case IMPLICIT_DENY -> "denied implicitly";
            case EXPLICIT_DENY -> "denied explicitly";
            case UNDECIDED -> "undecided";
        };
    }

    /** What a policy set says. */
    public static String of(Standing standing) {
        return switch (standing) {
            case ALLOWED -> "allowed";
            case DENIED -> "denied";
            case SILENT -> "silent";
            case ABSENT -> "absent";
            case UNKNOWN -> "unknown";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    /** A statement with its policy and its place. */
    public static String of(MatchedStatement statement) {
        if (statement.index() == 0) {
            return "KMS grant " + statement.policy();
        }
        String name = statement.sid().orElseGet(() -> String.valueOf(statement.index()));
        return of(statement.policyType()) + " " + statement.policy() + ", " + STATEMENT + name + at(statement.at());
    }

    /** A statement that may or may not apply, with its policy and its place. */
    public static String of(StatementExplanation statement) {
        return named(statement) + at(statement.at());
    }

    /** A statement that may or may not apply, with its policy. */
    public static String named(StatementExplanation statement) {
        String label = statement.label().startsWith(STATEMENT) ? statement.label() : STATEMENT + statement.label();
        return of(statement.policyType()) + " " + statement.policy() + ", " + label;
    }

    /** A problem of an input: place, what is wrong, and how to mend it. */
    public static String of(Problem problem) {
        return problem.at().describe() + ": " + problem.what() + "; " + problem.mend();
    }

    /** A place, as the end of a line. */
    public static String at(Optional<SourceLocation> place) {
        return place.map(at -> ", " + at.describe()).orElse("");
    }
}
