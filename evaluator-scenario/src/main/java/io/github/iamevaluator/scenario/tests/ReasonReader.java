package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the {@code because} field: a statement's Sid, or an object. */
final class ReasonReader {

    static final List<String> FIELDS = List.of("decision", "type", "policy", "statement");

    private static final Map<String, Decision> DECISIONS = Stream.of(
                    Decision.ALLOWED, Decision.IMPLICIT_DENY, Decision.EXPLICIT_DENY)
            .collect(Collectors.toUnmodifiableMap(Decision::code, Function.identity()));
    private static final Map<String, BlockedBy> TYPES =
            Stream.of(BlockedBy.values()).collect(Collectors.toUnmodifiableMap(BlockedBy::label, Function.identity()));

    private final ReadProblems problems;

    ReasonReader(ReadProblems problems) {
        this.problems = problems;
    }

    /**
     * The reason, which must be one that there can be.
     *
     * @param allowed whether it is one of being allowed
     */
    ExpectedReason read(JsonValue value, boolean allowed) {
        ExpectedReason reason = read(value);
        if (problems.found().isEmpty() && reason.equals(ExpectedReason.ANY)) {
            problems.add(
                    Code.WRONG_VALUE,
                    value,
                    "because says nothing",
                    "name a statement, or give one of " + String.join(", ", FIELDS));
        }
        reason.decision()
                .filter(decision -> allowed != (decision == Decision.ALLOWED))
                .ifPresent(decision -> problems.add(
                        Code.WRONG_VALUE,
                        value,
                        "the decision " + decision.code() + " never fits \"" + (allowed ? "can" : "cannot") + "\"",
                        allowed ? "leave it out, or ask with \"cannot\"" : "use implicitDeny or explicitDeny"));
        return reason;
    }

    private ExpectedReason read(JsonValue value) {
        if (value.asString().isPresent()) {
            return new ExpectedReason(Optional.empty(), Optional.empty(), Optional.empty(), value.asString());
        }
        return Fields.of(value, "because", FIELDS, problems)
                .map(fields -> new ExpectedReason(
                        fields.choice("decision", DECISIONS),
                        fields.choice("type", TYPES),
                        fields.text("policy"),
                        fields.get("statement").flatMap(JsonValue::asText)))
                .orElse(ExpectedReason.ANY);
    }
}
