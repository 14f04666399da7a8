package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.StatementText;
import io.github.iamevaluator.policy.TextPosition;
import java.util.List;
import java.util.Optional;

/** The policies of the decision tables (8.2), from the letters that stand in their cells. */
final class TablePolicies {

    private static final StatementText NOWHERE =
            new StatementText(TextPosition.START, TextPosition.START, TextPosition.START);

    private TablePolicies() {}

    /**
     * A policy of the caller's side.
     *
     * @param cell {@code A} allows, {@code D} denies, {@code -} is silent, {@code 0} means that there is none
     */
    static List<Policy> of(String name, String cell) {
        PrincipalElement none = new PrincipalElement.Absent();
        return switch (cell) {
            case "0" -> List.of();
            case "A" -> List.of(policy(name, Effect.ALLOW, "*", none));
            case "D" -> List.of(policy(name, Effect.DENY, "*", none));
            case "-" -> List.of(policy(name, Effect.ALLOW, "ec2:DescribeInstances", none));
            default -> throw new IllegalArgumentException(cell);
        };
    }

    /** A resource policy: {@code 0}, {@code -}, {@code A value} or {@code D value} with an AWS principal. */
    static List<Policy> resource(String cell) {
        if (cell.equals("0")) {
            return List.of();
        }
        if (cell.equals("-")) {
            return List.of(policy("RP", Effect.ALLOW, "*", aws("999999999999")));
        }
        Effect effect = cell.startsWith("A") ? Effect.ALLOW : Effect.DENY;
        return List.of(policy("RP", effect, "*", aws(cell.substring(2))));
    }

    private static PrincipalElement aws(String value) {
        return new PrincipalElement.Principal(List.of(new PrincipalEntry(PrincipalEntry.Type.AWS, value)));
    }

    private static Policy policy(String name, Effect effect, String action, PrincipalElement principal) {
        Statement statement = new Statement(
                1,
                "/Statement/0",
                Optional.empty(),
                effect,
                principal,
                new ActionElement.Action(List.of(new ActionPattern(action))),
                new ResourceElement.Resource(List.of(new ResourcePattern("*"))),
                List.of(),
                NOWHERE);
        PolicyDocument document =
                new PolicyDocument(PolicyVersion.V2012_10_17, Optional.empty(), List.of(statement), "");
        return Policy.of(name, document, DocumentOrigin.TEXT);
    }
}
