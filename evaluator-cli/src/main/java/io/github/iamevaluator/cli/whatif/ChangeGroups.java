package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.whatif.AccessChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts changes together so that a person can read them. What changes under any circumstances is not told again for
 * particular ones, unless somebody asked for them.
 */
final class ChangeGroups {

    private final Function<AccessRequest, String> caller;
    private final Optional<Uses> uses;
    private final Map<Topic, Map<String, Cells>> topics = new LinkedHashMap<>();
    private final Set<Plain> plain = new HashSet<>();

    /** What a sentence is about. */
    private record Topic(AccessChange.Kind kind, Map<String, String> circumstances, String cause, String caller) {}

    /** A request whatever its circumstances. */
    private record Plain(AccessChange.Kind kind, String caller, String action, List<String> resources) {}

    /** What changes for one caller. */
    private static final class Cells {
        private final Set<String> resources = new LinkedHashSet<>();
        private final Set<String> before = new LinkedHashSet<>();
        private final Set<String> after = new LinkedHashSet<>();
        private final List<UsedRequest> used = new ArrayList<>();
    }

    /** A sentence but for its callers. */
    private record Rest(
            AccessChange.Kind kind,
            Map<String, String> circumstances,
            String cause,
            Map<String, List<String>> places) {}

    private ChangeGroups(Function<AccessRequest, String> caller, Optional<Uses> uses) {
        this.caller = caller;
        this.uses = uses;
    }

    /**
     * The groups: lost, gained, undecided, and of each the largest first.
     *
     * @param caller how to call who asks
     * @param uses how often they were made; circumstances of recorded ones, each of its own, are not told
     */
    static List<ChangeGroup> of(
            List<AccessChange> changes, Function<AccessRequest, String> caller, Optional<Uses> uses) {
        ChangeGroups groups = new ChangeGroups(caller, uses);
        changes.stream().filter(change -> circumstances(change).isEmpty()).forEach(groups::addPlain);
        changes.forEach(groups::add);
        return groups.groups();
    }

    /** The circumstances of a request, by key. */
    static Map<String, String> circumstances(AccessChange change) {
        Map<String, String> pairs = new LinkedHashMap<>();
        change.request()
                .context()
                .entries()
                .values()
                .forEach(entry ->
                        pairs.put(entry.key(), String.join(",", entry.value().values())));
        return pairs;
    }

    private void addPlain(AccessChange change) {
        plain.add(plain(change));
    }

    private Plain plain(AccessChange change) {
        return new Plain(
                change.kind(), caller.apply(change.request()), change.request().action(), resources(change));
    }

    private static List<String> resources(AccessChange change) {
        return change.request().resources().stream().map(ResourceTarget::arn).toList();
    }

    private void add(AccessChange change) {
        boolean recorded = uses.filter(Uses::areRecorded).isPresent();
        Map<String, String> circumstances = recorded ? Map.of() : circumstances(change);
        if (uses.isEmpty() && !circumstances.isEmpty() && plain.contains(plain(change))) {
            return;
        }
        Topic topic = new Topic(
                change.kind(), circumstances, ChangeWords.cause(change.cause()), caller.apply(change.request()));
        Cells cells = topics.computeIfAbsent(topic, t -> new TreeMap<>())
                .computeIfAbsent(change.request().action(), action -> new Cells());
        String resource = String.join(" and ", resources(change));
        cells.resources.add(resource);
        uses.flatMap(known -> known.of(change))
                .map(use -> new UsedRequest(topic.caller(), change.request().action(), resource, use))
                .ifPresent(cells.used::add);
        cells.before.add(ChangeWords.answer(change.before()));
        cells.after.add(ChangeWords.answer(change.after()));
    }

    private List<ChangeGroup> groups() {
        Map<Rest, Draft> drafts = new LinkedHashMap<>();
        topics.forEach((topic, byAction) -> places(topic.kind(), byAction).forEach(places -> {
            Rest rest = new Rest(topic.kind(), topic.circumstances(), topic.cause(), places);
            Draft draft = drafts.computeIfAbsent(rest, r -> new Draft());
            draft.callers.add(topic.caller());
            byAction.forEach((action, cells) -> {
                if (places.values().stream().anyMatch(actions -> actions.contains(action))) {
                    draft.before.addAll(cells.before);
                    draft.after.addAll(cells.after);
                    draft.used.addAll(cells.used);
                }
            });
        }));
        List<ChangeGroup> groups = new ArrayList<>();
        drafts.forEach((rest, draft) -> groups.add(draft.group(rest)));
        groups.sort(Comparator.comparingInt((ChangeGroup group) -> order(group.kind()))
                .thenComparing(Comparator.comparingLong(ChangeGroup::requests).reversed()));
        return groups;
    }

    /**
     * Actions by resource, for each sentence: one for all actions that change on the same resources. Where that would be too
     * many sentences it is a single one, and so it is of what is undecided, as an unknown policy may say anything.
     */
    private static List<Map<String, List<String>>> places(AccessChange.Kind kind, Map<String, Cells> byAction) {
        Map<List<String>, Map<String, List<String>>> alike = new LinkedHashMap<>();
        byAction.forEach((action, cells) -> {
            List<String> resources = cells.resources.stream().sorted().toList();
            put(alike.computeIfAbsent(resources, same -> new TreeMap<>()), action, resources);
        });
        if (kind != AccessChange.Kind.UNDECIDED && alike.size() <= Listing.FEW) {
            return List.copyOf(alike.values());
        }
        Map<String, List<String>> all = new TreeMap<>();
        byAction.forEach((action, cells) -> put(all, action, cells.resources));
        return List.of(all);
    }

    private static void put(Map<String, List<String>> places, String action, Collection<String> resources) {
        resources.forEach(resource ->
                places.computeIfAbsent(resource, one -> new ArrayList<>()).add(action));
    }

    private static int order(AccessChange.Kind kind) {
        return switch (kind) {
            case LOST -> 0;
            case GAINED -> 1;
            case UNDECIDED -> 2;
        };
    }

    /** A group while its callers are being collected. */
    private static final class Draft {
        private final Set<String> callers = new LinkedHashSet<>();
        private final Set<String> before = new LinkedHashSet<>();
        private final Set<String> after = new LinkedHashSet<>();
        private final List<UsedRequest> used = new ArrayList<>();

        ChangeGroup group(Rest rest) {
            return new ChangeGroup(
                    rest.kind(),
                    List.copyOf(callers),
                    rest.places(),
                    rest.circumstances(),
                    rest.cause(),
                    List.copyOf(before),
                    List.copyOf(after),
                    used.stream()
                            .sorted(Comparator.comparingLong(
                                    (UsedRequest request) -> -request.use().count()))
                            .toList());
        }
    }
}
