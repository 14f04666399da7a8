package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.PrincipalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the value of Principal or NotPrincipal: a bare string, or lists of strings under principal types (PRIN-3). */
final class PrincipalReader {

    private static final Map<String, PrincipalEntry.Type> TYPES = Map.of(
            "AWS", PrincipalEntry.Type.AWS,
            "Service", PrincipalEntry.Type.SERVICE,
            "Federated", PrincipalEntry.Type.FEDERATED,
            "CanonicalUser", PrincipalEntry.Type.CANONICAL_USER);

    private static final List<String> TYPE_NAMES = List.of("AWS", "Service", "Federated", "CanonicalUser");

    private final Problems problems;
    private final Members members;

    PrincipalReader(Problems problems) {
        this.problems = problems;
        this.members = new Members(problems);
    }

    List<PrincipalEntry> read(JsonMember element) {
        Optional<String> bare = element.value().asString();
        return bare.isPresent()
                ? List.of(new PrincipalEntry(PrincipalEntry.Type.BARE, bare.get()))
                : element.value()
                        .asObject()
                        .map(object -> entries(element, object))
                        .orElseGet(() -> wrongType(element));
    }

    private List<PrincipalEntry> entries(JsonMember element, JsonObject object) {
        members.onlyKnown(object, TYPE_NAMES, ProblemCode.UNKNOWN_PRINCIPAL_TYPE, "principal type");
        if (object.members().isEmpty()) {
            problems.error(
                    ProblemCode.EMPTY_LIST, object, element.name() + " is empty", "write at least one principal");
        }
        List<PrincipalEntry> entries = new ArrayList<>();
        for (JsonMember member : object.members()) {
            PrincipalEntry.Type type = TYPES.get(member.name());
            if (type != null) {
                members.strings(member).forEach(value -> entries.add(new PrincipalEntry(type, value)));
            }
        }
        return entries;
    }

    private List<PrincipalEntry> wrongType(JsonMember element) {
        problems.wrongType(element.value(), element.name(), "\"*\" or an object such as {\"AWS\": \"111122223333\"}");
        return List.of();
    }
}
