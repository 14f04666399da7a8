package io.github.iamevaluator.policy;

import java.util.List;
import java.util.function.Function;

/**
 * The Action or NotAction element; a statement has exactly one of them (GRAM-6).
 *
 * @since 0.1.0
 */
public sealed interface ActionElement {

    /** The entries, in the order written. */
    List<ActionPattern> patterns();

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Action, T> ifAction, Function<NotAction, T> ifNotAction);

    /** {@code "Action"}: matches when any entry matches (ACT-6). */
    record Action(List<ActionPattern> patterns) implements ActionElement {
        public Action {
            patterns = List.copyOf(patterns);
        }

        @Override
        public <T> T fold(Function<Action, T> ifAction, Function<NotAction, T> ifNotAction) {
            return ifAction.apply(this);
        }
    }

    /** {@code "NotAction"}: matches when no entry matches (ACT-6). */
    record NotAction(List<ActionPattern> patterns) implements ActionElement {
        public NotAction {
            patterns = List.copyOf(patterns);
        }

        @Override
        public <T> T fold(Function<Action, T> ifAction, Function<NotAction, T> ifNotAction) {
            return ifNotAction.apply(this);
        }
    }
}
