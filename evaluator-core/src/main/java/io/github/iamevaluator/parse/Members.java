package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the members of a JSON object as texts and lists of texts, reporting those of another type. */
final class Members {

    private final Problems problems;

    Members(Problems problems) {
        this.problems = problems;
    }

    /** The text of a member that must be a string; empty if it is missing or, after an error, of another type. */
    Optional<String> string(JsonObject object, String name) {
        Optional<JsonValue> value = object.get(name);
        value.filter(v -> v.asString().isEmpty()).ifPresent(v -> problems.wrongType(v, name, "a string"));
        return value.flatMap(JsonValue::asString);
    }

    /** The entries of a member that is a string or a list of strings with at least one (GRAM-9). */
    List<String> strings(JsonMember member) {
        List<String> texts = new ArrayList<>();
        for (JsonValue entry : entries(member)) {
            entry.asString()
                    .ifPresentOrElse(
                            texts::add, () -> problems.wrongType(entry, "an entry of " + member.name(), "a string"));
        }
        return texts;
    }

    /** The elements of a list with at least one, or a value that is no list as the only one. */
    private List<JsonValue> entries(JsonMember member) {
        List<JsonValue> entries = elements(member.value());
        if (entries.isEmpty()) {
            problems.error(
                    ProblemCode.EMPTY_LIST, member.value(), member.name() + " is empty", "write at least one entry");
        }
        return entries;
    }

    /** The elements of a list, or a value that is no list as the only one. */
    static List<JsonValue> elements(JsonValue value) {
        return value.asArray().map(JsonValue.JsonArray::elements).orElseGet(() -> List.of(value));
    }

    /** The value of a member if it is an object; empty after an error. */
    Optional<JsonObject> object(JsonMember member, String subject) {
        if (member.value().asObject().isEmpty()) {
            problems.wrongType(member.value(), subject, "an object");
        }
        return member.value().asObject();
    }

    /** Reports every member whose name is not among the known ones. */
    void onlyKnown(JsonObject object, List<String> known, ProblemCode code, String words) {
        for (JsonMember member : object.members()) {
            if (!known.contains(member.name())) {
                problems.error(
                        code,
                        member,
                        "unknown " + words + " " + Problems.quote(member.name()),
                        Problems.didYouMean(member.name(), known));
            }
        }
    }

    /** Returns the member of a pair that is there; both is an error (GRAM-6). */
    Optional<JsonMember> oneOf(JsonObject object, String name, String other) {
        Optional<JsonMember> first = object.member(name);
        Optional<JsonMember> second = object.member(other);
        if (first.isPresent() && second.isPresent()) {
            problems.error(
                    ProblemCode.CONFLICTING_ELEMENTS,
                    second.get(),
                    "the statement has both " + name + " and " + other,
                    "keep one of them");
        }
        return first.or(() -> second);
    }
}
