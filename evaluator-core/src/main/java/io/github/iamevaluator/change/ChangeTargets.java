package io.github.iamevaluator.change;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.Change;
import io.github.iamevaluator.overlay.ChangeObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the entries of {@code changes.json} want of each target: as their order does not matter, all must want the same. */
final class ChangeTargets {

    private static final String THERE = "there";
    private static final String GONE = "gone";

    private final Map<String, Wish> wishes = new HashMap<>();

    private record Wish(String outcome, Change change) {}

    /** Takes in a change; the first one before it that wants something else of the same target, if there is one. */
    Optional<Change> contradicted(ChangeVerb verb, ChangeObject entry, Change change) {
        Optional<Change> found = Optional.empty();
        for (Map.Entry<String, String> wanted : wanted(verb, entry).entrySet()) {
            Wish first = wishes.computeIfAbsent(wanted.getKey(), target -> new Wish(wanted.getValue(), change));
            if (found.isEmpty() && !first.outcome().equals(wanted.getValue())) {
                found = Optional.of(first.change());
            }
        }
        return found;
    }

    /** What an entry wants, by target. */
    private static Map<String, String> wanted(ChangeVerb verb, ChangeObject entry) {
        String policy = entry.text("policy").orElse("");
        Map<String, String> wanted = new LinkedHashMap<>();
        switch (verb) {
            case PUT_MANAGED_POLICY -> wanted.put("managed " + policy, written(entry, "document"));
            case DELETE_MANAGED_POLICY -> wanted.put("managed " + policy, GONE);
            case ATTACH_POLICY -> each(wanted, "attached " + policy, entry.texts("to"), THERE);
            case DETACH_POLICY -> each(wanted, "attached " + policy, entry.texts("from"), GONE);
            case PUT_INLINE_POLICY -> each(wanted, inline(entry), entry.texts("to"), written(entry, "document"));
            case DELETE_INLINE_POLICY -> each(wanted, inline(entry), entry.texts("from"), GONE);
            case PUT_BOUNDARY -> each(wanted, "boundary", entry.texts("to"), "policy " + policy);
            case DELETE_BOUNDARY -> each(wanted, "boundary", entry.texts("from"), GONE);
            case ADD_USER_TO_GROUP -> each(wanted, group(entry), entry.texts("user"), THERE);
            case REMOVE_USER_FROM_GROUP -> each(wanted, group(entry), entry.texts("user"), GONE);
            case PUT_TRUST_POLICY -> each(wanted, "trust", entry.texts("role"), written(entry, "document"));
            case PUT_RESOURCE_POLICY ->
                each(wanted, "resource", entry.texts("resource"), written(entry, "document") + written(entry, "owner"));
            case DELETE_RESOURCE_POLICY, DELETE_RESOURCE -> each(wanted, "resource", entry.texts("resource"), GONE);
            case PUT_SCP, PUT_RCP -> {
                wanted.put(control(verb) + policy, written(entry, "document"));
                each(wanted, "at " + control(verb) + policy, entry.texts("to"), THERE);
            }
            case ATTACH_SCP, ATTACH_RCP -> each(wanted, "at " + control(verb) + policy, entry.texts("to"), THERE);
            case DETACH_SCP, DETACH_RCP -> each(wanted, "at " + control(verb) + policy, entry.texts("from"), GONE);
            case DELETE_SCP, DELETE_RCP -> wanted.put(control(verb) + policy, GONE);
            case DELETE_IDENTITY -> each(wanted, "identity", entry.texts("identity"), GONE);
        }
        return wanted;
    }

    private static void each(Map<String, String> wanted, String target, List<String> names, String outcome) {
        names.forEach(name -> wanted.put(target + "\n" + name, outcome));
    }

    private static String inline(ChangeObject entry) {
        return "inline " + entry.text("name").orElse("");
    }

    private static String group(ChangeObject entry) {
        return "member of " + entry.text("group").orElse("");
    }

    /** {@code scp} or {@code rcp}. */
    private static String control(ChangeVerb verb) {
        return verb.label().substring(verb.label().indexOf('-') + 1) + " ";
    }

    private static String written(ChangeObject entry, String member) {
        return entry.value(member)
                .map((JsonValue value) -> entry.text().textOf(value))
                .orElse("");
    }
}
