package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonKind;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.input.ContextField;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.Optional;

/** Reads a {@code with} field: condition keys over those known already. */
final class TestContext {

    private static final String WITH = "with";

    private final ReadProblems problems;

    TestContext(ReadProblems problems) {
        this.problems = problems;
    }

    /** The known keys with those of the field, which win; null takes a known key away. */
    RequestContext over(RequestContext known, Fields fields) {
        Optional<JsonObject> object = fields.object(WITH);
        if (object.isEmpty()) {
            return known;
        }
        RequestContext.Builder context = known.toBuilder();
        RequestContext.Builder given = RequestContext.builder();
        for (JsonMember member : object.get().members()) {
            if (given.contains(member.name())) {
                problems.add(
                        Code.REPEATED_FIELD,
                        member,
                        "with has the context key \"" + member.name() + "\" twice; names of keys ignore case",
                        "keep one of them, or give it a list");
            } else if (member.value().kind() == JsonKind.NULL) {
                context.remove(member.name());
            } else {
                ContextField.value(member, problems).ifPresent(value -> {
                    given.add(member.name(), value);
                    context.put(member.name(), value);
                });
            }
        }
        return context.build();
    }
}
