package io.github.iamevaluator.overlay;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One change of who has which policies.
 *
 * @param what in a few words, for messages: {@code put-scp DenyDeletes}
 * @param at where it stands
 * @param phase when it is made
 * @param step makes it, or throws {@link RefusedChange}
 * @param wishes what it wants, by the names of an environment
 */
public record Change(
        String what,
        SourceLocation at,
        Phase phase,
        UnaryOperator<Environment> step,
        Function<Environment, List<Wish>> wishes) {

    /** A change that contradicts no other. */
    public Change(String what, SourceLocation at, Phase phase, UnaryOperator<Environment> step) {
        this(what, at, phase, step, names -> List.of());
    }

    /**
     * What a change wants of one target: no two changes of a set may want different outcomes of the same.
     *
     * @param target by id or ARN, whatever it is called in the files
     * @param outcome what it should be like
     */
    public record Wish(String target, String outcome) {}

    /** The order in which the changes of a set are made, so that their order in files does not matter. */
    public enum Phase {
        /** What hangs no more on what there is. */
        UNBIND,
        /** What others may name: policies, identities, resources. */
        CREATE,
        /** What hangs on them: attachments, boundaries, inline policies. */
        BIND,
        /** What may stay of what hangs there; SCPs go last, since a level must keep one. */
        LIMIT,
        /** Users and roles, which hold what others are. */
        REMOVE,
        /** What nobody may need any more. */
        DELETE
    }
}
