package io.github.iamevaluator.overlay;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.function.UnaryOperator;

/**
 * One change of who has which policies.
 *
 * @param what in a few words, for messages: {@code put-scp DenyDeletes}
 * @param at where it stands
 * @param phase when it is made
 * @param step makes it, or throws {@link RefusedChange}
 */
public record Change(String what, SourceLocation at, Phase phase, UnaryOperator<Environment> step) {

    /** The order in which the changes of a set are made, so that their order in files does not matter. */
    public enum Phase {
        /** What others may name: policies, identities, resources. */
        CREATE,
        /** What hangs on them: attachments, boundaries, inline policies. */
        BIND,
        /** What may stay of what hangs there. */
        LIMIT,
        /** What nobody may need any more. */
        DELETE
    }
}
