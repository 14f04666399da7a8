package io.github.iamevaluator.match;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.request.ContextView;
import java.util.List;
import java.util.Optional;

/** One entry of a Resource or NotResource element, ready to be matched. */
sealed interface ResourceEntry {

    /**
     * Whether the entry fits what is requested.
     *
     * @param wholeSet of a set: whether the entry must match all of it, not just some
     */
    ResourceMatch match(RequestedResource requested, ContextView context, boolean wholeSet);

    /** Tells whether the entry fits what is requested, its variables resolved; the arguments as for {@link #match}. */
    default boolean matches(RequestedResource requested, ContextView context, boolean wholeSet) {
        return match(requested, context, wholeSet) == ResourceMatch.MATCH;
    }

    /** The text of the entry, variables resolved, if all it matches lies in the set requested (EVAL-43). */
    default Optional<String> narrower(RequestedResource requested, ContextView context) {
        return Optional.empty();
    }

    /** What every ARN that it matches begins with; empty if nothing is sure. */
    Optional<ResourceKey> key();

    /** How the last segment of every ARN that it matches begins. */
    ResourceBeginning beginning();

    /** Tells whether it matches no ARN at all. */
    default boolean matchesNothing() {
        return false;
    }

    /** The keys that its variables read. */
    default List<VariableTemplate.Key> keys() {
        return List.of();
    }

    /** Tells whether it is an ARN, or {@code *}, whose variables are all resolved (RES-10, A-13). */
    boolean isUsable(ContextView context);

    /** {@code *}: every resource of every service (RES-1). */
    record Everything() implements ResourceEntry {
        @Override
        public ResourceMatch match(RequestedResource requested, ContextView context, boolean wholeSet) {
            return ResourceMatch.MATCH;
        }

        @Override
        public Optional<ResourceKey> key() {
            return Optional.empty();
        }

        @Override
        public ResourceBeginning beginning() {
            return ResourceBeginning.ANY;
        }

        @Override
        public boolean isUsable(ContextView context) {
            return true;
        }
    }

    /** An entry that matches nothing: no ARN, or a short one where those do not count (RES-8). */
    record Ignored() implements ResourceEntry {
        @Override
        public ResourceMatch match(RequestedResource requested, ContextView context, boolean wholeSet) {
            return ResourceMatch.NO_MATCH;
        }

        @Override
        public Optional<ResourceKey> key() {
            return Optional.empty();
        }

        @Override
        public ResourceBeginning beginning() {
            return ResourceBeginning.ANY;
        }

        @Override
        public boolean matchesNothing() {
            return true;
        }

        @Override
        public boolean isUsable(ContextView context) {
            return false;
        }
    }

    /**
     * An ARN without variables.
     *
     * @param text as written, expanded to six segments
     * @param pattern what it matches
     */
    record Constant(String text, ArnPattern pattern) implements ResourceEntry {
        @Override
        public boolean matches(RequestedResource requested, ContextView context, boolean wholeSet) {
            return pattern.fits(requested, wholeSet);
        }

        @Override
        public ResourceMatch match(RequestedResource requested, ContextView context, boolean wholeSet) {
            return pattern.fits(requested, wholeSet) ? ResourceMatch.MATCH : ResourceMatch.NO_MATCH;
        }

        @Override
        public Optional<ResourceKey> key() {
            return Optional.of(ResourceKey.of(
                    pattern.headText(), text.substring(pattern.headText().length() + 1)));
        }

        @Override
        public ResourceBeginning beginning() {
            return ResourceBeginning.of(
                    pattern.head(), text.substring(pattern.headText().length() + 1));
        }

        @Override
        public Optional<String> narrower(RequestedResource requested, ContextView context) {
            return pattern.isWithin(requested) ? Optional.of(text) : Optional.empty();
        }

        @Override
        public boolean isUsable(ContextView context) {
            return true;
        }
    }

    /**
     * An ARN with variables in its sixth segment (RES-11).
     *
     * @param head the first five segments
     * @param last the sixth
     */
    record Variable(ArnHead head, VariableTemplate last) implements ResourceEntry {
        /** Allocates nothing where an ARN is requested that fits segment by segment or not at all, for one variable. */
        @Override
        public boolean matches(RequestedResource requested, ContextView context, boolean wholeSet) {
            boolean bySegment = requested.isArn() && !(head.runsOn() && requested.hasFurtherColons());
            if (!bySegment || last.glob().isEmpty()) {
                return match(requested, context, wholeSet) == ResourceMatch.MATCH;
            }
            ArnSegments arn = requested.segments();
            VariableGlob glob = last.glob().get();
            String value = head.matches(arn) ? glob.variable().value(context) : null;
            return value != null && glob.matches(arn.text(), arn.start(ArnSegments.LAST), value);
        }

        @Override
        public ResourceMatch match(RequestedResource requested, ContextView context, boolean wholeSet) {
            if (!head.mayFit(requested)) {
                return ResourceMatch.NO_MATCH;
            }
            Optional<ResolvedText> resolved = last.resolve(context);
            ResolvedText text = resolved.orElseGet(() -> last.resolveOpen(context));
            if (!new ArnPattern(head, text).fits(requested, wholeSet)) {
                return ResourceMatch.NO_MATCH;
            }
            return resolved.isPresent() ? ResourceMatch.MATCH : ResourceMatch.UNRESOLVED_VARIABLE;
        }

        @Override
        public Optional<ResourceKey> key() {
            return Optional.of(ResourceKey.of(head.text(), last.leadingText()));
        }

        @Override
        public ResourceBeginning beginning() {
            return ResourceBeginning.of(head, last.leadingText());
        }

        @Override
        public Optional<String> narrower(RequestedResource requested, ContextView context) {
            return last.resolve(context)
                    .filter(text -> new ArnPattern(head, text).isWithin(requested))
                    .map(text -> head.text() + ':' + text.text());
        }

        @Override
        public List<VariableTemplate.Key> keys() {
            return last.keys();
        }

        @Override
        public boolean isUsable(ContextView context) {
            return last.resolve(context).isPresent();
        }
    }
}
