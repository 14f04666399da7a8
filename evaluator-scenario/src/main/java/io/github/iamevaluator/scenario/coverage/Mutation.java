package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to spoil a statement, which tests should notice.
 *
 * @since 0.1.0
 */
public enum Mutation {
    /** The statement is not there. */
    DROPPED("dropped", "dropped"),
    /** Allow becomes Deny, Deny becomes Allow. */
    EFFECT_FLIPPED("effectFlipped", "with its effect flipped"),
    /** All its conditions are gone. */
    CONDITION_REMOVED("conditionRemoved", "without its condition");

    private final String code;
    private final String words;

    Mutation(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Its name for programs. */
    public String code() {
        return code;
    }

    /** What became of the statement, in words. */
    public String words() {
        return words;
    }

    boolean concerns(Statement statement) {
        return this != CONDITION_REMOVED || !statement.conditions().isEmpty();
    }

    /** The document with its statement at this position, from 1, spoilt. */
    PolicyDocument applyTo(PolicyDocument document, int index) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : document.statements()) {
            statements.addAll(statement.index() == index ? spoil(statement) : List.of(statement));
        }
        return new PolicyDocument(document.version(), document.id(), statements, "");
    }

    private List<Statement> spoil(Statement statement) {
        return switch (this) {
            case DROPPED -> List.of();
            case EFFECT_FLIPPED ->
                List.of(with(statement, statement.effect() == Effect.ALLOW ? Effect.DENY : Effect.ALLOW, false));
            case CONDITION_REMOVED -> List.of(with(statement, statement.effect(), true));
        };
    }

    private static Statement with(Statement statement, Effect effect, boolean withoutConditions) {
        return new Statement(
                statement.index(),
                statement.pointer(),
                statement.sid(),
                effect,
                statement.principal(),
                statement.action(),
                statement.resource(),
                withoutConditions ? List.of() : statement.conditions(),
                statement.text());
    }
}
