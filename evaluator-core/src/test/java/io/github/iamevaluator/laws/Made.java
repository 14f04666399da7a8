package io.github.iamevaluator.laws;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.StatementText;
import io.github.iamevaluator.policy.TextPosition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Statements and policies made by hand. */
final class Made {

    static final StatementText NOWHERE = new StatementText(TextPosition.START, TextPosition.START, TextPosition.START);

    /** Principal {@code "*"}. */
    static final PrincipalElement EVERYONE = principal(PrincipalEntry.Type.BARE, "*");

    private Made() {}

    /** A statement without Principal and conditions. */
    static Statement statement(Effect effect, String action, String resource) {
        return new Statement(
                1,
                "/Statement/0",
                Optional.empty(),
                effect,
                new PrincipalElement.Absent(),
                new ActionElement.Action(List.of(new ActionPattern(action))),
                new ResourceElement.Resource(List.of(new ResourcePattern(resource))),
                List.of(),
                NOWHERE);
    }

    /** A statement on all actions and resources, for everyone where the policy type names principals. */
    static Statement everything(Effect effect, PolicyType type) {
        Statement statement = statement(effect, "*", "*");
        return switch (type) {
            case RESOURCE, VPC_ENDPOINT, RESOURCE_CONTROL -> Parts.withPrincipal(statement, EVERYONE);
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL -> statement;
        };
    }

    /** A policy of one statement on all actions and resources. */
    static Policy all(Effect effect, PolicyType type) {
        return policy(everything(effect, type));
    }

    static Policy policy(Statement... statements) {
        return policy(Arrays.asList(statements));
    }

    static Policy policy(List<Statement> statements) {
        PolicyDocument document = new PolicyDocument(PolicyVersion.V2012_10_17, Optional.empty(), statements, "");
        return Policy.of("made", document, DocumentOrigin.TEXT);
    }

    static ControlLevel level(Policy... policies) {
        return new ControlLevel("ou-ab12-99999999", List.of(policies));
    }

    static PrincipalElement principal(PrincipalEntry.Type type, String value) {
        return new PrincipalElement.Principal(List.of(new PrincipalEntry(type, value)));
    }
}
