package io.github.iamevaluator.index;

import io.github.iamevaluator.policy.Effect;
import java.util.List;

/**
 * A resource policy as plain checks ask it: its statements by action, and one by one for an action that is not remembered.
 *
 * <p>Asking allocates nothing once an action was met. Safe for use by any number of threads.
 */
public final class ResourceDocument {

    private final List<CompiledStatement> all;
    private final CompiledStatement[] denies;
    private final CompiledStatement[] allows;
    private final StatementsByAction byAction;

    ResourceDocument(CompiledDocument document) {
        this.all = document.statements();
        this.denies = those(document, Effect.DENY);
        this.allows = those(document, Effect.ALLOW);
        this.byAction = new StatementsByAction(denies, allows);
    }

    private static CompiledStatement[] those(CompiledDocument document, Effect effect) {
        return document.statements().stream()
                .filter(statement -> statement.effect() == effect)
                .toArray(CompiledStatement[]::new);
    }

    /** All its statements. */
    List<CompiledStatement> statements() {
        return all;
    }

    /** Tells whether a Deny applies. */
    boolean denies(IndexedAction action, Subject subject) {
        StatementsByAction.Matching known = byAction.find(action);
        for (CompiledStatement statement : known == null ? denies : known.denies()) {
            if ((known != null || action.matches(statement)) && statement.applies(subject)) {
                return true;
            }
        }
        return false;
    }

    /** The match kinds of the applying Allows, as bits (EVAL-10: the set R). */
    int kinds(IndexedAction action, Subject subject) {
        int kinds = 0;
        StatementsByAction.Matching known = byAction.find(action);
        for (CompiledStatement statement : known == null ? allows : known.allows()) {
            if (known != null || action.matches(statement)) {
                kinds |= statement.kindOf(subject).bit();
            }
        }
        return kinds;
    }
}
