package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Problem;
import java.util.List;
import java.util.function.Function;

/**
 * A policy that is attached somewhere: one that can take part in a decision, or one whose document is broken (INC-4).
 *
 * @since 0.1.0
 */
public sealed interface AttachedPolicy {

    /** The name shown to people. */
    String name();

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Usable, T> ifUsable, Function<Broken, T> ifBroken);

    /** A policy with its document, or one that is known to apply but whose document is not at hand (INC-1). */
    static AttachedPolicy of(Policy policy) {
        return new Usable(policy);
    }

    /** A policy that is known to apply but whose document is not at hand (INC-1). */
    static AttachedPolicy unknown(String name) {
        return new Usable(Policy.unknown(name));
    }

    /** A policy whose document violates the grammar. */
    static AttachedPolicy broken(String name, List<Problem> problems) {
        return new Broken(name, problems);
    }

    /** A policy that can take part in a decision; its document may be unknown. */
    record Usable(Policy policy) implements AttachedPolicy {
        @Override
        public String name() {
            return policy.name();
        }

        @Override
        public <T> T fold(Function<Usable, T> ifUsable, Function<Broken, T> ifBroken) {
            return ifUsable.apply(this);
        }
    }

    /** A policy whose document violates the grammar: every question that it concerns is an error, no other is (INC-4). */
    record Broken(String name, List<Problem> problems) implements AttachedPolicy {
        public Broken {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T fold(Function<Usable, T> ifUsable, Function<Broken, T> ifBroken) {
            return ifBroken.apply(this);
        }
    }
}
