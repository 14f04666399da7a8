package io.github.iamevaluator.scenario;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.Warning;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the {@code expect} field. */
final class ExpectationReader {

    private static final List<String> FIELDS =
            List.of("decision", "blockedBy", "matchedStatements", "missingContextKeys", "warnings", "error");
    private static final List<String> STATEMENT_FIELDS = List.of("policyType", "policy", "sid", "index");

    private static final Map<String, Decision> DECISIONS = byName(Decision.values(), Decision::code);
    private static final Map<String, BlockedBy> BLOCKERS = byName(BlockedBy.values(), BlockedBy::label);
    private static final Map<String, Warning.Code> WARNINGS = byName(Warning.Code.values(), Warning.Code::name);
    private static final Map<String, InputError> ERRORS = byName(InputError.values(), InputError::code);
    private static final Map<String, PolicyType> TYPES = byName(PolicyType.values(), PolicyType::label);

    private final ReadProblems problems;

    ExpectationReader(ReadProblems problems) {
        this.problems = problems;
    }

    Optional<Expectation> read(JsonValue value) {
        return Fields.of(value, "expect", FIELDS, problems).flatMap(this::read);
    }

    private Optional<Expectation> read(Fields fields) {
        Optional<Decision> decision = fields.choice("decision", DECISIONS);
        Optional<InputError> error = fields.choice("error", ERRORS);
        if (fields.get("decision").isPresent() == fields.get("error").isPresent()) {
            problems.add(
                    Code.WRONG_VALUE,
                    fields.object(),
                    "expect names neither a decision nor an error, or both",
                    "give it one of the two");
            return Optional.empty();
        }
        return error.isPresent()
                ? error.map(InputError::code).map(Expectation.Failed::new)
                : decision.map(expected -> decided(expected, fields));
    }

    private Expectation decided(Decision decision, Fields fields) {
        return new Expectation.Decided(
                decision,
                fields.choices("blockedBy", BLOCKERS).map(Set::copyOf),
                fields.array("matchedStatements")
                        .map(array -> array.elements().stream()
                                .flatMap(element -> statement(element).stream())
                                .toList()),
                fields.texts("missingContextKeys").map(Set::copyOf),
                fields.choices("warnings", WARNINGS).map(Set::copyOf).orElse(Set.of()));
    }

    private Optional<ExpectedStatement> statement(JsonValue value) {
        return Fields.of(value, "an element of matchedStatements", STATEMENT_FIELDS, problems)
                .flatMap(this::statement);
    }

    private Optional<ExpectedStatement> statement(Fields fields) {
        Optional<PolicyType> type = fields.required("policyType").flatMap(v -> fields.choice("policyType", TYPES));
        Optional<String> policy = fields.requiredText("policy");
        Optional<String> sid = fields.text("sid");
        OptionalInt index = fields.get("index").map(this::index).orElse(OptionalInt.empty());
        if (sid.isEmpty() && fields.get("index").isEmpty()) {
            problems.add(Code.MISSING_FIELD, fields.object(), "the statement has no sid and no index", "add one");
        }
        return type.flatMap(t -> policy.map(p -> new ExpectedStatement(t, p, sid, index)));
    }

    private OptionalInt index(JsonValue value) {
        String text = value.asText().orElse("");
        boolean number = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            problems.add(Code.WRONG_VALUE, value, "index is no whole number", "count statements from 1");
        }
        return number ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }
}
