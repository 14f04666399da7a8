package io.github.iamevaluator.match;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Resource or NotResource element of a statement, ready to be matched (RES-1 to RES-23).
 *
 * <p>Matching costs at most the length of the entries times the length of what is requested; entries without variables
 * allocate nothing against an ARN, but for an inner {@code *} in their first five segments. Patterns against patterns
 * cost the product of their lengths, with {@code ?} more, up to a fixed limit ({@link PatternContainment}).
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Resource" and "NotResource".
 */
public final class ResourceMatcher {

    private enum Element {
        RESOURCE,
        NOT_RESOURCE,
        ABSENT
    }

    private final Element element;
    private final List<ResourceEntry> entries;
    private final ResourceEntry[] inOrder;
    private final List<VariableTemplate.Key> variableKeys;
    private final boolean wholeSet;
    private final boolean badEntrySpoils;
    private final List<Warning> warnings;

    private ResourceMatcher(
            Element element, List<ResourceEntry> entries, boolean wholeSet, boolean badEntrySpoils, List<Warning> w) {
        this.element = element;
        this.entries = entries;
        this.inOrder = entries.toArray(ResourceEntry[]::new);
        this.variableKeys =
                entries.stream().flatMap(entry -> entry.keys().stream()).toList();
        this.wholeSet = wholeSet;
        this.badEntrySpoils = badEntrySpoils;
        this.warnings = w;
    }

    /**
     * The matcher of an element.
     *
     * @param effect of the statement; it decides how a question about a set is answered (RES-20 to RES-22)
     * @param policyType decides about short ARNs (RES-8)
     * @param version decides about variables (GRAM-3)
     */
    public static ResourceMatcher compile(
            ResourceElement resource,
            Effect effect,
            PolicyType policyType,
            PolicyVersion version,
            EvaluationOptions options) {
        return compile(resource, effect, policyType, version, new SharedPatterns(options));
    }

    /**
     * The matcher of an element that shares with others what their patterns have in common.
     *
     * @param shared what they share, and how to evaluate
     */
    public static ResourceMatcher compile(
            ResourceElement resource,
            Effect effect,
            PolicyType policyType,
            PolicyVersion version,
            SharedPatterns shared) {
        ResourceEntries reader = new ResourceEntries(policyType, version, shared);
        List<ResourceEntry> entries = resource.patterns().stream()
                .map(ResourcePattern::text)
                .map(reader::parse)
                .toList();
        Element element = resource.fold(r -> Element.RESOURCE, n -> Element.NOT_RESOURCE, () -> Element.ABSENT);
        // RES-20 to RES-22: what narrows a set must cover all of it: a Deny on it, an exclusion from an Allow
        boolean wholeSet = (effect == Effect.DENY) != (element == Element.NOT_RESOURCE);
        boolean badEntrySpoils = shared.options().alternative(DisputedPoint.BAD_NOT_RESOURCE_ENTRY_SPOILS_STATEMENT);
        return new ResourceMatcher(element, entries, wholeSet, badEntrySpoils, reader.warnings());
    }

    /** Tells whether the element matches whatever is requested: it is absent, or has the entry {@code *}. */
    public boolean matchesEverything() {
        return switch (element) {
            case ABSENT -> true;
            case RESOURCE -> entries.stream().anyMatch(entry -> entry instanceof ResourceEntry.Everything);
            case NOT_RESOURCE -> false;
        };
    }

    /**
     * The keys by which an index finds the element: every ARN that it matches fits one of them. Empty if it may match an
     * ARN that fits none.
     */
    public Optional<List<ResourceKey>> keys() {
        if (element != Element.RESOURCE) {
            return Optional.empty();
        }
        List<ResourceKey> keys = new ArrayList<>();
        for (ResourceEntry entry : entries) {
            if (!entry.matchesNothing()) {
                Optional<ResourceKey> key = entry.key();
                if (key.isEmpty()) {
                    return key.map(List::of);
                }
                keys.add(key.get());
            }
        }
        return Optional.of(keys);
    }

    /**
     * How the ARNs begin that the element matches, each in one of these ways: a quick test before {@link #match} is asked.
     * Empty if it matches none.
     */
    public List<ResourceBeginning> beginnings() {
        return element != Element.RESOURCE
                ? List.of(ResourceBeginning.ANY)
                : entries.stream()
                        .filter(entry -> !entry.matchesNothing())
                        .map(ResourceEntry::beginning)
                        .distinct()
                        .toList();
    }

    /** Whether the element matches what is requested. */
    public ResourceMatch match(RequestedResource requested, ContextView context) {
        return switch (element) {
            case RESOURCE -> best(requested, context);
            case NOT_RESOURCE -> matchExcluding(requested, context);
            case ABSENT -> ResourceMatch.MATCH; // GRAM-20
        };
    }

    /** Tells whether the element matches what is requested: whether {@link #match} says so, without asking why not. */
    public boolean matches(RequestedResource requested, ContextView context) {
        return switch (element) {
            case RESOURCE -> any(requested, context);
            case NOT_RESOURCE -> matchExcluding(requested, context) == ResourceMatch.MATCH;
            case ABSENT -> true;
        };
    }

    private boolean any(RequestedResource requested, ContextView context) {
        for (ResourceEntry entry : inOrder) {
            if (entry.matches(requested, context, wholeSet)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The entry that decides, counted from 0, or -1: of Resource the first that matches, else the first that fails only
     * by an unresolved variable; of NotResource the first that excludes what is requested.
     */
    public int decidingEntry(RequestedResource requested, ContextView context) {
        int matching = first(ResourceMatch.MATCH, requested, context);
        return matching >= 0 || element == Element.NOT_RESOURCE
                ? matching
                : first(ResourceMatch.UNRESOLVED_VARIABLE, requested, context);
    }

    /** Every entry that matches what is requested, counted from 0; of NotResource those that exclude it. */
    public List<Integer> matchingEntries(RequestedResource requested, ContextView context) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).match(requested, context, wholeSet) == ResourceMatch.MATCH)
                .boxed()
                .toList();
    }

    /**
     * The entries of Resource that lie within the set requested, variables resolved, short ARNs expanded (EVAL-43).
     * None for NotResource, and none unless a set is requested. A wildcard of an entry and a {@code *} that a variable
     * brought in look alike here.
     */
    public List<String> narrower(RequestedResource requested, ContextView context) {
        if (element != Element.RESOURCE || !requested.isSet()) {
            return List.of();
        }
        return entries.stream()
                .flatMap(entry -> entry.narrower(requested, context).stream())
                .toList();
    }

    /** The keys that the variables of all entries read, repetitions included (SIM-6). */
    public List<VariableTemplate.Key> variableKeys() {
        return variableKeys;
    }

    /** What is odd about the element: {@code WILDCARD_IN_SERVICE}, {@code SHORT_ARN_IGNORED}. */
    public List<Warning> warnings() {
        return warnings;
    }

    private ResourceMatch best(RequestedResource requested, ContextView context) {
        ResourceMatch best = ResourceMatch.NO_MATCH;
        for (ResourceEntry entry : inOrder) {
            ResourceMatch match = entry.match(requested, context, wholeSet);
            if (match == ResourceMatch.MATCH) {
                return match;
            }
            best = match == ResourceMatch.UNRESOLVED_VARIABLE ? match : best;
        }
        return best;
    }

    /** RES-9, RES-10: an entry that matches nothing excludes nothing. */
    private ResourceMatch matchExcluding(RequestedResource requested, ContextView context) {
        if (badEntrySpoils && !entries.stream().allMatch(entry -> entry.isUsable(context))) {
            return ResourceMatch.NO_MATCH;
        }
        return any(requested, context) ? ResourceMatch.NO_MATCH : ResourceMatch.MATCH;
    }

    private int first(ResourceMatch wanted, RequestedResource requested, ContextView context) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).match(requested, context, wholeSet) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
