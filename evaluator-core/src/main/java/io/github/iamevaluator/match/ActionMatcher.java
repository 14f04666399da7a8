package io.github.iamevaluator.match;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The Action or NotAction element of a statement, ready to be matched (ACT-1 to ACT-9).
 *
 * <p>Matching allocates nothing and costs at most the length of the entries times the length of the action.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Action" and "NotAction".
 */
public final class ActionMatcher {

    private final List<ActionEntry> entries;
    private final boolean negated;

    private ActionMatcher(List<ActionEntry> entries, boolean negated) {
        this.entries = entries;
        this.negated = negated;
    }

    /** The matcher of an element. */
    public static ActionMatcher compile(ActionElement element, EvaluationOptions options) {
        return compile(element, new SharedPatterns(options));
    }

    /**
     * The matcher of an element that shares with others what their patterns have in common.
     *
     * @param shared what they share, and how to evaluate
     */
    public static ActionMatcher compile(ActionElement element, SharedPatterns shared) {
        List<ActionEntry> entries = element.patterns().stream()
                .map(ActionPattern::text)
                .map(shared::action)
                .toList();
        return new ActionMatcher(entries, element.fold(action -> false, notAction -> true));
    }

    /** The keys by which an index finds the element: every action that it matches fits one of them. */
    public Set<ActionKey> keys() {
        if (negated) {
            return Set.of(ActionKey.ANY_ACTION);
        }
        Set<ActionKey> keys = new LinkedHashSet<>();
        for (ActionEntry entry : entries) {
            entry.key().ifPresent(keys::add);
        }
        return keys;
    }

    /**
     * Tells whether the element matches an action (ACT-6).
     *
     * @param service the part before the colon, in any case
     * @param name the part behind it, in any case
     */
    public boolean matches(String service, String name) {
        return (entryCovering(service, name) >= 0) != negated;
    }

    /**
     * The first entry that covers an action, counted from 0, or -1. Of an Action element it is the entry that matched;
     * of a NotAction element the one that excludes the action.
     */
    public int entryCovering(String service, String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).matches(service, name)) {
                return i;
            }
        }
        return -1;
    }

    /** Every entry that covers an action, counted from 0. */
    public List<Integer> entriesCovering(String service, String name) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).matches(service, name))
                .boxed()
                .toList();
    }
}
