package io.github.iamevaluator.index;

import io.github.iamevaluator.policy.Effect;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource policy as plain checks ask it: its statements by action, for the few actions that were asked last.
 *
 * <p>Safe for use by any number of threads.
 */
public final class ResourceDocument {

    private static final int PLACES = 16;
    private static final int TRIED = 4;

    private final List<CompiledStatement> all;
    private final CompiledStatement[] statements;
    private final AtomicReferenceArray<@Nullable ForAction> recent = new AtomicReferenceArray<>(PLACES);

    ResourceDocument(CompiledDocument document) {
        this.all = document.statements();
        this.statements = document.statements().toArray(CompiledStatement[]::new);
    }

    /** All its statements. */
    List<CompiledStatement> statements() {
        return all;
    }

    /** The statements that match an action. */
    private static final class ForAction {
        private final IndexedAction action;
        private final CompiledStatement[] denies;
        private final CompiledStatement[] allows;

        ForAction(IndexedAction action, CompiledStatement[] denies, CompiledStatement[] allows) {
            this.action = action;
            this.denies = denies;
            this.allows = allows;
        }
    }

    /** Tells whether a Deny applies. */
    boolean denies(IndexedAction action, Subject subject) {
        for (CompiledStatement statement : about(action).denies) {
            if (statement.applies(subject)) {
                return true;
            }
        }
        return false;
    }

    /** The match kinds of the applying Allows, as bits (EVAL-10: the set R). */
    int kinds(IndexedAction action, Subject subject) {
        int kinds = 0;
        for (CompiledStatement statement : about(action).allows) {
            kinds |= statement.kindOf(subject).bit();
        }
        return kinds;
    }

    private ForAction about(IndexedAction action) {
        for (int i = 0; i < TRIED; i++) {
            ForAction known = recent.getPlain((action.hash() + i) & (PLACES - 1));
            if (known != null && known.action == action) {
                return known;
            }
        }
        return keep(action);
    }

    private ForAction keep(IndexedAction action) {
        int place = action.hash();
        for (int i = 0; i < TRIED && recent.getPlain(place & (PLACES - 1)) != null; i++) {
            place++;
        }
        ForAction about = new ForAction(action, matching(action, Effect.DENY), matching(action, Effect.ALLOW));
        recent.set(place & (PLACES - 1), about);
        return about;
    }

    private CompiledStatement[] matching(IndexedAction action, Effect effect) {
        return Stream.of(statements)
                .filter(statement -> statement.effect() == effect && action.matches(statement))
                .toArray(CompiledStatement[]::new);
    }
}
