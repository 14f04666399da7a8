package io.github.iamevaluator.policy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The Principal or NotPrincipal element of a statement, or neither.
 *
 * @since 0.1.0
 */
public sealed interface PrincipalElement {

    /** The entries, in the order written; none when absent. */
    List<PrincipalEntry> entries();

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Principal, T> ifPrincipal, Function<NotPrincipal, T> ifNotPrincipal, Supplier<T> ifAbsent);

    /** {@code "Principal"}: matches when any entry matches (PRIN-3). */
    record Principal(List<PrincipalEntry> entries) implements PrincipalElement {
        public Principal {
            entries = List.copyOf(entries);
        }

        @Override
        public <T> T fold(
                Function<Principal, T> ifPrincipal, Function<NotPrincipal, T> ifNotPrincipal, Supplier<T> ifAbsent) {
            return ifPrincipal.apply(this);
        }
    }

    /** {@code "NotPrincipal"}: matches when no entry matches the caller in any way (PRIN-20). */
    record NotPrincipal(List<PrincipalEntry> entries) implements PrincipalElement {
        public NotPrincipal {
            entries = List.copyOf(entries);
        }

        @Override
        public <T> T fold(
                Function<Principal, T> ifPrincipal, Function<NotPrincipal, T> ifNotPrincipal, Supplier<T> ifAbsent) {
            return ifNotPrincipal.apply(this);
        }
    }

    /** Neither element: see GRAM-21 and GRAM-22. */
    record Absent() implements PrincipalElement {
        @Override
        public List<PrincipalEntry> entries() {
            return List.of();
        }

        @Override
        public <T> T fold(
                Function<Principal, T> ifPrincipal, Function<NotPrincipal, T> ifNotPrincipal, Supplier<T> ifAbsent) {
            return ifAbsent.get();
        }
    }
}
