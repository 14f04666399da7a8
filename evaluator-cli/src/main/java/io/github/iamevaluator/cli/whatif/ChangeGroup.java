package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.whatif.AccessChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes that one sentence tells: some callers gain or lose the same for one cause.
 *
 * @param kind gained, lost or undecided
 * @param callers who, by short name where there is one
 * @param places what: which actions on which resource
 * @param circumstances under which circumstances, by key; empty: under none in particular
 * @param cause why
 * @param before the answers before, in words, each once
 * @param after the answers after, in words, each once
 * @param used those of which is known how often they were made, the most used first
 */
record ChangeGroup(
        AccessChange.Kind kind,
        List<String> callers,
        Map<String, List<String>> places,
        Map<String, String> circumstances,
        String cause,
        List<String> before,
        List<String> after,
        List<UsedRequest> used) {

    /** Which actions, on whatever resource. */
    List<String> actions() {
        return places.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Which resources. */
    List<String> resources() {
        return List.copyOf(places.keySet());
    }

    /** The resources, each with its actions where these differ from one to the other. */
    List<String> where() {
        boolean alike = places.values().stream().distinct().count() == 1;
        return alike
                ? resources()
                : places.entrySet().stream()
                        .map(place -> place.getKey() + ": " + Listing.actions(place.getValue()))
                        .toList();
    }

    /** How many requests. */
    long requests() {
        return (long) callers.size()
                * places.values().stream().mapToLong(List::size).sum();
    }

    /** The sentence that tells them. */
    String sentence() {
        return Listing.some(callers, "callers") + " " + verb() + " " + Listing.actions(actions())
                + Listing.on(resources()) + when() + because() + inBrackets();
    }

    /** How often and when last they were made altogether, if there is something to tell. */
    Optional<Use> use() {
        return used.stream().anyMatch(request -> request.use().matters())
                ? used.stream().map(UsedRequest::use).reduce(Use::and)
                : Optional.empty();
    }

    /** How often each request was made, where there is something to tell. */
    List<String> useSentences() {
        return used.stream()
                .filter(request -> request.use().matters())
                .map(UsedRequest::sentence)
                .toList();
    }

    private String inBrackets() {
        return use().map(made -> " (" + made.words() + ")").orElse("");
    }

    private String verb() {
        boolean many = callers.size() > 1;
        return switch (kind) {
            case GAINED -> many ? "gain" : "gains";
            case LOST -> many ? "lose" : "loses";
            case UNDECIDED -> "may gain or lose";
        };
    }

    private String when() {
        if (circumstances.isEmpty()) {
            return "";
        }
        List<String> pairs = circumstances.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        return " with " + String.join(" ", pairs);
    }

    private String because() {
        return cause.isEmpty() ? "" : " because " + cause;
    }
}
