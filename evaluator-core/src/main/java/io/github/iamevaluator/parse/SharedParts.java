package io.github.iamevaluator.parse;

import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.ResourcePattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts that policies have in common, each held once by all documents that one parser reads one after the other: of a
 * thousand managed policies three quarters of the actions and four fifths of the resources are such.
 */
final class SharedParts {

    /** Neither Principal nor NotPrincipal. */
    static final PrincipalElement NO_PRINCIPAL = new PrincipalElement.Absent();

    private final Recent<String> texts = new Recent<>(13, String::hashCode, String::equals);
    private final Recent<ActionPattern> actions = new Recent<>(
            14, action -> action.text().hashCode(), (one, other) -> one.text().equals(other.text()));
    private final Recent<ResourcePattern> resources = new Recent<>(
            12,
            resource -> resource.text().hashCode(),
            (one, other) -> one.text().equals(other.text()));
    private final Recent<List<ActionPattern>> actionLists = lists(13, ActionPattern::text);
    private final Recent<List<ResourcePattern>> resourceLists = lists(12, ResourcePattern::text);
    private final Recent<List<String>> textLists = lists(12, text -> text);

    // INVARIANT: lists are those of List.copyOf, so that the records that copy them keep them as they are

    /** Lists of shared parts; those whose parts are the same objects are the same. */
    private static <T> Recent<List<T>> lists(int bits, Function<T, String> text) {
        return new Recent<>(bits, list -> hash(list, text), SharedParts::sameParts);
    }

    private static <T> int hash(List<T> list, Function<T, String> text) {
        int hash = list.size();
        for (T part : list) {
            hash = 31 * hash + text.apply(part).hashCode();
        }
        return hash;
    }

    private static <T> boolean sameParts(List<T> one, List<T> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i) == other.get(i);
        }
        return same;
    }

    String text(String text) {
        return texts.share(text);
    }

    Optional<String> text(Optional<String> text) {
        return text.map(texts::share);
    }

    List<String> texts(List<String> list) {
        return textLists.share(list.stream().map(texts::share).collect(Collectors.toUnmodifiableList()));
    }

    List<ActionPattern> actions(List<String> list) {
        return actionLists.share(list.stream()
                .map(text -> actions.share(new ActionPattern(text)))
                .collect(Collectors.toUnmodifiableList()));
    }

    List<ResourcePattern> resources(List<String> list) {
        return resourceLists.share(list.stream()
                .map(text -> resources.share(new ResourcePattern(text)))
                .collect(Collectors.toUnmodifiableList()));
    }
}
