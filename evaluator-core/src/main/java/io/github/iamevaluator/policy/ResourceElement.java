package io.github.iamevaluator.policy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The Resource or NotResource element of a statement, or neither (GRAM-6, GRAM-20).
 *
 * @since 0.1.0
 */
public sealed interface ResourceElement {

    /** The entries, in the order written; none when absent. */
    List<ResourcePattern> patterns();

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Resource, T> ifResource, Function<NotResource, T> ifNotResource, Supplier<T> ifAbsent);

    /** {@code "Resource"}: matches when any entry matches (RES-9). */
    record Resource(List<ResourcePattern> patterns) implements ResourceElement {
        public Resource {
            patterns = List.copyOf(patterns);
        }

        @Override
        public <T> T fold(
                Function<Resource, T> ifResource, Function<NotResource, T> ifNotResource, Supplier<T> ifAbsent) {
            return ifResource.apply(this);
        }
    }

    /** {@code "NotResource"}: matches when no entry matches (RES-9). */
    record NotResource(List<ResourcePattern> patterns) implements ResourceElement {
        public NotResource {
            patterns = List.copyOf(patterns);
        }

        @Override
        public <T> T fold(
                Function<Resource, T> ifResource, Function<NotResource, T> ifNotResource, Supplier<T> ifAbsent) {
            return ifNotResource.apply(this);
        }
    }

    /** Neither element: the statement matches every resource (GRAM-20). */
    record Absent() implements ResourceElement {
        @Override
        public List<ResourcePattern> patterns() {
            return List.of();
        }

        @Override
        public <T> T fold(
                Function<Resource, T> ifResource, Function<NotResource, T> ifNotResource, Supplier<T> ifAbsent) {
            return ifAbsent.get();
        }
    }
}
