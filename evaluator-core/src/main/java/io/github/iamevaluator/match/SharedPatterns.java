package io.github.iamevaluator.match;

import io.github.iamevaluator.intern.Recent;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.List;

/**
 * What the patterns of many policies have in common, ready to be matched and held once: a thousand managed policies have
 * some two hundred beginnings of ARNs, and each action in three statements.
 *
 * <p>Safe for use by any number of threads.
 */
public final class SharedPatterns {

    private final EvaluationOptions options;
    private final Recent<ArnHead> heads = new Recent<>(10);
    private final Recent<ActionEntry> actions = new Recent<>(14);

    /** Patterns of policies that are evaluated by these options. */
    public SharedPatterns(EvaluationOptions options) {
        this.options = options;
    }

    EvaluationOptions options() {
        return options;
    }

    /** The entry of an Action or NotAction element that a text spells. */
    ActionEntry action(String text) {
        return actions.get(
                text.hashCode(),
                text.length(),
                entry -> entry.text().equals(text),
                () -> ActionEntry.parse(text, options));
    }

    /** The head of a resource pattern that five segments make. */
    ArnHead head(List<String> segments) {
        String text = String.join(":", segments);
        return heads.get(
                text.hashCode(),
                text.length(),
                head -> head.text().equals(text),
                () -> ArnHead.compile(segments, options));
    }
}
