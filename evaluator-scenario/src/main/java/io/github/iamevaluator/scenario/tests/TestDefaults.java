package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.util.List;
import java.util.Optional;

/**
 * What every test of a file has unless it says otherwise.
 *
 * @param as callers
 * @param on resources
 * @param context condition keys
 */
record TestDefaults(List<JsonValue> as, List<JsonValue> on, RequestContext context) {

    static final List<String> FIELDS = List.of("as", "on", "with");

    private static final TestDefaults NONE = new TestDefaults(List.of(), List.of(), RequestContext.EMPTY);

    /** Reads the {@code defaults} field. */
    static TestDefaults read(Optional<JsonValue> value, ReadProblems problems) {
        return value.flatMap(present -> Fields.of(present, "defaults", FIELDS, problems))
                .map(fields -> new TestDefaults(
                        fields.oneOrMore("as"),
                        fields.oneOrMore("on"),
                        new TestContext(problems).over(RequestContext.EMPTY, fields)))
                .orElse(NONE);
    }
}
