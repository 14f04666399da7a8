package io.github.iamevaluator.parse;

import io.github.iamevaluator.intern.Recent;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parts that policies have in common, each held once by all documents that one parser reads one after the other: of a
 * thousand managed policies three quarters of the actions and four fifths of the resources are such.
 */
final class SharedParts {

    /** Neither Principal nor NotPrincipal. */
    static final PrincipalElement NO_PRINCIPAL = new PrincipalElement.Absent();

    private final Recent<String> texts = new Recent<>(13);
    private final Recent<ActionPattern> actions = new Recent<>(14);
    private final Recent<ResourcePattern> resources = new Recent<>(12);
    private final Recent<List<ActionPattern>> actionLists = new Recent<>(13);
    private final Recent<List<ResourcePattern>> resourceLists = new Recent<>(12);
    private final Recent<List<String>> textLists = new Recent<>(12);

    String text(String text) {
        return texts.get(text.hashCode(), text.length(), text::equals, () -> text);
    }

    Optional<String> text(Optional<String> text) {
        return text.map(this::text);
    }

    List<String> texts(List<String> list) {
        return list(list, this::text, textLists);
    }

    List<ActionPattern> actions(List<String> list) {
        return list(list, this::action, actionLists);
    }

    List<ResourcePattern> resources(List<String> list) {
        return list(list, this::resource, resourceLists);
    }

    private ActionPattern action(String text) {
        return actions.get(
                text.hashCode(), text.length(), action -> action.text().equals(text), () -> new ActionPattern(text));
    }

    private ResourcePattern resource(String text) {
        return resources.get(
                text.hashCode(),
                text.length(),
                resource -> resource.text().equals(text),
                () -> new ResourcePattern(text));
    }

    /** The list of the parts of these texts; one whose parts are the same objects is the same. */
    private static <T> List<T> list(List<String> texts, Function<String, T> part, Recent<List<T>> lists) {
        List<T> parts = new ArrayList<>(texts.size());
        int weight = 0;
        for (String text : texts) {
            parts.add(part.apply(text));
            weight += text.length();
        }
        // List.copyOf, so that the records that copy the list keep it as it is
        return lists.get(texts.hashCode(), weight, known -> sameParts(known, parts), () -> List.copyOf(parts));
    }

    private static <T> boolean sameParts(List<T> one, List<T> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i) == other.get(i);
        }
        return same;
    }
}
